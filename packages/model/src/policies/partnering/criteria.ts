import type { CriterionParameters } from "../../Parameters.ts";

/** Nothing counts: of those screened the first is as good as any. */
export const indifferent: CriterionParameters = {
  coverage: 0,
  relationships: 0,
  goals: 0,
  orientation: 0,
  overlap: 0,
  power: 0,
  saving: 0,
  familiarity: 0,
  drive: 0,
};

/** What it covers that we lack, whom it knows, and how near its goals are: each counts the same. */
export const complement: CriterionParameters = {
  ...indifferent,
  coverage: 1,
  relationships: 1,
  goals: 1,
};

/** The nearest competitor alone. */
export const substitute: CriterionParameters = { ...indifferent, overlap: 1 };
