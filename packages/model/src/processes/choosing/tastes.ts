import { gumbelOfBits } from "../../random/distributions.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { agentKey, bitsAt } from "../../random/Streams.ts";
import type { World } from "../../world/World.ts";
import {
  optionFirm,
  optionKey,
  options,
  optionUtility,
  outsideOptions,
} from "./considerationSet.ts";

const lastingTaste = purposeIndex("lasting taste");
const freshTaste = purposeIndex("fresh taste");

/**
 * The option that is worth most once taste has spoken: a lasting one for each firm, and a fresh one of this occasion for
 * every option.
 *
 * @returns its place in the set
 */
export function preferredOption({ parameters, jobs, streams, firms }: World, job: number): number {
  const { utility } = parameters;
  const { birth } = firms.columns;
  for (let i = 0; i < outsideOptions; i++) optionKey[i] = i;
  for (let i = outsideOptions; i < options; i++) optionKey[i] = birth[optionFirm[i]];
  const occasion = jobs.occasion[job] * 256;
  addTastes(utility.freshTaste, agentKey(streams, freshTaste, job), occasion, 0);
  const lasting = agentKey(streams, lastingTaste, jobs.account[job]);
  addTastes(utility.lastingTaste, lasting, 0, outsideOptions);
  let best = 0;
  for (let i = 1; i < options; i++) if (optionUtility[i] > optionUtility[best]) best = i;
  return best;
}

/** A taste for each option from one place of the set on, keyed by what it is. */
function addTastes(scale: number, key: number, occasion: number, from: number): void {
  if (scale === 0) return;
  const utilityOf = optionUtility;
  const keyOf = optionKey;
  const end = options;
  for (let i = from; i < end; i++)
    utilityOf[i] += scale * gumbelOfBits(bitsAt(key, occasion ^ keyOf[i]));
}
