/** Why no points can be made of an experiment: something that its author can put right. */
export class PlanError extends Error {
  /** Where in the experiment, for instance `design.n`. */
  readonly path: readonly string[];
  readonly found: string;
  readonly allowed: string;

  constructor(path: readonly string[], found: string, allowed: string) {
    super(`${path.join(".")}: found ${found}; allowed ${allowed}`);
    this.name = "PlanError";
    this.path = path;
    this.found = found;
    this.allowed = allowed;
  }
}
