import type { Event } from "@searoom/model";
import { money, percent } from "./numbers.ts";
import { monthOf, type StoryInput } from "./StoryInput.ts";
import { table } from "./table.ts";

/** The events that one would tell a friend, in order of months. */
export function momentsStory(input: StoryInput): readonly string[] {
  const moments = [
    ...firsts(input),
    ...largestTakeovers(input),
    ...fines(input),
    ...levels(input),
    ...leaders(input),
  ];
  if (moments.length === 0) return [];
  moments.sort((a, b) => a.month - b.month);
  return [
    input.paint("bold", "Telling moments"),
    ...table(
      moments.map(({ month, text }) => [`  month ${monthOf(input.result, month)}`, text]),
      { page: input.columns },
    ),
  ];
}

interface Moment {
  readonly month: number;
  readonly text: string;
}

/** What happened for the first time: in a market that was burnt in, it happened before. */
function firsts({ result, names }: StoryInput): readonly Moment[] {
  const { events, firms, burnIn } = result;
  if (burnIn !== null) return [];
  const first = (say: (event: Event) => string | null): readonly Moment[] => {
    for (const event of events) {
      const text = say(event);
      if (text !== null) return [{ month: event.month, text }];
    }
    return [];
  };
  const both = ({ firm, other }: Event) => `${names.full(firm)} and ${names.full(other)}`;
  return [
    ...first((event) =>
      event.kind === "alliance signed" ? `the first alliance: ${both(event)}` : null,
    ),
    ...first((event) =>
      event.kind === "entered market" && event.month > firms[event.firm].founded
        ? `${names.full(event.firm)} is the first from next door to sell here`
        : null,
    ),
    ...first(({ kind, firm }) =>
      kind === "insolvent" || kind === "stopped"
        ? `${names.full(firm)} is the first to go: ${kind === "insolvent" ? "out of money" : "its founders give up"}`
        : null,
    ),
  ];
}

function largestTakeovers({ result, names }: StoryInput): readonly Moment[] {
  return result.events
    .filter(({ kind }) => kind === "acquired")
    .sort((a, b) => b.amountKeur - a.amountKeur)
    .slice(0, 4)
    .map(({ month, firm, other, amountKeur, detail }) => ({
      month,
      text:
        `${names.full(other)} buys ${names.full(firm)} for ${money(amountKeur)}` +
        (detail === "shelved" ? " and stops its product" : ""),
    }));
}

function fines({ result, names }: StoryInput): readonly Moment[] {
  return result.events
    .filter(({ kind }) => kind === "fined")
    .slice(0, 4)
    .map(({ month, firm, amountKeur }) => ({
      month,
      text: `${names.full(firm)} is fined ${money(amountKeur)} for fixing prices`,
    }));
}

function levels({ result }: StoryInput): readonly Moment[] {
  const { month, adoption } = result.panel.market;
  return [0.1, 0.5, 0.8].flatMap((level) => {
    const row = adoption.findIndex((share) => share >= level);
    return row > 0 ? [{ month: month[row], text: `${percent(level)} of all jobs are served` }] : [];
  });
}

/** Who has most customers at the end of a year, told when it is somebody else than the year before. */
function leaders({ result, names }: StoryInput): readonly Moment[] {
  const { month, firm, users, share } = result.panel.firms;
  const moments: Moment[] = [];
  let leader = -1;
  for (let row = 0; row < month.length;) {
    const now = month[row];
    let best = row;
    for (; row < month.length && month[row] === now; row++)
      if (users[row] > users[best]) best = row;
    if (monthOf(result, now) % 12 !== 11 || users[best] === 0 || firm[best] === leader) continue;
    moments.push({
      month: now,
      text: `${names.full(firm[best])} leads with ${percent(share[best])} of the market`,
    });
    leader = firm[best];
  }
  return result.firms.length > 1 ? moments : [];
}
