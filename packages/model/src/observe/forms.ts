import type { World } from "../world/World.ts";

/** Part of the price of the plain form that the second one costs at least. */
export const leastOfPlain = 0.1;

/** Rows of levers as firms pull them in all, the second form of their offers included. */
export function pulledInAll({ firms, rates }: World): Float64Array {
  return rates.refuses ? firms.columns.formLever : firms.columns.lever;
}

/** Rows of levers of which that of its supplier holds for a served job: those of the form that it has. */
export function leversOf({ firms, jobs, offers, rates }: World, job: number): Float64Array {
  const { formLever, lever } = firms.columns;
  return rates.refuses && isSecondForm(offers.form, jobs.offer[job]) ? formLever : lever;
}

export function isSecondForm(form: Int32Array, offer: number): boolean {
  return form[offer] === -2;
}
