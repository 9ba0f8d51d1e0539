import { hazard, leftAt, lifeTable, type Spell } from "./lifeTable.ts";
import { meanOf, type Measure, ratioOf, type Seen } from "./Measure.ts";

function spells({ ties, ends }: Seen): readonly Spell[] {
  return ties.map(({ signed, ended }) =>
    ended === null
      ? { months: ends - signed, ended: false }
      : { months: ended + 1 - signed, ended: true },
  );
}

/** Age at which revenue is compared, and up to which alliances count. */
const age = 60;

export const tieMeasures: Readonly<Record<string, Measure>> = {
  endedBy60: lifeTable(spells, (atRisk, ends) => 1 - leftAt(60)(atRisk, ends)),
  tieHazard: lifeTable(spells, hazard(1, 120)),
  tieHazardMiddle: lifeTable(
    spells,
    (atRisk, ends) => hazard(13, 36)(atRisk, ends) / hazard(1, 12)(atRisk, ends),
  ),
  tieHazardLate: lifeTable(
    spells,
    (atRisk, ends) => hazard(49, 96)(atRisk, ends) / hazard(13, 36)(atRisk, ends),
  ),
  /** Different partners that an allied firm has had. */
  meanDegree: meanOf(({ ties }) => {
    const pairs = new Set(
      ties.map(({ first, second }) => `${Math.min(first, second)}-${Math.max(first, second)}`),
    );
    const firms = new Set(ties.flatMap(({ first, second }) => [first, second]));
    return (2 * pairs.size) / firms.size;
  }),
  newcomersToOlder: {
    counts: ({ startUps, ties, result, begins }) => {
      let older = 0;
      let all = 0;
      for (const { firm, founded } of startUps) {
        if (founded === begins) continue;
        const tie = ties.find(({ first, second }) => first === firm || second === firm);
        if (tie === undefined) continue;
        all++;
        older +=
          result.firms[tie.first === firm ? tie.second : tie.first].founded < founded ? 1 : 0;
      }
      return [older, all];
    },
    read: ([older, all]) => older / all,
  },
  worthOfSomeTies: ratioOf((seen) => {
    const worth = worthByTies(seen);
    return [...worth(1, 2), ...worth(0, 0)];
  }),
  worthOfManyTies: ratioOf((seen) => {
    const worth = worthByTies(seen);
    return [...worth(5, Infinity), ...worth(3, 4)];
  }),
};

/** Sum of recurring revenue at that age, and number, of start-ups that signed so many alliances before; 0 of one that is gone. */
function worthByTies({ startUps, ties, result, ends }: Seen) {
  const { firm, month, recurring } = result.panel.firms;
  const revenue = new Map<number, number>();
  const foundedAt = new Map(startUps.map((one) => [one.firm, one.founded]));
  for (let row = 0; row < firm.length; row++) {
    const founded = foundedAt.get(firm[row]);
    if (founded !== undefined && month[row] === founded + age)
      revenue.set(firm[row], recurring[row]);
  }
  const old = startUps
    .filter(({ founded }) => founded + age < ends)
    .map((one) => ({
      worth: revenue.get(one.firm) ?? 0,
      signed: ties.filter(
        ({ first, second, signed }) =>
          (first === one.firm || second === one.firm) && signed < one.founded + age,
      ).length,
    }));
  return (least: number, most: number): readonly [number, number] => {
    const some = old.filter(({ signed }) => signed >= least && signed <= most);
    return [some.reduce((sum, { worth }) => sum + worth, 0), some.length];
  };
}
