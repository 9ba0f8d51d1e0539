import type { World } from "../../world/World.ts";
import { customers } from "./customers.ts";
import { unserved } from "./unserved.ts";

/** An aim: writes to the firm's row for whose needs it puts its offer together; null: those of the average job, as they are. */
export type Aiming = ((world: World, firm: number) => void) | null;

/** In the order of their codes. */
export const aiming: readonly Aiming[] = [null, customers, unserved];
