/**
 * A setting that cannot be, said so that a reader of files can put it to its line.
 *
 * One class for designs, distributions, indices and fits: what was found, and what is allowed instead.
 */
export class Refusal extends RangeError {
  /** Which setting: its name, or the way to it. */
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly allowed: string;

  constructor(path: readonly (string | number)[], found: string | number, allowed: string) {
    super(`${path.join(".")}: found ${found}; allowed ${allowed}`);
    this.name = "Refusal";
    this.path = path;
    this.found = `${found}`;
    this.allowed = allowed;
  }
}
