import { describe, expect, test } from "vitest";
import { mistakesOf, read, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

test("a strategy changes the levers that it names, and leaves the others to the group", () => {
  const { parameters } = read(
    folder.write(
      "levers.yaml",
      `${smallest.replace("{ analytics: 0.8 }", "{ analytics: 0.8 }, steering: 0.5")}strategies:
  plain: { steering: 0 }
  usual: {}
  loud: { steering: 2, offering: worth }
`,
    ),
  );
  expect(parameters.groups.map(({ steering }) => steering)).toEqual([0.5, 0]);
  expect(parameters.groups.map(({ offering }) => offering)).toEqual(["fixed", "fixed"]);
  const { plain, usual, loud } = parameters.strategies;
  expect([plain.steering, usual.steering, loud.steering]).toEqual([0, undefined, 2]);
  expect([usual.offering, loud.offering]).toEqual([undefined, "worth"]);
});

describe("what customers are told to do and cannot", () => {
  const cases: readonly (readonly [name: string, text: string, path: string, found: RegExp])[] = [
    [
      "delight that nobody hears of",
      `${smallest}reach: { wordOfMouthReach: mixing, delightedTalkFactor: 2 }`,
      "reach.delightedTalkFactor",
      /network alone/,
    ],
    [
      "nothing that could be refused",
      `${smallest}production: { refusable: true }`,
      "production.refusable",
      /one that has something to refuse/,
    ],
    [
      "accounts that nobody steers",
      `${smallest}accounts: { susceptibleShare: 0.2 }`,
      "accounts.susceptibleShare",
      /one that steers/,
    ],
    [
      "what is made to measure where nobody minds the distance",
      `${smallest.replace("{ analytics: 0.8 }", "{ analytics: 0.8 }, personalisation: 0.5")}utility: { distance: 0 }`,
      "groups.start-ups.personalisation",
      /shorten the distance/,
    ],
    [
      "an experience of steps that nobody takes over",
      smallest.replace("{ analytics: 0.8 }", "{ analytics: 0.8 }, experience: 0.5"),
      "groups.start-ups.experience",
      /steps that customers take over/,
    ],
    [
      "sites that bring nobody anything",
      smallest.replace("{ analytics: 0.8 }", "{ analytics: 0.8 }, sites: 5"),
      "groups.start-ups.sites",
      /leadMonths/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, found) => {
    const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(`found ${mistake.found}; allowed ${mistake.allowed}`).toMatch(found);
  });
});
