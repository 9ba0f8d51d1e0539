import { Refusal } from "../Refusal.ts";

/** Why no points can be made of an experiment: something that its author can put right. */
export class PlanError extends Refusal {
  /** @param path  where in the experiment, for instance `design.n` */
  constructor(path: readonly (string | number)[], found: string, allowed: string) {
    super(path, found, allowed);
    this.name = "PlanError";
  }
}
