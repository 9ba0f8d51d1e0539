import "./headlessCanvas.ts";
import { Model } from "agentscript/dist/agentscript2d.js";
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
  qualityWeight: number;
  priceWeight: number;
  firm: number;
}

/** Space is no part of this market: one patch. */
const onePatch = { minX: 0, maxX: 0, minY: 0, maxY: 0, minZ: 0, maxZ: 0 };

/** The market as AgentScript's own models are written: consumers are turtles that are asked every month. */
class ReferenceMarket extends Model<Consumer> {
  readonly firms = createFirms();
  readonly count: number;
  adopters = 0;

  constructor(count: number) {
    super(onePatch);
    this.count = count;
  }

  override setup(): void {
    this.turtles.create(this.count, (consumer) => {
      consumer.qualityWeight = drawWeight();
      consumer.priceWeight = drawWeight();
      consumer.firm = -1;
    });
  }

  override step(): void {
    const hazard = external + (wordOfMouth * this.adopters) / this.count;
    this.turtles.ask((consumer) => {
      if (Math.random() < (consumer.firm === -1 ? hazard : rechoice)) this.choose(consumer);
    });
    moveOn(this.firms, this.adopters);
  }

  choose(consumer: Consumer): void {
    const chosen = chooseFirm(this.firms, consumer.qualityWeight, consumer.priceWeight);
    if (consumer.firm === -1) this.adopters++;
    else this.firms[consumer.firm].users--;
    this.firms[chosen].users++;
    consumer.firm = chosen;
  }
}

export const agentScript: Implementation = {
  name: "AgentScript",
  simulate: (count) => {
    const started = performance.now();
    const model = new ReferenceMarket(count);
    model.setup();
    const ready = performance.now();
    for (let month = 0; month < months; month++) model.step();
    const ended = performance.now();
    return {
      adopted: model.adopters / count,
      concentration: concentrationOf(model.firms.map(({ users }) => users)),
      setupMs: ready - started,
      monthsMs: ended - ready,
    };
  },
};
