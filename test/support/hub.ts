import { initialiseWorld, type Parameters, step, type World } from "@searoom/model";
import { type Changes, quietGroup, quietMarket } from "@searoom/validation/quiet";

/** What an hour of its own is worth to every firm around a hub (Keur). */
export const valueOfHour = 0.001;

/** Firms that listen to whoever sells here and call on nobody themselves. */
const listening = {
  partneringMix: { direct: 0, coopetition: 1 },
  governance: "listens",
} as const;

/**
 * A month old market in which one firm, the first, seeks allies among others with a capability each, who all wait for it to
 * speak.
 */
export function hub(
  policy: keyof Parameters["groups"][number]["partneringMix"],
  maxAlliances: number,
  others: readonly (readonly number[])[],
  alliances: Partial<Parameters["alliances"]> = {},
  changes: Changes = {},
): World {
  const { components } = quietMarket();
  const one = { reps: 1, repsMax: 1, listPriceKeurPerMonth: 0.5 };
  const parameters = quietMarket({
    components: others[0].map((_, k) => ({ ...components[0], name: `part ${k}` })),
    utility: { quality: 3, nothing: 2 },
    selling: { hoursPerRepPerMonth: 100, hoursPerColdContact: 1e9, hoursPerWarmContact: 5 },
    alliances: {
      depth: 1,
      effort: 1,
      promisedShare: 0.01,
      searchEveryMonths: 1,
      reviewMonths: 600,
      termMonths: 100,
      candidatesScreened: 64,
      ...alliances,
    },
    governance: { listens: { criterion: {}, candidatesScreened: 0 } },
    groups: [
      quietGroup({
        ...one,
        name: "hub",
        capability: others[0].map(() => 0.4),
        partneringMix: { direct: 0, [policy]: 1 },
      }),
      ...others.map((capability, i) =>
        quietGroup({ ...one, ...listening, name: `other ${i}`, capability, maxAlliances: 1 }),
      ),
    ],
    ...changes,
  });
  const world = initialiseWorld(parameters, 1, 0);
  const { columns } = world.firms;
  // What an hour of its own is worth has long been learnt, and stays.
  columns.ownHours.fill(1e12);
  columns.ownValue.fill(1e12 * valueOfHour);
  // In the first month all come to the market, and nobody looks for an ally yet.
  step(world);
  columns.maxAlliances[0] = maxAlliances;
  return world;
}
