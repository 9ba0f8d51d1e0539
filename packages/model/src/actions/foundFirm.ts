import { partnering } from "../policies/partnering/index.ts";
import { normal, weightedIndex } from "../random/distributions.ts";
import { exp, log } from "../random/portable.ts";
import { purposeIndex } from "../random/purposes.ts";
import { draw, nameKey, pairKey, type Streams } from "../random/Streams.ts";
import {
  aimPolicies,
  offeringPolicies,
  partneringPolicies,
  pricingPolicies,
} from "../world/codes.ts";
import { openChoice } from "../world/Choices.ts";
import { addFirm } from "../world/Firms.ts";
import { goalCount, goalOf } from "../world/goals.ts";
import { leverCount, levers } from "../world/levers.ts";
import { governanceCode } from "../world/Governance.ts";
import type { PolicyParameters } from "../Parameters.ts";
import type { Treatment, World } from "../world/World.ts";
import { hopedDealsPerContact } from "../observe/estimates.ts";
import { record } from "../observe/record.ts";

const capability = purposeIndex("firm capability");
const strength = purposeIndex("firm strength");
const position = purposeIndex("firm position");
const goals = purposeIndex("firm goals");
const cash = purposeIndex("firm cash");
const contacts = purposeIndex("firm contacts");
const attention = purposeIndex("firm attention");
const orientation = purposeIndex("orientation");
const networkSkill = purposeIndex("network skill");
const culture = purposeIndex("culture");
const drive = purposeIndex("drive");
const policyDrawn = purposeIndex("firm policy");
const offset = purposeIndex("firm offset");
const treatment = purposeIndex("treatment");

const goalNames = Object.keys(goalOf) as (keyof typeof goalOf)[];

/** The policy that needs nobody: what a firm does until its own begins. */
const sellsAlone = partnering.findIndex(
  ({ seeksAllies, usesResellers }) => !seeksAllies && !usesResellers,
);

/** Ordinal of the focus firm among the births of its group: one that no count reaches. */
export const focusOrdinal = 0x0f0c05;

/**
 * Founds the n-th firm of a group. All that it is born with hangs on group and number alone, so that the same firm is
 * founded under every strategy.
 *
 * Entrants' capability is drawn around the frontier of their month.
 *
 * @param policy  what it decides by, or null for a policy drawn from the mix of its group
 * @returns its row
 */
export function foundFirm(
  world: World,
  group: number,
  ordinal: number,
  month: number,
  policy: PolicyParameters | null = null,
): number {
  const { parameters, firms, streams, market } = world;
  const spec = parameters.groups[group];
  const firm = addFirm(firms);
  const { columns } = firms;
  const K = parameters.components.length;
  const birth = pairKey(nameKey(spec.name), ordinal);
  columns.birth[firm] = birth;
  columns.kind[firm] = spec.label === "incumbent" ? 1 : 0;
  columns.group[firm] = group;
  columns.founded[firm] = month;
  columns.offset[firm] = Math.floor(draw(streams, offset, birth, 0) * 12);
  columns.cash[firm] =
    spec.cashLogSd === 0
      ? spec.cashKeur
      : spec.cashKeur * exp(spec.cashLogSd * normal(draw(streams, cash, birth, 0)));
  columns.investorOwned[firm] = spec.owner === "investors" ? 1 : 0;
  columns.founderShare[firm] = spec.founderShare;
  columns.homeRevenue[firm] = spec.homeRevenueKeurPerMonth;
  columns.reps[firm] = spec.reps;
  columns.deliveryCapacity[firm] = spec.deliveryUnitsPerMonth;
  columns.pricing[firm] = pricingPolicies.indexOf(spec.pricing);
  columns.offering[firm] = offeringPolicies.indexOf(spec.offering);
  columns.aiming[firm] = aimPolicies.indexOf(spec.aim);
  columns.aim.set(market.meanNeed, firm * K);
  for (let l = 0; l < leverCount; l++) columns.leverMost[firm * leverCount + l] = spec[levers[l]];
  columns.maxAlliances[firm] = spec.maxAlliances;
  columns.governance[firm] = governanceCode(parameters, spec.governance);
  columns.partnering[firm] = weightedIndex(
    draw(streams, policyDrawn, birth, 0),
    partneringPolicies.map((name) => spec.partneringMix[name] ?? 0),
  );
  columns.attention[firm] =
    spec.attentionMedian === 0
      ? 0
      : spec.attentionMedian *
        exp(log(spec.attentionGsd) * normal(draw(streams, attention, birth, 0)));

  const risen = market.frontier / parameters.technology.frontierStart;
  for (let k = 0; k < K; k++) {
    const spread = spec.capabilityHalfWidth * (2 * draw(streams, capability, birth, k) - 1);
    columns.capability[firm * K + k] = within01((spec.capability[k] + spread) * risen);
  }
  const first = strengthen(world, firm, birth, 0, -1, risen);
  if (first !== -1 && draw(streams, strength, birth, 100) < spec.secondStrength)
    strengthen(world, firm, birth, 1, first, risen);

  columns.x[firm] = draw(streams, position, birth, 0);
  columns.y[firm] = draw(streams, position, birth, 1);
  for (let i = 0; i < goalCount; i++) {
    const u = draw(streams, goals, birth, i);
    columns.goal[firm * goalCount + i] =
      spec.goals === null
        ? u
        : within01(spec.goals[goalNames[i]] + spec.goalsHalfWidth * (2 * u - 1));
  }
  columns.orientation[firm] = Math.max(
    0,
    aroundMean(spec.orientation, spec.orientationHalfWidth, streams, orientation, birth),
  );
  columns.drive[firm] = Math.max(
    0,
    aroundMean(spec.innovationDrive, spec.innovationDriveHalfWidth, streams, drive, birth),
  );
  columns.pressure[firm] = spec.pressure;
  columns.culture[firm] = within01(
    aroundMean(spec.culture, spec.cultureHalfWidth, streams, culture, birth),
  );
  columns.networkSkill[firm] =
    spec.networkSkillGsd === 1
      ? spec.networkSkill
      : spec.networkSkill *
        exp(log(spec.networkSkillGsd) * normal(draw(streams, networkSkill, birth, 0)));
  columns.contacts[firm] = firstContacts(world, birth, spec.contacts);
  // A first idea of what an hour of selling brings: one deal in twenty cold contacts at the markup of a small seller.
  const { hoursPerColdContact } = parameters.selling;
  const price = Math.max(1e-9, parameters.utility.price * market.priceWeight);
  columns.ownHours[firm] = 300;
  columns.ownValue[firm] =
    ((300 / Math.max(1, hoursPerColdContact)) * hopedDealsPerContact * 60) / price;
  if (world.rates.choosesWays) openChoice(world.choices, firm, world.rates.ways[0]);
  if (policy !== null) adoptPolicy(world, firm, policy);
  if (world.treatment !== null) treat(world, firm, world.treatment);
  record(
    world,
    "founded",
    firm,
    -1,
    columns.cash[firm],
    partneringPolicies[columns.partnering[firm]],
  );
  return firm;
}

