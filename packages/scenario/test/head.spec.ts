import { describe, expect, test } from "vitest";
import {
  mistakeOf,
  mistakesOf,
  read,
  said,
  scenarioFolder,
  smallest,
} from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

const head = `question: Whom should a young firm sell with?
figures:
  marketShare:
    title: share of the market
    value: 0.3
    low: 0.2
    high: 0.4
    source: a count in one industry
  acquisitionCost.direct: { title: cost of a customer, value: 10, low: 5, high: 20, source: a guess, over: seeds }
`;

/** A file whose figure of the market share has this line changed. */
function withFigure(from: string, to: string): string {
  return folder.write("figure.yaml", head.replace(from, to) + smallest);
}

describe("the head of a scenario", () => {
  test("asks and says what was counted elsewhere", () => {
    const { question, figures } = read(folder.write("head.yaml", head + smallest));
    expect(question).toBe("Whom should a young firm sell with?");
    expect(figures).toEqual({
      marketShare: {
        title: "share of the market",
        value: 0.3,
        low: 0.2,
        high: 0.4,
        source: "a count in one industry",
        over: "run",
      },
      "acquisitionCost.direct": expect.objectContaining({ over: "seeds", value: 10 }),
    });
  });

  test("may be left out", () => {
    expect(read(folder.write("headless.yaml", smallest))).toMatchObject({
      question: "",
      figures: {},
    });
  });

  test("changes nothing that is run", () => {
    expect(read(folder.write("head.yaml", head + smallest)).parameters).toEqual(
      read(folder.write("headless.yaml", smallest)).parameters,
    );
  });

  test("is not inherited: a child does not answer for its parent's figures", () => {
    folder.write("asks.yaml", head + smallest);
    const file = folder.write("silent.yaml", "extends: ./asks.yaml\n");
    expect(read(file)).toMatchObject({ question: "", figures: {} });
    const other = folder.write(
      "other.yaml",
      "extends: ./asks.yaml\nquestion: And then?\nfigures:\n  hhi: { title: t, value: 0, low: 0, high: 1, source: s }\n",
    );
    expect(Object.keys(read(other).figures)).toEqual(["hhi"]);
  });
});

describe("a figure is refused", () => {
  test("of an outcome that no run has; the nearest word is shown", () => {
    const mistake = mistakeOf(withFigure("marketShare", "marketshares"));
    expect(mistake).toMatchObject({
      line: 3,
      column: 3,
      path: "figures.marketshares",
      suggestion: "marketShare",
    });
    expect(said(mistake)).toMatch(/^found "marketshares"; allowed one of the \d+ outcomes/);
  });

  test("whose band is upside down", () => {
    const mistake = mistakeOf(withFigure("low: 0.2", "low: 0.5"));
    expect(mistake).toMatchObject({ line: 6, path: "figures.marketShare.low" });
    expect(said(mistake)).toBe("found 0.5; allowed at most high, which is 0.4");
  });

  test("whose value lies outside its band", () => {
    const mistake = mistakeOf(withFigure("value: 0.3", "value: 0.41"));
    expect(mistake).toMatchObject({ line: 5, path: "figures.marketShare.value" });
    expect(said(mistake)).toBe("found 0.41; allowed 0.2 to 0.4, which are its low and high");
  });

  test("with every mistake at once, each on its line", () => {
    const text = head
      .replace("value: 0.3", "value: much")
      .replace("over: seeds", "over: years")
      .replace("    source: a count in one industry\n", "");
    expect(
      mistakesOf(folder.write("many.yaml", text + smallest)).map(({ line, path }) => [line, path]),
    ).toEqual([
      [4, "figures.marketShare.source"],
      [5, "figures.marketShare.value"],
      [8, "figures.acquisitionCost.direct.over"],
    ]);
  });

  test("that nobody counted", () => {
    expect(said(mistakeOf(withFigure("source: a count in one industry", 'source: " "')))).toMatch(
      /allowed a text that is not empty/,
    );
  });
});

test.each([
  ["Whom to sell with", /allowed one sentence that ends in \?/],
  ["Whom? And when?", /allowed one sentence that ends in \?/],
])("no question: %s", (question, allowed) => {
  const file = folder.write("question.yaml", `question: "${question}"\n${smallest}`);
  expect(said(mistakeOf(file))).toMatch(allowed);
});
