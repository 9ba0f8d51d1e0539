import type { GovernanceParameters, Parameters } from "../Parameters.ts";

/** A way of choosing allies and of agreeing with them, complete. */
export type Governance = Required<GovernanceParameters>;

/** The usual way, made of the parameters of alliances, and after it those that the scenario names, in its order. */
export function createGovernance({ alliances, governance }: Parameters): readonly Governance[] {
  const { candidatesScreened, split, powerExponent } = alliances;
  const usual: Governance = { candidatesScreened, criterion: {}, split, powerExponent };
  return [usual, ...Object.values(governance).map((named) => ({ ...usual, ...named }))];
}

/** Code of a way of governing in the columns that name one; null is the usual way. */
export function governanceCode({ governance }: Parameters, name: string | null): number {
  return name === null ? 0 : 1 + Object.keys(governance).indexOf(name);
}
