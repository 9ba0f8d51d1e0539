import { type Event, type FirmRecord, run } from "@searoom/model";
import { readScenarioFile } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import { describe, expect, test } from "vitest";
import { didYouMean } from "../src/didYouMean.ts";
import { csv, csvOfTable } from "../src/store/csv.ts";
import { allianceHistories, countAlliances } from "../src/tell/alliances.ts";
import { createFirmNames, nameOf } from "../src/tell/FirmNames.ts";
import { intervalPlot, scaleOf } from "../src/tell/intervalPlot.ts";
import { amount, difference, range, several } from "../src/tell/numbers.ts";
import { marketStory } from "../src/tell/marketStory.ts";
import { progressLine } from "../src/tell/progressLine.ts";
import { sparkline } from "../src/tell/sparkline.ts";
import { paragraph, table } from "../src/tell/table.ts";
import { enumerate, inWords } from "../src/tell/words.ts";
import { commandLine, invocation } from "../src/terminal/invocation.ts";
import { toJson } from "../src/terminal/json.ts";
import { plainPage } from "./support/plainPage.ts";
import { industrialAi } from "./support/searoom.ts";

describe("numbers as people say them", () => {
  test.each([
    [6312, "Keur", "6.3 M€"],
    [705.3, "Keur", "705 k€"],
    [999.6, "Keur", "1.0 M€"],
    [0.42, "Keur", "420 €"],
    [-1234, "Keur", "−1.2 M€"],
    [2_400_000, "Keur", "2.4 bn €"],
    [2.59, "Keur/month", "2.6 k€ a month"],
    [0.123, "share", "12 %"],
    [1, "share", "100 %"],
    [0.0012, "share", "0.12 %"],
    [1, "months", "1 month"],
    [17.3, "months", "17 months"],
    [12_345, "count", "12,345"],
    [0.0731, "index", "0.073"],
    [-4, "ratio", "−4"],
    [NaN, "months", "–"],
    [Infinity, "months", "never"],
  ])("%d %s is %s", (value, unit, said) => expect(amount(value, unit)).toBe(said));

  test("a difference has a sign, and shares differ by points", () => {
    expect(difference(-735, "Keur")).toBe("−735 k€");
    expect(difference(0.05, "share")).toBe("+5.0 points");
    expect(difference(NaN, "Keur")).toBe("–");
  });

  test("a range says its unit once where both ends share it", () => {
    expect(range(5900, 8200, "Keur")).toBe("5.9 … 8.2 M€");
    expect(range(590, 8200, "Keur")).toBe("590 k€ … 8.2 M€");
    expect(range(1, 2, "count")).toBe("1 … 2");
    expect(range(-Infinity, Infinity, "Keur")).toBe("–");
  });

  test("one firm, two firms", () => {
    expect(several(1, "firm")).toBe("1 firm");
    expect(several(2000, "firm")).toBe("2,000 firms");
  });
});

describe("sparkline", () => {
  test("runs from 0 to the highest value", () =>
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7])).toBe("▁▂▃▄▅▆▇█"));

  test("is never wider than told", () =>
    expect(sparkline(Float64Array.from({ length: 120 }, (_, i) => i))).toHaveLength(24));

  test("of nothing at all lies flat", () => expect(sparkline([0, 0, 0])).toBe("▁▁▁"));
});

describe("an interval as text", () => {
  const scale = scaleOf([
    { low: 0, high: 10 },
    { low: NaN, high: NaN },
  ]);

  test("lies on the common scale", () =>
    expect(intervalPlot(5, { low: 0, high: 10 }, scale, 11)).toBe("├────●────┤"));

  test("of no width is a dot", () =>
    expect(intervalPlot(3, { low: 3, high: 3 }, { low: 3, high: 3 }, 3)).toBe("●  "));

  test("that is not known is not drawn", () =>
    expect(intervalPlot(NaN, { low: NaN, high: NaN }, scale)).toBe(""));
});

describe("names of firms", () => {
  test("no two alike among many", () => {
    const names = Array.from({ length: 500 }, (_, firm) => nameOf(firm));
    expect(new Set(names).size).toBe(500);
    expect(names[0]).toBe("Fulmar");
    expect(nameOf(80)).toBe("Fulmar II");
  });

  test("say what a firm is and mark the one in question", () => {
    const firm = (focus: boolean): FirmRecord => ({
      group: "start-ups",
      label: "start-up",
      founded: 0,
      focus,
      treated: false,
      partnering: "direct",
      capability: [0.2, 0.9],
      exit: null,
    });
    const names = createFirmNames([firm(false), firm(true)], ["hardware", "analytics"]);
    expect(names.full(0)).toBe("Fulmar (start-up, analytics)");
    expect(names.full(1)).toBe("★ Beagle (start-up, analytics)");
  });
});

test("alliances are put together from their events, whichever side is named first", () => {
  const event = (month: number, kind: Event["kind"], firm: number, other: number, detail = "") => ({
    month,
    kind,
    firm,
    other,
    amountKeur: 0,
    detail,
  });
  expect(
    allianceHistories([
      event(1, "alliance ended", 8, 9, "neglected"),
      event(3, "alliance signed", 1, 2),
      event(5, "alliance ended", 2, 1, "trust broken"),
      event(7, "alliance signed", 2, 1),
    ]),
  ).toEqual([
    { first: 1, second: 2, signed: 3, ended: { month: 5, cause: "trust broken" } },
    { first: 2, second: 1, signed: 7, ended: null },
  ]);
});