/** Gives a firm the strategy in question if it is among those chosen: keyed by birth, so the same in every arm. */
export function treat(world: World, firm: number, { share, policy }: Treatment): void {
  const { columns } = world.firms;
  if (columns.investorOwned[firm] === 0 || columns.founded[firm] < world.forkMonth) return;
  if (draw(world.streams, treatment, columns.birth[firm], 0) >= share) return;
  columns.treated[firm] = 1;
  adoptPolicy(world, firm, policy);
}

/** A firm decides by this policy from now on; with whom it sells may have to wait until it is older. */
function adoptPolicy(world: World, firm: number, policy: PolicyParameters): void {
  const { columns } = world.firms;
  const { fromAgeMonths = 0 } = policy;
  columns.laterPartnering[firm] = partneringPolicies.indexOf(policy.partnering);
  if (fromAgeMonths > 0) {
    columns.partnering[firm] = sellsAlone;
    columns.policyFrom[firm] = columns.founded[firm] + fromAgeMonths;
  } else columns.partnering[firm] = columns.laterPartnering[firm];
  columns.maxAlliances[firm] = policy.maxAlliances;
  columns.pricing[firm] = pricingPolicies.indexOf(policy.pricing);
  columns.governance[firm] = governanceCode(world.parameters, policy.governance);
  if (policy.offering !== undefined)
    columns.offering[firm] = offeringPolicies.indexOf(policy.offering);
  if (policy.aim !== undefined) columns.aiming[firm] = aimPolicies.indexOf(policy.aim);
  levers.forEach((name, l) => {
    const most = policy[name];
    if (most !== undefined) columns.leverMost[firm * leverCount + l] = most;
  });
}

/** Makes one component outstanding; returns which, −1 when the group has no strengths. */
function strengthen(
  world: World,
  firm: number,
  birth: number,
  which: number,
  except: number,
  risen: number,
): number {
  const { parameters, firms, streams } = world;
  const spec = parameters.groups[firms.columns.group[firm]];
  const weights = spec.strengthWeights.map((weight, k) => (k === except ? 0 : weight));
  if (weights.every((weight) => weight === 0)) return -1;
  const k = weightedIndex(draw(streams, strength, birth, which), weights);
  const level =
    spec.strengthMin +
    (spec.strengthMax - spec.strengthMin) * draw(streams, strength, birth, 10 + which);
  const i = firm * parameters.components.length + k;
  firms.columns.capability[i] = Math.max(firms.columns.capability[i], within01(level * risen));
  return k;
}

/** Accounts that the founders know. */
function firstContacts(world: World, birth: number, count: number): Int32Array {
  const known = new Int32Array(count);
  for (let i = 0; i < count; i++)
    known[i] = Math.floor(draw(world.streams, contacts, birth, i) * world.accounts.count);
  return known;
}

/** Uniform draw around a mean, without luck where there is no width. */
function aroundMean(
  mean: number,
  halfWidth: number,
  streams: Streams,
  purpose: number,
  birth: number,
): number {
  return halfWidth === 0 ? mean : mean + halfWidth * (2 * draw(streams, purpose, birth, 0) - 1);
}

function within01(x: number): number {
  return Math.min(1, Math.max(0, x));
}
