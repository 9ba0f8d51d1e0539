import type { Event, FirmRecord } from "@searoom/model";
import { allianceHistories } from "./alliances.ts";
import { amount, money, percent, several, whole } from "./numbers.ts";
import { monthOf, type StoryInput } from "./StoryInput.ts";
import { paragraph, table } from "./table.ts";

/** The firm in question: who it was, what it did, whom it met, and what became of it. */
export function focusStory(input: StoryInput): readonly string[] {
  const { result, names, paint, columns } = input;
  const firm = result.firms.findIndex(({ focus }) => focus);
  if (firm === -1) return [];
  const events = result.events.filter((event) => event.firm === firm || event.other === firm);
  return [
    paint("bold", `${names.name(firm)}, the firm in question`),
    ...paragraph(whoItWas(input, firm), "  ", columns),
    ...paragraph(customers(input), "  ", columns),
    ...paragraph(funding(input, events, firm), "  ", columns),
    ...alliances(input, events, firm),
    ...deals(input, events, firm),
    ...paragraph(paint("cyan", fate(input, events, firm)), "  ", columns),
  ];
}

function whoItWas({ parameters, result }: StoryInput, firm: number): string {
  const record = result.firms[firm];
  const { cashKeur, reps } = parameters.focus ?? {};
  // What it was given, or what it drew when it was founded.
  const founded = result.events.find((event) => event.kind === "founded" && event.firm === firm);
  const group = parameters.groups.find(({ name }) => name === record.group);
  return (
    `Founded with ${money(cashKeur ?? founded?.amountKeur ?? 0)} and ${several(reps ?? group?.reps ?? 0, "sales representative")}; ` +
    `its strategy: ${result.strategy}. In the end it ${strengths(record, parameters.components)}.`
  );
}

/** Above this it can be said to master a component; below it, to lack it. */
const mastered = 0.6;

function strengths(
  { capability }: FirmRecord,
  components: readonly { readonly name: string }[],
): string {
  const ranked = components
    .map(({ name }, k) => ({ name, value: capability[k] }))
    .sort((a, b) => b.value - a.value);
  const say = (some: typeof ranked) =>
    some.map(({ name, value }) => `${name} ${value.toFixed(2)}`).join(", ");
  const strong = ranked.filter(({ value }) => value >= mastered);
  const weak = ranked.filter(({ value }) => value < mastered);
  if (strong.length === 0) return `mastered no component (${say(weak)})`;
  return `was strong in ${say(strong)}` + (weak.length === 0 ? "" : `, short of ${say(weak)}`);
}

function customers({ result: { outcomes } }: StoryInput): string {
  const first = outcomes["monthsToFirstCustomer"];
  if (!Number.isFinite(first)) return "It never won a customer.";
  const later = (
    [
      ["10th", "monthsToTenthCustomer"],
      ["100th", "monthsToHundredthCustomer"],
    ] as const
  ).map(([which, name]) => ({ which, months: outcomes[name] }));
  const reached = later.filter(({ months }) => Number.isFinite(months));
  const missed = later.find(({ months }) => !Number.isFinite(months));
  return `${[
    `It won its first customer after ${amount(first, "months")}`,
    ...reached.map(({ which, months }) => `its ${which} after ${months}`),
    ...(missed === undefined ? [] : [`its ${missed.which} never`]),
  ].join(", ")}.`;
}

function funding({ result }: StoryInput, events: readonly Event[], firm: number): string {
  const rounds = events.filter((event) => event.kind === "round closed" && event.firm === firm);
  const refused = events.filter((event) => event.kind === "round failed" && event.firm === firm);
  const told = rounds.map(
    ({ month, amountKeur }) => `${money(amountKeur)} in month ${monthOf(result, month)}`,
  );
  const closed =
    rounds.length === 0
      ? "Investors gave nothing more"
      : `${several(rounds.length, "funding round")}: ${told.join(", ")}`;
  const failed = refused.length === 0 ? "" : `; it was refused ${times(refused.length)}`;
  return rounds.length + refused.length === 0
    ? "It never asked investors for more."
    : `${closed}${failed}.`;
}

function times(count: number): string {
  return ["never", "once", "twice"][count] ?? `${whole(count)} times`;
}

/** More than these would be a list, not a story. */
const toldAlliances = 8;

