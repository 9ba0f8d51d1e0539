import type { GovernanceParameters, Parameters } from "../Parameters.ts";
import { scopesOf } from "./codes.ts";

/** A way of choosing allies and of agreeing with them, complete: words have become codes, what follows is worked out. */
export interface Governance extends Required<Omit<GovernanceParameters, "scopes" | "rung">> {
  /** Bits of what its alliances are about, and the rung on which they start. */
  readonly scopes: number;
  readonly rung: number;
  /** Share of the acquaintance before the contract by which the record comes too early. */
  readonly early: number;
}

/** The usual way, made of the parameters of alliances, and after it those that the scenario names, in its order. */
export function createGovernance({ alliances, governance }: Parameters): readonly Governance[] {
  const { candidatesScreened, split, powerExponent } = alliances;
  const scopes = scopesOf(alliances.scopes);
  const usual: Governance = {
    candidatesScreened,
    criterion: {},
    split,
    powerExponent,
    scopes,
    rung: 0,
    exclusive: false,
    looksOutside: false,
    recordMonth: null,
    planningMonths: 0,
    stages: 1,
    early: 0,
    costTargetPerYear: 0,
    indexation: 1,
  };
  const earliness = (month: number | null, planningMonths: number) =>
    month === null
      ? 0
      : Math.max(0, 1 - month / Math.max(1, alliances.courtshipMonths + planningMonths));
  const names = alliances.rungs.map(({ name }) => name);
  return [
    usual,
    ...Object.values(governance).map((named) => ({
      ...usual,
      ...named,
      scopes: named.scopes === undefined ? scopes : scopesOf(named.scopes),
      rung: named.rung === undefined ? 0 : Math.max(0, names.indexOf(named.rung)),
      early: earliness(named.recordMonth ?? null, named.planningMonths ?? 0),
    })),
  ];
}

/** Code of a way of governing in the columns that name one; null is the usual way. */
export function governanceCode({ governance }: Parameters, name: string | null): number {
  return name === null ? 0 : 1 + Object.keys(governance).indexOf(name);
}
