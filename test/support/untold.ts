import { initialiseWorld, outcomeDefinitions, type World } from "@searoom/model";
import { measureOutcomes } from "../../packages/model/src/observe/outcomes.ts";
import { exit } from "../../packages/model/src/world/codes.ts";
import { addFirm } from "../../packages/model/src/world/Firms.ts";
import { quietMarket } from "@searoom/validation/quiet";

/** A world in which nothing has happened but what a test writes into it. */
export function untold(months: number): World {
  const world = initialiseWorld({ ...quietMarket(), months }, 1, 0);
  world.firms.count = 0;
  world.market.month = months;
  return world;
}

/** What an outcome says of it. */
export function measured(world: World, name: string): number {
  return measureOutcomes(world, world.market)[
    outcomeDefinitions.findIndex((outcome) => outcome.name === name)
  ];
}

/** A firm on investors' money that sells, and why it left, if it did. */
export function addStartUp(
  { firms }: World,
  founded: number,
  left: number | null = null,
  cause: number = exit.stopped,
): number {
  const firm = addFirm(firms);
  const { columns } = firms;
  columns.founded[firm] = founded;
  columns.investorOwned[firm] = 1;
  columns.selling[firm] = 1;
  if (left === null) return firm;
  columns.alive[firm] = 0;
  columns.exitMonth[firm] = left;
  columns.exitCause[firm] = cause;
  return firm;
}
