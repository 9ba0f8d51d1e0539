import { chooseFirm } from "./chooseFirm.ts";
import { createFirms, drawWeight, moveOn } from "./firmObjects.ts";
import {
  concentrationOf,
  external,
  type Implementation,
  months,
  rechoice,
  wordOfMouth,
} from "./market.ts";

interface Consumer {
  readonly qualityWeight: number;
  readonly priceWeight: number;
  /** −1 before adoption. */
  firm: number;
}

/** One object per consumer, one pass over all of them a month. */
export const objectLoop: Implementation = {
  name: "object loop",
  simulate: (count) => {
    const started = performance.now();
    const firms = createFirms();
    const consumers: Consumer[] = [];
    for (let i = 0; i < count; i++)
      consumers.push({ qualityWeight: drawWeight(), priceWeight: drawWeight(), firm: -1 });
    let adopters = 0;
    const ready = performance.now();
    for (let month = 0; month < months; month++) {
      const hazard = external + (wordOfMouth * adopters) / count;
      for (const consumer of consumers) {
        if (Math.random() >= (consumer.firm === -1 ? hazard : rechoice)) continue;
        const chosen = chooseFirm(firms, consumer.qualityWeight, consumer.priceWeight);
        if (consumer.firm === -1) adopters++;
        else firms[consumer.firm].users--;
        firms[chosen].users++;
        consumer.firm = chosen;
      }
      moveOn(firms, adopters);
    }
    const ended = performance.now();
    return {
      adopted: adopters / count,
      concentration: concentrationOf(firms.map(({ users }) => users)),
      setupMs: ready - started,
      monthsMs: ended - ready,
    };
  },
};
