import type { Dyad } from "../RunResult.ts";
import type { World } from "../world/World.ts";
import { type Pair, pairMeasures } from "./outcomes/pairs.ts";

/** What became of alliances, by the groups that their members belong to, in the order of the scenario's groups. */
export function dyadsOf(world: World): Dyad[] {
  const { groups } = world.parameters;
  const dyads: Dyad[] = [];
  for (let one = 0; one < groups.length; one++)
    for (let other = one; other < groups.length; other++) {
      const is: Pair = ({ firms, alliances }, a) => {
        const first = firms.columns.group[alliances.columns.first[a]];
        const second = firms.columns.group[alliances.columns.second[a]];
        return Math.min(first, second) === one && Math.max(first, second) === other;
      };
      const signed = pairMeasures.signed(world, is);
      if (signed === 0) continue;
      dyads.push({
        groups: [groups[one].name, groups[other].name],
        signed,
        activeAtSixMonths: pairMeasures.activeAtSixMonths(world, is),
        endedBy36: pairMeasures.endedBy36(world, is),
        effortOverOwn: pairMeasures.effortOverOwn(world, is),
        mutualGain: pairMeasures.mutualGain(world, is),
      });
    }
  return dyads;
}
