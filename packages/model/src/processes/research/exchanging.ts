import { absorbed } from "../../equations/absorbed.ts";
import { meanNeed } from "../../observe/estimates.ts";
import { exchangeRate, visibleLearning } from "../../observe/research.ts";
import { stage } from "../../world/Alliances.ts";
import { settleDepth } from "../../world/rungs.ts";
import type { World } from "../../world/World.ts";

/**
 * What allies can do goes over to each other: by research together as they mean it to, in every alliance at work as it leaks.
 *
 * a_f,k ← a_f,k + φ · Σ Δ_k, no further than the best of its allies; J ← J + (1 − φ)(1 − J) · Σ_k n̄_k (Δ_k of both sides)
 *
 * All from what firms could do at the start of the month, so that the order of alliances does not count.
 *
 * @source docs/model.md, knowledge
 */
export function exchange(world: World): void {
  const { parameters, firms, alliances } = world;
  const { capability } = firms.columns;
  const { columns } = alliances;
  const { spillover } = parameters.alliances;
  const need = meanNeed(world);
  const K = need.length;
  /** What each firm takes over, and the best that its allies can do. */
  const taken = new Float64Array(firms.count * K);
  const best = new Float64Array(firms.count * K);
  for (let a = 0; a < alliances.count; a++) {
    if (columns.stage[a] !== stage.active) continue;
    const rate = exchangeRate(world, columns.scopes[a], columns.depth[a]);
    if (rate === 0) continue;
    const first = columns.first[a] * K;
    const second = columns.second[a] * K;
    let joint = 0;
    let toFirst = 0;
    for (let k = 0; k < K; k++) {
      // One of the two has nothing to learn from the other.
      const ahead = capability[first + k] > capability[second + k] ? first : second;
      const behind = first + second - ahead;
      const delta = absorbed(capability[behind + k], capability[ahead + k], rate);
      taken[behind + k] += spillover * delta;
      best[behind + k] = Math.max(best[behind + k], capability[ahead + k]);
      joint += need[k] * delta;
      if (behind === first) toFirst += need[k] * delta;
    }
    noteLearnt(world, 2 * a, spillover * toFirst);
    noteLearnt(world, 2 * a + 1, spillover * (joint - toFirst));
    if (spillover === 1) continue;
    const J = columns.joint[a];
    columns.joint[a] = Math.max(0, J + (1 - spillover) * (1 - J) * joint);
    settleDepth(world, a);
  }
  for (let i = 0; i < taken.length; i++) {
    if (taken[i] > 0) capability[i] = Math.min(best[i], capability[i] + taken[i]);
    else if (taken[i] < 0) capability[i] = Math.max(0, capability[i] + taken[i]);
  }
}

/** How much has gone over to a side, and from which offer on customers can see it. */
function noteLearnt({ alliances, offers }: World, side: number, more: number): void {
  const { learnt, learntOffer } = alliances.columns;
  learnt[side] += more;
  if (learntOffer[side] === -1 && learnt[side] >= visibleLearning) learntOffer[side] = offers.count;
}
