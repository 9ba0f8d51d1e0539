import type { World } from "../world/World.ts";
import type { EventKind, Reason } from "./Event.ts";

/** Notes an event if somebody listens. Never part of the state: a run without a recorder has the same digest. */
export function record(
  world: World,
  kind: EventKind,
  firm: number,
  other = -1,
  amountKeur = 0,
  detail = "",
  reasons?: readonly Reason[],
): void {
  if (world.recorder === null) return;
  const event = { month: world.market.month, kind, firm, other, amountKeur, detail };
  world.recorder.events.push(reasons === undefined ? event : { ...event, reasons });
}
