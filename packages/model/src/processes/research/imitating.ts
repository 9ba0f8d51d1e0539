import { absorbed } from "../../equations/absorbed.ts";
import { responseNames } from "../../world/codes.ts";
import { book } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";

const imitation = responseNames.indexOf("imitate");

/**
 * Firms that answer a rival by copying it take over what it can do better, and pay for that.
 *
 * @source docs/model.md, responses
 */
export function imitate({ parameters, firms, market }: World): void {
  const { imitationPerMonth, imitationCostKeurPerMonth } = parameters.responses;
  const { columns, count } = firms;
  const { alive, response, responseEnds, responseRival, capability } = columns;
  const K = parameters.components.length;
  for (let firm = 0; firm < count; firm++) {
    if (alive[firm] === 0 || responseEnds[firm] === -1 || response[firm] !== imitation) continue;
    const rival = responseRival[firm];
    for (let k = 0; k < K; k++)
      capability[firm * K + k] += absorbed(
        capability[firm * K + k],
        capability[rival * K + k],
        imitationPerMonth,
      );
    book(columns, columns.flowResearch, firm, -imitationCostKeurPerMonth * market.costLevel);
  }
}
