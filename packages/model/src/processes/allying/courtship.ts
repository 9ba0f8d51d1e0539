import { allianceGain, type Deal, dealOf } from "../../actions/allianceGain.ts";
import { gainTerms } from "../../actions/allianceGain/terms.ts";
import { endAlliance } from "../../actions/endAlliance.ts";
import { rememberedTrust } from "../../equations/rememberedTrust.ts";
import { governanceOf, setupMonthsOf } from "../../world/rungs.ts";
import { researchOf } from "../../observe/research.ts";
import type { Reason } from "../../observe/Event.ts";
import { record } from "../../observe/record.ts";
import { goalsApart, overlapOf } from "../../policies/partnering/firstSight.ts";
import { draftAlliance, keepDraft, memberOf, stage } from "../../world/Alliances.ts";
import type { World } from "../../world/World.ts";
import { openStage, payForStage } from "./opening.ts";
import { misjudged } from "./planning.ts";
import { hopeOfAlly, noteWays } from "./experience.ts";
import { trustLeft } from "./ties.ts";
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

/** Strangers begin with the trust that is usual; who has had to do with the other before remembers what it came to. */
function rememberTrust(world: World, a: number): void {
  const { trustStart, tieMemory } = world.parameters.alliances;
  const { first, second, trust, startingTrust } = world.alliances.columns;
  for (let side = 0; side < 2; side++) {
    const firm = side === 0 ? first[a] : second[a];
    const other = side === 0 ? second[a] : first[a];
    const left = tieMemory === 0 ? null : trustLeft(world, firm, other);
    trust[2 * a + side] = left === null ? trustStart : rememberedTrust(trustStart, left, tieMemory);
    startingTrust[2 * a + side] = trust[2 * a + side];
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
      endAlliance(
        world,
        a,
        "talks failed",
        [first, second].map((firm, side) => ({
          firm,
          terms: { "gain as it seemed (k€ a month)": columns.expected[2 * a + side] },
        })),
      );
      return;
    }
    // Before anything is agreed: what each expects is what decides it.
    const reasons = world.recorder === null ? [] : expectations(world, a, deal);
    columns.stage[a] = stage.settingUp;
    columns.signed[a] = market.month;
    columns.researchPromised[2 * a] = researchOf(world, first);
    columns.researchPromised[2 * a + 1] = researchOf(world, second);
    columns.rungSince[a] = market.month;
    const months = setupMonthsOf(world, a);
    columns.stageEnds[a] = market.month + months;
    record(world, "alliance signed", first, second, payForStage(world, a), "", reasons);
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

/** What each side expected of the other as it signed, and what it took that for. */
function expectations(world: World, a: number, deal: Deal): readonly Reason[] {
  const { first, second, expected } = world.alliances.columns;
  return [first[a], second[a]].map((firm, side) => ({
    firm,
    terms: {
      ...gainTerms(world, firm, side === 0 ? second[a] : first[a], deal),
      "gain as it seemed (k€ a month)": expected[2 * a + side],
    },
  }));
}
