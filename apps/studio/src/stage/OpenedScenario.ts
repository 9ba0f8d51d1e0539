import type { Parameters } from "@searoom/model";

/** A scenario as the studio opens it: read, resolved and checked by whoever serves it. */
export interface OpenedScenario {
  readonly name: string;
  readonly title: string;
  readonly seed: number;
  readonly strategy: string;
  readonly parameters: Parameters;
}
