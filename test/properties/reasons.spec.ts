import { type Event, run } from "@searoom/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readScenario } from "@searoom/validation";
import { anyMarket } from "./markets.ts";

type Terms = Readonly<Record<string, number>>;

const gain = "expected gain (k€ a month)";
const seemed = "gain as it seemed (k€ a month)";

/** What comes before the whole in a column, and is no part of it. */
const noParts = new Set([
  "trust below which it is left",
  "benefit without hours (k€ a month)",
  "reviews in a row with nothing",
  "reviews in a row without a gain",
  "reviews that they wait",
  "chance of being given up, a month",
  "asked by its owners (k€ a month)",
  "worth of keeping it (k€ a month)",
  "worth of the other in its place (k€ a month)",
  "saved by staying, by the month",
  "worth of staying (k€ a month)",
  "worth of leaving (k€ a month)",
  "price for which it is sold (k€)",
  "cash when it goes (k€)",
  "sales of both, of all sales",
  "share above which the law looks",
  "chance of being found out, a month",
  seemed,
]);

function expectSum(terms: Terms, whole: string): void {
  const names = Object.keys(terms).filter((name) => !noParts.has(name));
  const parts = names.slice(0, names.indexOf(whole)).map((name) => terms[name]);
  const sum = parts.reduce((total, part) => total + part, 0);
  const size = parts.reduce((most, part) => Math.max(most, Math.abs(part)), 1);
  expect(Math.abs(sum - terms[whole])).toBeLessThanOrEqual(1e-9 * size);
}

const of = (name: string, { reasons = [] }: Event) =>
  reasons.filter(({ terms }) => Object.hasOwn(terms, name)).map(({ terms }) => terms[name]);

