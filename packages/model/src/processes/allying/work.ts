import { promiseSeen } from "../../equations/promiseSeen.ts";
import { strangeness } from "../../equations/strangeness.ts";
import { trust } from "../../equations/trust.ts";
import type { World } from "../../world/World.ts";
import { benefitOf } from "./benefit.ts";
import { drawNearer, known } from "./planning.ts";
import { promiseKept } from "./promise.ts";
import { quarrel } from "./recording.ts";
import { misseen, unfairnessTo } from "./seeing.ts";
import { lookAtTargets } from "./supplying.ts";

/** A month of work together: promises are held against deeds, estimates forget, the two come to understand each other. */
export function cooperate(world: World, a: number): void {
  const { parameters, alliances, firms, rates } = world;
  const { columns } = alliances;
  const terms = parameters.alliances;
  const culture = parameters.culture;
  const strange = strangeness(
    firms.columns.culture[columns.first[a]],
    firms.columns.culture[columns.second[a]],
    columns.understanding[a],
  );
  const gain = Math.min(1, terms.trustGainPerMonth * (1 - culture.slowsTrust * strange));
  // Who has agreed on how to treat each other takes a slip less hard, or harder.
  const loss =
    terms.normsWeight === 0
      ? terms.trustLossPerMonth
      : Math.min(1, terms.trustLossPerMonth * (1 - terms.normsWeight * known(world, a)));
  const { early } = rates.governance[columns.governance[a]];
  const disputed = quarrel(world, a);
  lookAtTargets(world, a);
  for (const side of [0, 1] as const) columns.benefit[2 * a + side] = benefitOf(world, a, side);
  for (const side of [0, 1] as const) {
    const mine = 2 * a + side;
    const delivered = disputed ? 0 : promiseKept(world, a, side === 0 ? 1 : 0);
    const kept = promiseSeen(
      delivered,
      misseen(world, a, side),
      unfairnessTo(world, a, side),
      terms.equalityWeight,
      early,
      terms.earlyRecordWeight,
    );
    columns.trust[mine] = trust(columns.trust[mine], kept, gain, loss);
    if (columns.hours[mine] > terms.estimateHours) {
      const keep = terms.estimateHours / columns.hours[mine];
      columns.hours[mine] *= keep;
      columns.value[mine] *= keep;
    }
  }
  drawNearer(world, a);
  columns.understanding[a] += culture.learningPerMonth * (1 - columns.understanding[a]);
}
