import type { World } from "../../world/World.ts";
import { fixed } from "./fixed.ts";
import { worth } from "./worth.ts";

/** An offering policy: how far each lever is to be pulled, in a row that is good until the next call. */
export type Offering = (world: World, firm: number) => Float64Array;

/** In the order of their codes. */
export const offering: readonly Offering[] = [fixed, worth];
