import { accounting } from "./processes/accounting.ts";
import { allying } from "./processes/allying.ts";
import { choosing } from "./processes/choosing.ts";
import { delivering } from "./processes/delivering.ts";
import { environment } from "./processes/environment.ts";
import { funding } from "./processes/funding.ts";
import { observing } from "./processes/observing.ts";
import { positioning } from "./processes/positioning.ts";
import { regulating } from "./processes/regulating.ts";
import { research } from "./processes/research.ts";
import { selling } from "./processes/selling.ts";
import { turnover } from "./processes/turnover.ts";
import type { World } from "./world/World.ts";

/**
 * One month.
 *
 * @source docs/model.md, schedule
 */
export function step(world: World): void {
  environment(world);
  funding(world);
  positioning(world);
  allying(world);
  research(world);
  selling(world);
  choosing(world);
  delivering(world);
  accounting(world);
  regulating(world);
  turnover(world);
  observing(world);
}
