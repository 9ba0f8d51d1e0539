import { innovationHazard } from "../../equations/innovationHazard.ts";
import { aimOf } from "../../observe/aim.ts";

import { record } from "../../observe/record.ts";
import { researchPool } from "../../observe/research.ts";
import { weightedIndex } from "../../random/distributions.ts";
import { pow } from "../../random/portable.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw } from "../../random/Streams.ts";
import { mostComponents } from "../../world/columns.ts";
import { monthOfRun, type World } from "../../world/World.ts";

const innovation = purposeIndex("innovation");

/** What a firm would gain at most by an innovation in each component. */
const room = new Float64Array(mostComponents);

/**
 * Firms have ideas, one at a time, and bring them out when they are developed; what somebody can do, others can learn.
 *
 * a_k ← a_k + s (1 − a_k), after the months of development; frontier ← max(frontier, a_k)
 *
 * @source docs/model.md, innovation
 */
export function innovate(world: World): void {
  const { firms, market, streams } = world;
  const { columns, count } = firms;
  const development = developmentMonths(world);
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0) continue;
    if (columns.innovationDue[firm] === -1) {
      const birth = columns.birth[firm];
      const age = market.month - columns.founded[firm];
      if (draw(streams, innovation, birth, 2 * age) >= chanceOfIdea(world, firm)) continue;
      const k = promising(world, firm, draw(streams, innovation, birth, 2 * age + 1));
      if (k === -1) continue;
      columns.innovating[firm] = k;
      columns.innovationDue[firm] = market.month + development;
    }
    if (columns.innovationDue[firm] === market.month) bringOut(world, firm);
  }
}

function chanceOfIdea(world: World, firm: number): number {
  const { innovationPerKeur, researchFixedKeurPerMonth } = world.parameters.technology;
  const spent = researchPool(world, firm, -1);
  const drive = world.firms.columns.drive[firm];
  return innovationHazard(innovationPerKeur, drive, spent, researchFixedKeurPerMonth);
}

/** Time from the idea to the offer now; while a market burns in it does not get shorter. */
function developmentMonths(world: World): number {
  const { developmentMonths, developmentFallPerYear } = world.parameters.technology;
  const years = Math.max(0, monthOfRun(world)) / 12;
  return Math.round(developmentMonths * pow(1 - developmentFallPerYear, years));
}

/** Component that an idea is about, where need and room for improvement are; −1 when all is perfect. */
function promising(world: World, firm: number, u: number): number {
  const K = world.parameters.components.length;
  const need = aimOf(world, firm);
  let total = 0;
  for (let k = 0; k < K; k++) {
    room[k] = need[k] * (1 - world.firms.columns.capability[firm * K + k]);
    total += room[k];
  }
  return total > 0 ? weightedIndex(u, room.subarray(0, K)) : -1;
}

function bringOut(world: World, firm: number): void {
  const { parameters, firms, market } = world;
  const { columns } = firms;
  const k = columns.innovating[firm];
  const i = firm * parameters.components.length + k;
  const before = columns.capability[i];
  columns.capability[i] += parameters.technology.innovationStep * (1 - columns.capability[i]);
  market.frontier = Math.max(market.frontier, columns.capability[i]);
  columns.innovationDue[firm] = -1;
  columns.innovations[firm]++;
  market.innovations++;
  if (world.recorder === null) return;
  record(world, "innovation", firm, -1, 0, parameters.components[k].name, [
    {
      firm,
      terms: {
        "capability before": before,
        "capability now": columns.capability[i],
        "most that anybody can do now": market.frontier,
        "spent on research now, its own and in alliances (k€ a month)": researchPool(
          world,
          firm,
          -1,
        ),
        "chance of an idea now, a month": chanceOfIdea(world, firm),
      },
    },
  ]);
}
