import type { Setting } from "../Experiment.ts";

/** The formula in "${formula}", or null for a value that stands for itself. */
export function formulaIn(value: Setting): string | null {
  const [, formula] = typeof value === "string" ? (/^\$\{([^]*)\}$/.exec(value) ?? []) : [];
  return formula ?? null;
}
