import { allianceGain, dealOf } from "../../actions/allianceGain.ts";
import { endAlliance, refreshOffers } from "../../actions/endAlliance.ts";
import { rememberedTrust } from "../../equations/rememberedTrust.ts";
import { governanceOf, rungOf, settleDepth } from "../../world/rungs.ts";
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
import { book } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";
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
  const { alliances, market, firms } = world;
  const { columns } = alliances;
  if (columns.stageEnds[a] !== market.month) return;
  const { setupMonths, setupCostKeur } = rungOf(world, a);
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
    columns.stageEnds[a] = market.month + setupMonths;
    const cost = setupCostKeur * market.costLevel;
    book(firms.columns, firms.columns.flowAlliances, first, -cost);
    book(firms.columns, firms.columns.flowAlliances, second, -cost);
    record(world, "alliance signed", first, second, cost);
    if (setupMonths > 0) return;
  }
  if (columns.stage[a] === stage.settingUp) {
    columns.stage[a] = stage.active;
    columns.stageEnds[a] = -1;
    for (const side of [0, 1] as const) expectFromAlly(world, a, side);
    settleDepth(world, a);
    if (world.rates.choosesWays) hopeOfAlly(world, a);
    refreshOffers(world, a);
    record(world, "alliance set up", first, second);
  }
}

/** A side starts by keeping its promise: an hour for the ally is worth just so much that it gives the promised share. */
function expectFromAlly(world: World, a: number, side: 0 | 1): void {
  const { alliances, firms, parameters } = world;
  const { columns } = alliances;
  const { promisedShare, estimateHours } = parameters.alliances;
  const firm = memberOf(columns, a, side);
  const ownValue = firms.columns.ownValue[firm] / firms.columns.ownHours[firm];
  const hours = estimateHours / 4;
  columns.hours[2 * a + side] = hours;
  columns.value[2 * a + side] = (hours * ownValue * promisedShare) / (1 - promisedShare);
}
