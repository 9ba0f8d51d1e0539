import type { World } from "./World.ts";

/**
 * A deep copy of the state: columns are copied as buffers; parameters, customers and who listens are shared, and so it is
 * for the markets beside.
 *
 * Restoring is taking another copy; a fork is a copy that goes on by itself.
 */
export function copyWorld(world: World): World {
  const { parameters, accounts, rates, recorder, monthly, beside, ...state } = world;
  return {
    parameters,
    accounts,
    rates,
    recorder,
    monthly,
    ...copyState(state),
    beside: beside.map(copyWorld),
  };
}

function copyState<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (ArrayBuffer.isView(value)) return (value as unknown as Uint8Array).slice() as unknown as T;
  if (Array.isArray(value)) return value.map(copyState) as unknown as T;
  // Copied whole first: an object that is filled key by key would get a slow shape.
  const copy = { ...value } as Record<string, unknown>;
  for (const [key, part] of Object.entries(value)) copy[key] = copyState(part);
  return copy as T;
}
