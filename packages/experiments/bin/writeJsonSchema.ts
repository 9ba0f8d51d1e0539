/**
 * Writes scenarios/experiments/experiment.schema.json, which editors read, and the table of fields in docs/experiments.md; part of
 * `npm run schema`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { experimentJsonSchema } from "../src/file/index.ts";
import { fieldTable } from "./fieldTable.ts";

const root = new URL("../../../", import.meta.url);
const schema = experimentJsonSchema();
writeFileSync(
  new URL("scenarios/experiments/experiment.schema.json", root),
  `${JSON.stringify(schema, null, 2)}\n`,
);

const page = new URL("docs/experiments.md", root);
const text = readFileSync(page, "utf8");
const [before, rest] = text.split("<!-- fields -->\n");
const [, after] = rest.split("<!-- /fields -->");
writeFileSync(
  page,
  `${before}<!-- fields -->\n\n${fieldTable(schema).join("\n")}\n\n<!-- /fields -->${after}`,
);