test("alliances are counted month by month from their contract to their end, talks apart", () => {
  const { parameters } = Effect.runSync(
    readScenarioFile(industrialAi, { overrides: ["accounts.count=500", "months=36"] }),
  );
  const result = run(parameters, { seed: 1 });
  const { panel, events } = result;
  const until = (month: number, kind: Event["kind"]) =>
    events.filter((event) => event.kind === kind && event.month <= month).length;
  const ends = events.filter(({ kind }) => kind === "alliance ended");
  const signed = allianceHistories(events);
  const expected = Array.from(panel.market["month"], (month) => {
    const contracts = signed.filter((one) => one.signed <= month);
    const over = contracts.filter(({ ended }) => ended !== null && ended.month <= month);
    const allEnds = ends.filter((end) => end.month <= month).length;
    return {
      signed: contracts.length - over.length,
      // What was courted and neither signed nor ended while it was talked of.
      talks: until(month, "alliance courted") - contracts.length - (allEnds - over.length),
    };
  });
  const counts = countAlliances(panel);
  expect(counts.signed).toEqual(expected.map((month) => month.signed));
  expect(counts.talks).toEqual(expected.map((month) => month.talks));
  expect(Math.max(...counts.signed)).toBeGreaterThan(0);
  expect(Math.max(...counts.talks)).toBeGreaterThan(0);

  const names = createFirmNames(result.firms, []);
  const drawn = marketStory({ parameters, result, names, ...plainPage });
  expect(drawn.find((line) => line.startsWith("  alliances "))).toMatch(
    new RegExp(` ${counts.signed[11]} +${counts.signed[23]} +${counts.signed[35]}$`),
  );
});

describe("text", () => {
  test("colours count for nothing in the width of a column", () =>
    expect(
      table(
        [
          ["\u001b[1ma\u001b[22m", "1"],
          ["bbb", "22"],
        ],
        { right: [1] },
      ),
    ).toEqual(["\u001b[1ma\u001b[22m     1", "bbb  22"]));

  describe("a table that is too wide for its page", () => {
    test("and ends in words goes on below row by row, words broken under their beginning", () => {
      const rows = [
        ["  a name", "1.0 M€", "some words that are too long for it"],
        ["  b", "2 k€", ""],
      ];
      expect(table(rows, { right: [1], page: 40 })).toEqual([
        "  a name  1.0 M€  some words that are",
        "                  too long for it",
        "  b         2 k€",
      ]);
      expect(table(rows, { right: [1], page: 30 })).toEqual([
        "  a name  1.0 M€",
        "      some words that are too",
        "      long for it",
        "  b         2 k€",
      ]);
    });

    test("and ends in numbers goes on as a second table with the same names", () => {
      const rows = [
        ["", "first", "second"],
        ["one", "1", "2"],
      ];
      expect(table(rows, { right: [1, 2], page: 12 })).toEqual([
        "     first",
        "one      1",
        "     second",
        "one       2",
      ]);
    });

    test("stays as it is where it fits to the last column", () => {
      const rows = [["name", "12", "words"]];
      expect(table(rows, { right: [1], page: 15 })).toEqual(["name  12  words"]);
    });
  });

  test("a paragraph keeps to its width", () => {
    const lines = paragraph("one two three four five", "  ", 11);
    expect(lines).toEqual(["  one two", "  three", "  four five"]);
  });

  test("names become words", () => {
    expect(inWords("monthsToFirstCustomer")).toBe("months to first customer");
    expect(inWords("acquisitionCost.wordOfMouth")).toBe("acquisition cost, word of mouth");
    expect(enumerate(["a", "b", "c"])).toBe("a, b and c");
  });

  test("the near word is proposed, but none when two are as near", () => {
    expect(didYouMean("resseller", ["direct", "reseller"])).toBe(' Did you mean "reseller"?');
    expect(didYouMean("zzz", ["direct", "reseller"])).toBe("");
    expect(didYouMean("cat", ["bat", "hat"])).toBe("");
  });

  test("progress with its rate and the time left", () =>
    expect(progressLine(64, 200, 2560, "replication")).toBe(
      "64 of 200 replications, 25 a second, 6 s left",
    ));
});

describe("for other programs", () => {
  test("JSON stays valid whatever the number", () =>
    expect(JSON.parse(toJson({ a: NaN, b: Infinity, c: -Infinity, d: 1 }))).toEqual({
      a: null,
      b: "Infinity",
      c: "-Infinity",
      d: 1,
    }));

  test("JSON does not steer the terminal, whatever a file says", () => {
    const text = toJson({ key: "\u001b[2J\u009b2J" });
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    expect(JSON.parse(text)).toEqual({ key: "\u001b[2J\u009b2J" });
  });

  test("CSV quotes what needs it and leaves what is not defined empty", () => {
    expect(
      csv(
        ["a", "b"],
        [
          ["x,y", NaN],
          ['"', 1.5],
        ],
      ),
    ).toBe('a,b\n"x,y",\n"""",1.5\n');
    expect(csvOfTable({ a: Float64Array.of(1, 2), b: Float64Array.of(3, Infinity) })).toBe(
      "a,b\n1,3\n2,Infinity\n",
    );
  });

  test("a command line is read back by a shell as it was", () =>
    expect(commandLine(["run", "a b.yaml", "--set", "accounts.jobShares=[1, 2]", "it's"])).toBe(
      `run 'a b.yaml' --set 'accounts.jobShares=[1, 2]' 'it'\\''s'`,
    ));

  test("the command to repeat is the one that was used", () => {
    expect(invocation({})).toBe("searoom");
    expect(
      invocation({ npm_lifecycle_event: "searoom", npm_config_user_agent: "pnpm/12.21.0 npm/?" }),
    ).toBe("npx -y pnpm@12.21.0 searoom");
    expect(
      invocation({ npm_lifecycle_event: "searoom", npm_config_user_agent: "npm/11.0.0 node/v24" }),
    ).toBe("npm run searoom --");
  });
});
