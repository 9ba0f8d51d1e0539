import type { Reason } from "../../observe/Event.ts";
import type { World } from "../../world/World.ts";
import { allianceGain, type Deal, lastParts, part } from "../allianceGain.ts";

/** What a gain from an alliance is called. */
const expectedGain = "expected gain (k€ a month)";

/** The parts in the words in which they are told; the last two are paid whether or not the set-up is carried through. */
const working = [
  ["margin on deals won together, over their life", part.sold],
  ["saved by buying together", part.saved],
  ["margin on what one supplies the other", part.traded],
  ["saved by delivering together", part.delivered],
  ["saved by driving together", part.driven],
  ["worth of what is learnt", part.learnt],
  ["hours that it takes", part.hours],
  ["running costs", part.running],
] as const;
const fixed = [
  ["set-up and exit, by the month", part.once],
  ["legal costs, by the month", part.legal],
] as const;

/** What a firm expects of an alliance, part by part and at last as a whole; what does not come in is left out. */
export function gainTerms(world: World, firm: number, ally: number, deal: Deal): Reason["terms"] {
  const gain = allianceGain(world, firm, ally, deal);
  const terms: Record<string, number> = {};
  for (const [name, which] of working)
    if (lastParts[which] !== 0) terms[name] = deal.completion * lastParts[which];
  for (const [name, which] of fixed) if (lastParts[which] !== 0) terms[name] = lastParts[which];
  return { ...terms, [expectedGain]: gain };
}
