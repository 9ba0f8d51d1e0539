import type { Parameters } from "../Parameters.ts";
import { log, pow } from "../random/portable.ts";

/** Numbers that follow from the parameters alone and that hot loops ask for: computed once. */
export interface Rates {
  /** Share of a gap in satisfaction and in expectation that is left after n months. */
  readonly satisfactionKept: Float64Array;
  readonly expectationKept: Float64Array;
  /** Largest factor by which a price may rise at a renewal. */
  readonly renewalCap: number;
  /** log(1 − h) of the monthly hazards behind geometric gaps. */
  readonly talkLog: number;
  readonly lapseLog: number;
  readonly termLog: number;
  /** Chance that a use case outlives a contract of the fixed term. */
  readonly outlivesTerm: number;
}

/** Months over which something can be left untouched before it counts as forgotten. */
const memory = 256;

export function createRates({ satisfaction, contract, reach }: Parameters): Rates {
  return {
    satisfactionKept: powers(1 - satisfaction.speedPerMonth),
    expectationKept: powers(1 - satisfaction.expectationSpeedPerMonth),
    renewalCap: pow(1 + contract.renewalPriceCapPerYear, contract.termMonths / 12),
    talkLog: log(1 - reach.wordOfMouthPerMonth),
    lapseLog: log(1 - contract.lapsePerMonth),
    termLog: log(1 - 1 / contract.termMonths),
    outlivesTerm: pow(1 - contract.lapsePerMonth, contract.termMonths),
  };
}

/** Entry n of a table of powers; the last one stands for all that are longer. */
export function kept(table: Float64Array, months: number): number {
  return table[months < memory ? months : memory - 1];
}

function powers(base: number): Float64Array {
  return Float64Array.from({ length: memory }, (_, months) => pow(base, months));
}
