import { agreeOnSupply } from "../../actions/agreeOnSupply.ts";
import { endAlliance, refreshOffers, toBoth } from "../../actions/endAlliance.ts";
import { isPaidForSupply } from "../../observe/supply.ts";
import { record } from "../../observe/record.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw, pairKey } from "../../random/Streams.ts";
import { memberOf, stage } from "../../world/Alliances.ts";
import { firstScopes, scope } from "../../world/codes.ts";
import { book } from "../../world/Firms.ts";
import { governanceOf, rungOf, setupMonthsOf, settleDepth } from "../../world/rungs.ts";
import type { World } from "../../world/World.ts";

const abandoned = purposeIndex("abandoned");

/** Reviews without a gain that can be seen after which the rest of a programme is given up. */
const patience = 3;

/** Whether there are stages that have not been opened yet. */
export function isOpening(world: World, a: number): boolean {
  return world.alliances.columns.opened[a] < governanceOf(world, a).stages;
}

/** Both pay for setting up one more stage; returns what each paid (Keur). */
export function payForStage(world: World, a: number): number {
  const { alliances, firms, market } = world;
  const { stages } = governanceOf(world, a);
  const cost = (rungOf(world, a).setupCostKeur * market.costLevel) / stages;
  for (const side of [0, 1] as const) {
    const firm = memberOf(alliances.columns, a, side);
    book(firms.columns, firms.columns.flowAlliances, firm, -cost);
  }
  return cost;
}

/** One more stage is open: the alliance goes deeper, promises more hours, and is about more. */
export function openStage(world: World, a: number): void {
  const { columns } = world.alliances;
  const { stages, scopes } = governanceOf(world, a);
  const isFirst = columns.opened[a]++ === 0;
  columns.openness[a] = columns.opened[a] / stages;
  if (stages > 1) columns.scopes[a] = firstScopes(scopes, columns.openness[a]);
  columns.winsBefore[a] = winsOf(world, a);
  columns.fruitless[a] = 0;
  for (const side of [0, 1] as const) {
    columns.benefitBefore[2 * a + side] = columns.benefit[2 * a + side];
    expectFromAlly(world, a, side, isFirst);
  }
  settleDepth(world, a);
  if ((columns.scopes[a] & scope.supply) !== 0 && columns.supplied[a] === -1)
    agreeOnSupply(world, a);
  refreshOffers(world, a);
}

/** The next stage is reached when its set-up is done. */
export function reachStage(world: World, a: number): void {
  const { columns } = world.alliances;
  if (columns.opens[a] !== world.market.month) return;
  columns.opens[a] = -1;
  openStage(world, a);
  record(world, "stage opened", columns.first[a], columns.second[a]);
}

/**
 * The next stage is set up once this one has brought something that can be seen, a deal, pay for supply or a benefit to either side; what
 * brings nothing three reviews in a row is given up.
 *
 * @returns whether the review is over with that
 */
export function startNextStage(world: World, a: number): boolean {
  const { columns } = world.alliances;
  if (columns.opens[a] !== -1) return true;
  const gained = (side: number) =>
    columns.benefit[2 * a + side] > columns.benefitBefore[2 * a + side] ||
    isPaidForSupply(world, a, side);
  if (winsOf(world, a) > columns.winsBefore[a] || gained(0) || gained(1)) {
    payForStage(world, a);
    columns.opens[a] = world.market.month + setupMonthsOf(world, a);
    reachStage(world, a);
    return true;
  }
  if (++columns.fruitless[a] < patience) return false;
  const waited = {
    "reviews in a row without a gain": columns.fruitless[a],
    "reviews that they wait": patience,
  };
  endAlliance(world, a, "abandoned", toBoth(world, a, waited));
  return true;
}

/** Whether the two give up what they are setting up this month. */
export function abandon(world: World, a: number): boolean {
  const { parameters, alliances, firms, streams, market } = world;
  const { abandonPerMonth } = parameters.alliances;
  if (abandonPerMonth === 0) return false;
  const { first, second, stage: stages, opens } = alliances.columns;
  if (stages[a] !== stage.settingUp && opens[a] === -1) return false;
  const { birth } = firms.columns;
  const pair = pairKey(birth[first[a]], birth[second[a]]);
  if (draw(streams, abandoned, pair, market.month) >= abandonPerMonth) return false;
  const luck = { "chance of being given up, a month": abandonPerMonth };
  endAlliance(world, a, "abandoned", toBoth(world, a, luck));
  return true;
}

function winsOf({ alliances }: World, a: number): number {
  const { introducedWins } = alliances.columns;
  return introducedWins[2 * a] + introducedWins[2 * a + 1];
}

/** A side starts each stage by keeping its promise: an hour for the ally is worth at least so much that it gives the promised share. */
function expectFromAlly(world: World, a: number, side: 0 | 1, isFirst: boolean): void {
  const { alliances, firms, parameters } = world;
  const { columns } = alliances;
  const { estimateHours } = parameters.alliances;
  const promised = columns.openness[a] * parameters.alliances.promisedShare;
  const firm = memberOf(columns, a, side);
  const mine = 2 * a + side;
  const ownValue = firms.columns.ownValue[firm] / firms.columns.ownHours[firm];
  if (isFirst) columns.hours[mine] = estimateHours / 4;
  const value = (columns.hours[mine] * ownValue * promised) / (1 - promised);
  columns.value[mine] = isFirst ? value : Math.max(columns.value[mine], value);
}
