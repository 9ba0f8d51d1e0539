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

/** @throws Refusal  unless the value is a whole number within its bounds */
export function refuseUnlessWhole(
  name: string,
  value: number,
  least: number,
  most = 2 ** 53,
): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  const bounds = most === 2 ** 53 ? `at least ${least}` : `from ${least} to ${most}`;
  throw new Refusal([name], value, `a whole number ${bounds}`);
}
