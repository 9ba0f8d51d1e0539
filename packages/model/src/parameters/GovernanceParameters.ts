import type { AllianceScope } from "./AllianceParameters.ts";

/** Weights with which a firm judges a candidate at first sight; negative where it seeks the opposite. */
export interface CriterionParameters {
  /** Share of what the firm lacks that the candidate covers. */
  readonly coverage: number;
  /** Accounts that it knows. */
  readonly relationships: number;
  /** How near its goals are. */
  readonly goals: number;
  /** How much it returns of what an ally brings it. */
  readonly orientation: number;
  /** How far it sells what the same accounts would buy instead. */
  readonly overlap: number;
  /** How near it is in size. */
  readonly power: number;
  /** How far below list price it makes what the firm lacks. */
  readonly saving: number;
  /** How long the two have worked together before. */
  readonly familiarity: number;
  /** How readily its research becomes innovation. */
  readonly drive: number;
}

/** How a firm chooses allies and what it agrees with them. What is left out is as the alliances of the market have it. */
export interface GovernanceParameters {
  readonly candidatesScreened?: number;
  /** A weight that is left out is that of the partnering policy. */
  readonly criterion: Partial<CriterionParameters>;
  readonly split?: "contribution" | "power" | "own";
  readonly powerExponent?: number;
  /** What its alliances are about. */
  readonly scopes?: readonly AllianceScope[];
  /** Name of the rung on which its alliances start. */
  readonly rung?: string;
  /** Whether its allies may have no other ally for the same, and take what the other makes better from nobody else. */
  readonly exclusive?: boolean;
  /** Whether at each review both sides look for somebody better, and leave for that before the term is over. */
  readonly looksOutside?: boolean;
  /** Months from the first talk until what was agreed is put on record; null: with the contract. */
  readonly recordMonth?: number | null;
  /** Months of joint planning between courtship and contract. */
  readonly planningMonths?: number;
  /** Stages in which its alliances open, each after the one before has brought something; 1: all at once. */
  readonly stages?: number;
  /** Supply: fall of prices a year that was agreed, and so of the supplier's cost that was promised. */
  readonly costTargetPerYear?: number;
  /** Supply: share of the rise of all costs by which prices rise. */
  readonly indexation?: number;
}