/** What must be so where an event happened, by its kind and cause. */
const laws: Readonly<Record<string, (event: Event) => void>> = {
  "alliance ended: neglected": (event) =>
    expect(of("reviews in a row with nothing", event)).toEqual([2, 2]),
  "alliance ended: trust broken": (event) =>
    expect(Math.min(...of("trust in the other", event))).toBeLessThan(
      of("trust below which it is left", event)[0],
    ),
  "alliance ended: term ended": ({ reasons = [] }) =>
    expect(
      reasons.some(({ terms }) => terms[gain] < terms["asked by its owners (k€ a month)"]),
    ).toBe(true),
  "alliance renewed": ({ reasons = [] }) =>
    expect(
      reasons.every(({ terms }) => terms[gain] >= terms["asked by its owners (k€ a month)"]),
    ).toBe(true),
  "alliance ended: talks failed": (event) => expect(Math.min(...of(seemed, event))).toBeLessThan(0),
  "alliance signed": (event) => expect(Math.min(...of(seemed, event))).toBeGreaterThanOrEqual(0),
  "alliance ended: partner gone": (event) =>
    expect(of("cash when it goes (k€)", event)).toHaveLength(1),
  "alliance ended: partner acquired": (event) =>
    expect(of("price for which it is sold (k€)", event)).toHaveLength(1),
  "alliance ended: replaced": (event) =>
    expect(of("worth of the other in its place (k€ a month)", event)[0]).toBeGreaterThan(
      of("worth of keeping it (k€ a month)", event)[0],
    ),
  "alliance ended: better offer": (event) =>
    expect(of("worth of leaving (k€ a month)", event)[0]).toBeGreaterThan(
      of("worth of staying (k€ a month)", event)[0],
    ),
  "alliance ended: antitrust": (event) =>
    expect(of("sales of both, of all sales", event)[0]).toBeGreaterThan(
      of("share above which the law looks", event)[0],
    ),
  "alliance ended: abandoned": (event) => {
    const [waited] = of("reviews in a row without a gain", event);
    if (waited === undefined)
      expect(of("chance of being given up, a month", event)[0]).toBeGreaterThan(0);
    else expect(waited).toBe(of("reviews that they wait", event)[0]);
  },
  insolvent: (event) => expect(of("cash (k€)", event)[0]).toBeLessThan(0),
  stopped: (event) =>
    expect(of("founders' part of that and of the cash (k€)", event)[0]).toBeLessThan(
      of("what the firm must be worth to them (k€)", event)[0],
    ),
  "acquisition agreed": ({ amountKeur, reasons = [] }) => {
    const [target, buyer] = reasons.map(({ terms }) => terms);
    expectSum(buyer, "worth to the buyer (k€)");
    expect(amountKeur - target["asked (k€)"]).toBeCloseTo(target["gain (k€)"], 6);
    expect(buyer["worth to the buyer (k€)"] - amountKeur).toBeCloseTo(buyer["gain (k€)"], 6);
  },
  "acquired: ": ({ reasons = [] }) =>
    expect(
      reasons[0].terms["worth carried on (k€)"] -
        reasons[0].terms["worth stopped: customers who come over (k€)"],
    ).toBeGreaterThanOrEqual(0),
  "acquired: shelved": ({ reasons = [] }) =>
    expect(
      reasons[0].terms["worth carried on (k€)"] -
        reasons[0].terms["worth stopped: customers who come over (k€)"],
    ).toBeLessThan(0),
  responded: ({ detail, reasons = [] }) => {
    const seems = Object.entries(reasons[0].terms).filter(([name]) => name.includes("seemed"));
    const [most] = seems.toSorted(([, a], [, b]) => b - a)[0];
    expect(most).toBe(`${detail}, as it seemed (k€)`);
  },
  "climb agreed": ({ reasons = [] }) => {
    for (const { terms } of reasons) {
      expect(terms["expected one rung up (k€ a month)"]).toBeGreaterThan(
        terms["expected here (k€ a month)"] +
          terms["set-up of this rung, paid already (k€ a month)"],
      );
      expect(terms["trust in the other"]).toBeGreaterThanOrEqual(terms["trust needed one rung up"]);
    }
  },
  "alliance stepped down": (event) => {
    expect(Math.min(...of("expected here (k€ a month)", event))).toBeLessThan(0);
    expect(Math.min(...of("expected one rung down (k€ a month)", event))).toBeGreaterThanOrEqual(0);
  },
  dispute: (event) => expect(of("chance of it, a month", event)[0]).toBeGreaterThan(0),
  squeezed: ({ reasons = [] }) => {
    const dependence = "part of its income from the alliance";
    expect(reasons[0].terms[dependence]).toBeGreaterThan(reasons[1].terms[dependence]);
  },
  "tender awarded": ({ other, amountKeur, reasons = [] }) => {
    const worth = "worth of its offer (utility)";
    const winner = reasons.find(({ firm }) => firm === other)?.terms ?? {};
    expect(winner[worth]).toBe(Math.max(...reasons.map(({ terms }) => terms[worth])));
    expect(amountKeur).toBeGreaterThanOrEqual(winner["bid (k€ a month)"]);
  },
  "round closed": (event) => {
    expect(of("luck that was drawn", event)[0]).toBeLessThan(of("chance of the round", event)[0]);
    expectSum(event.reasons![0].terms, "odds (log)");
  },
  "round failed": (event) => {
    expect(of("luck that was drawn", event)[0]).toBeGreaterThanOrEqual(
      of("chance of the round", event)[0],
    );
    expectSum(event.reasons![0].terms, "odds (log)");
  },
  "entry decided": (event) =>
    expect(
      of("sales of it less what it would take from home (k€ a month)", event)[0],
    ).toBeGreaterThanOrEqual(of("sales that deserve attention (k€ a month)", event)[0]),
  "target missed": ({ amountKeur, reasons = [] }) => {
    const { terms } = reasons[0];
    const asked = terms["turnover of the quarter (k€)"] * terms["margin that is asked"];
    expect(asked - terms["result of the quarter (k€)"]).toBeCloseTo(amountKeur, 6);
  },
  innovation: (event) =>
    expect(of("capability now", event)[0]).toBeGreaterThanOrEqual(
      of("capability before", event)[0],
    ),
  "price war": (event) =>
    expect(of("what it sees", event)[0]).toBeLessThan(of("below that it suspects", event)[0]),
  "cheated: ": (event) =>
    expect(of("gain (k€ a month)", event)[0]).toBeGreaterThan(
      of("to be expected lost in a price war (k€ a month)", event)[0],
    ),
  "cartel found out: reported": ({ reasons = [] }) => {
    const { terms } = reasons[0];
    expect(
      terms["fine that is left (k€)"] +
        terms["what the agreement brings until the next meeting (k€)"],
    ).toBeLessThan(terms["fine to be expected by waiting (k€)"]);
  },
  "cartel found out: by the law": (event) =>
    expect(of("their part of all sales", event)[0]).toBeGreaterThan(
      of("share above which the law looks", event)[0],
    ),
  "cartel formed": (event) => expect(of("members", event)[0]).toBeGreaterThanOrEqual(2),
  fined: ({ amountKeur, reasons = [] }) => {
    const { terms } = reasons[0];
    expect(
      terms["recurring revenue of a year (k€)"] * terms["part of it that the law takes"],
    ).toBeCloseTo(amountKeur, 6);
  },
};

function expectReasons(events: readonly Event[], seen: Map<string, number>): void {
  for (const event of events) {
    const key = [`${event.kind}: ${event.detail}`, event.kind].find((name) => name in laws);
    if (key === undefined) continue;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    expect(event.reasons?.length, key).toBeGreaterThan(0);
    laws[key](event);
    for (const { terms } of event.reasons ?? [])
      if (Object.hasOwn(terms, gain)) expectSum(terms, gain);
  }
}

describe("what is told to have decided an event would have decided it", () => {
  test("in markets of every kind, and the parts make the whole", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyMarket(), ({ parameters, seed }) => {
        expectReasons(run(parameters, { seed }).events, seen);
      }),
      { numRuns: 60 },
    );
    expect([...seen.keys()]).toEqual(expect.arrayContaining(["insolvent", "alliance signed"]));
  });

  test.each([
    ["industrial-ai-all-forces.yaml", "alliance ended: replaced"],
    ["colonisers.yaml", "acquired: "],
    ["swiss-institute.yaml", "alliance ended: talks failed"],
    ["marketplace-affiliate.yaml", "alliance ended: term ended"],
    ["price-cartel.yaml", "price war"],
  ])("in %s, with an event of the kind %s", (file, kind) => {
    const { parameters } = readScenario(file, ["accounts.count=1500"]);
    const seen = new Map<string, number>();
    for (let seed = 1; seed < 4; seed++) expectReasons(run(parameters, { seed }).events, seen);
    expect([...seen.keys()]).toContain(kind);
  });
});
