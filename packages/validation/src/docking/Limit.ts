/** A case of the model whose answer is known without running it. */
export interface Limit {
  readonly name: string;
  /** The closed form, as it is written. */
  readonly closedForm: string;
  readonly source: string;
  /** Runs the model: `short` in seconds, `full` with as many draws as the claim deserves. */
  readonly rows: (form: Form) => readonly Row[];
}

export type Form = "short" | "full";

export interface Row {
  readonly what: string;
  readonly theory: number;
  readonly simulation: number;
  /** Largest distance that counts as agreement. */
  readonly tolerance: number;
  /** Where the tolerance comes from. */
  readonly because: string;
  /** What is worth knowing beside it. */
  readonly beside?: string;
}

export function agrees({ theory, simulation, tolerance }: Row): boolean {
  return Math.abs(theory - simulation) <= tolerance;
}