function alliances(
  { result, names, columns }: StoryInput,
  events: readonly Event[],
  firm: number,
): readonly string[] {
  const signedResellers = events.filter((event) => event.kind === "reseller signed").length;
  const resellers =
    signedResellers === 0 ? [] : [`  It signed ${several(signedResellers, "reseller")}.`];
  const histories = allianceHistories(events);
  if (histories.length === 0) return resellers;
  const rows = histories
    .slice(0, toldAlliances)
    .map(({ first, second, signed, ended }) => [
      `    ${names.full(first === firm ? second : first)}`,
      `months ${monthOf(result, signed)}–${ended === null ? "" : monthOf(result, ended.month)}`,
      ended === null ? "still together" : (endings[ended.cause] ?? ended.cause),
    ]);
  const more = histories.length - rows.length;
  return [
    ...resellers,
    `  ${several(histories.length, "alliance")}:`,
    ...table(rows, { page: columns }),
    ...(more > 0 ? [`    and ${whole(more)} more`] : []),
  ];
}

/** Why alliances end, in a sentence. */
const endings: Readonly<Record<string, string>> = {
  neglected: "it slept: neither side gave it time",
  "trust broken": "trust was lost: one side gave less than it promised",
  "term ended": "its term was over, and another did not pay for both",
  "partner gone": "the partner left the market",
  "partner acquired": "the partner was bought",
  antitrust: "the antitrust office ended it",
  abandoned: "it was given up before it was set up in full",
  replaced: "one side gave it up for a better ally",
  "better offer": "one side left for what promised more",
};

function deals(
  { names, result, columns }: StoryInput,
  events: readonly Event[],
  firm: number,
): readonly string[] {
  const ours = events.filter((event) => event.firm === firm);
  const won = ours.filter(({ kind }) => kind === "deal won");
  const lost = ours.filter(({ kind }) => kind === "deal lost");
  if (won.length + lost.length === 0) return [];
  const wonFrom = tally(won);
  const lostTo = tally(lost);
  const rivals = result.firms
    .map((_, rival) => ({ rival, won: wonFrom.get(rival) ?? 0, lost: lostTo.get(rival) ?? 0 }))
    .filter((of) => of.won + of.lost > 0)
    .sort((a, b) => b.won + b.lost - a.won - a.lost);
  const summary =
    `It won ${several(won.length, "deal")}${inBrackets(won.length - (wonFrom.get(-1) ?? 0), "of them a rival's customer")} and lost ` +
    `${whole(lost.length)}${inBrackets(lostTo.get(-1) ?? 0, "to a customer who bought nothing or made it alone")}.`;
  if (rivals.length === 0) return paragraph(summary, "  ", columns);
  return [
    ...paragraph(summary, "  ", columns),
    ...table(
      [
        ["    main rivals", "taken from it", "lost to it"],
        ...rivals
          .slice(0, 5)
          .map((of) => [`    ${names.full(of.rival)}`, whole(of.won), whole(of.lost)]),
      ],
      { right: [1, 2], page: columns },
    ),
  ];
}

function inBrackets(count: number, what: string): string {
  return count === 0 ? "" : ` (${whole(count)} ${what})`;
}

function tally(events: readonly Event[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { other } of events) counts.set(other, (counts.get(other) ?? 0) + 1);
  return counts;
}

function fate({ result, names }: StoryInput, events: readonly Event[], firm: number): string {
  const { outcomes, firms, months } = result;
  const { exit } = firms[firm];
  const value = money(outcomes["founderValue"]);
  const had = outcomes["founderValue"] === 0 ? "nothing" : value;
  if (exit === null)
    return (
      `It is alive after ${several(months, "month")} with ${several(outcomes["customers"], "job")} to serve ` +
      `(${percent(outcomes["marketShare"])} of the market), worth ${value} to its founders, discounted to its founding.`
    );
  const month = monthOf(result, exit.month);
  switch (exit.cause) {
    case "acquired": {
      const sale = events.find((event) => event.kind === "acquired" && event.firm === firm);
      const buyer = sale === undefined ? "another firm" : names.full(sale.other);
      return `It was bought by ${buyer} for ${money(sale?.amountKeur ?? 0)} in month ${month}; its founders had ${value} of it, discounted to its founding.`;
    }
    case "insolvent":
      return `It ran out of money in month ${month}; its founders had ${had} from it.`;
    case "stopped":
      return `Its founders gave up in month ${month}: they could expect more elsewhere; they had ${had} from it.`;
  }
}
