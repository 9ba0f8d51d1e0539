import { expect, test } from "vitest";
import { nodesOf, readSource, type SyntaxNode } from "../support/sources.ts";
import { readDocument, sectionOf } from "./document.ts";

test("step.ts reads as the schedule of the model's description", () => {
  const schedule = sectionOf(readDocument("docs/model.md"), "Schedule");
  const written = [...schedule.matchAll(/^(\d+)\. `(\w+)`/gm)];
  expect(written.map(([, number]) => Number(number))).toEqual(written.map((_, i) => i + 1));

  const { program } = readSource("packages/model/src/step.ts");
  const calls = [...nodesOf(program)].filter(({ type }) => type === "CallExpression");
  const called = calls.map(({ callee }) => (callee as SyntaxNode)["name"]);
  expect(called).toEqual(written.map(([, , name]) => name));
  expect(called).toHaveLength(12);
});
