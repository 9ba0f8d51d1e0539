import { allianceGain, dealOf } from "../../actions/allianceGain.ts";
import { endAlliance } from "../../actions/endAlliance.ts";
import { rememberedTrust } from "../../equations/rememberedTrust.ts";
import { governanceOf, setupMonthsOf } from "../../world/rungs.ts";
import { researchOf } from "../../observe/research.ts";
import { record } from "../../observe/record.ts";
import { goalsApart, overlapOf } from "../../policies/partnering/firstSight.ts";
import {
  draftAlliance,
  keepDraft,
  lastTie,
  memberOf,
  sideOf,
  stage,
} from "../../world/Alliances.ts";
import type { World } from "../../world/World.ts";
import { openStage, payForStage } from "./opening.ts";
import { misjudged } from "./planning.ts";
import { hopeOfAlly, noteWays } from "./experience.ts";
import { putOnRecord } from "./recording.ts";

/** What an alliance with a candidate would be, before anybody has said a word. */
export function propose(world: World, firm: number, candidate: number): number {
  const { parameters, alliances, firms, market } = world;
  const { columns } = alliances;
  const terms = parameters.alliances;
  const a = draftAlliance(alliances, firms.columns, firm, candidate);
  columns.started[a] = market.month;
  columns.overlap[a] = overlapOf(world, firm, candidate);
  columns.goalDistance[a] = goalsApart(world, firm, candidate);
  const { scopes, rung, planningMonths, exclusive } = governanceOf(world, a);
  columns.stageEnds[a] = market.month + Math.max(1, terms.courtshipMonths + planningMonths);
  columns.exclusive[a] = exclusive ? 1 : 0;
  columns.scopes[a] = scopes;
  columns.rung[a] = rung;
  rememberTrust(world, a);
  if (world.rates.choosesWays) noteWays(world, a);
  return a;
}

/** Two firms begin to talk. */
export function court(world: World, firm: number, candidate: number): void {
  const { alliances, firms, market } = world;
  const a = keepDraft(alliances, firms.columns, propose(world, firm, candidate));
  market.liveAlliances++;
  record(world, "alliance courted", firm, candidate);
  putOnRecord(world, a);
}

/** Strangers begin with the trust that is usual; who has been allied before remembers what it came to. */
function rememberTrust({ parameters, alliances }: World, a: number): void {
  const { trustStart, tieMemory } = parameters.alliances;
  const { columns } = alliances;
  const { first, trust } = columns;
  const last = tieMemory === 0 ? -1 : lastTie(alliances, first[a], columns.second[a]);
  for (let side = 0; side < 2; side++) {
    const firm = side === 0 ? first[a] : columns.second[a];
    trust[2 * a + side] =
      last === -1
        ? trustStart
        : rememberedTrust(trustStart, trust[sideOf(columns, last, firm)], tieMemory);
    columns.startingTrust[2 * a + side] = trust[2 * a + side];
  }
}

/** From talk to contract to work, when the time has come. */
export function advance(world: World, a: number): void {
  const { alliances, market } = world;
  const { columns } = alliances;
  if (columns.stageEnds[a] !== market.month) return;
  const first = columns.first[a];
  const second = columns.second[a];
  if (columns.stage[a] === stage.courting) {
    // Each signs only what seems to pay.
    const deal = dealOf(world, a);
    for (const side of [0, 1] as const) {
      const gain = allianceGain(
        world,
        memberOf(columns, a, side),
        memberOf(columns, a, side === 0 ? 1 : 0),
        deal,
      );
      columns.expected[2 * a + side] = gain + misjudged(world, a, side, gain);
    }
    if (columns.expected[2 * a] < 0 || columns.expected[2 * a + 1] < 0) {
      endAlliance(world, a, "talks failed");
      return;
    }
    columns.stage[a] = stage.settingUp;
    columns.signed[a] = market.month;
    columns.researchPromised[2 * a] = researchOf(world, first);
    columns.researchPromised[2 * a + 1] = researchOf(world, second);
    columns.rungSince[a] = market.month;
    const months = setupMonthsOf(world, a);
    columns.stageEnds[a] = market.month + months;
    record(world, "alliance signed", first, second, payForStage(world, a));
    if (months > 0) return;
  }
  if (columns.stage[a] === stage.settingUp) {
    columns.stage[a] = stage.active;
    columns.stageEnds[a] = -1;
    openStage(world, a);
    if (world.rates.choosesWays) hopeOfAlly(world, a);
    record(world, "alliance set up", first, second);
  }
}
