import type { Parameters } from "../Parameters.ts";
import { createGeometricTable, type GeometricTable } from "../random/distributions.ts";
import { exp, log, pow } from "../random/portable.ts";

/** Numbers that follow from the parameters alone and that hot loops ask for: computed once. */
export interface Rates {
  /** Share of a gap in satisfaction and in expectation that is left after n months. */
  readonly satisfactionKept: Float64Array;
  readonly expectationKept: Float64Array;
  /** Largest factor by which a price may rise at a renewal. */
  readonly renewalCap: number;
  /** 1 over the scale of both tastes together, and the weight of doing nothing at that scale. */
  readonly perScale: number;
  readonly nothingWeight: number;
  /** log(1 − h) of the monthly hazards behind geometric gaps. */
  readonly talkLog: number;
  readonly lapseLog: number;
  /** Geometric terms of contracts. */
  readonly term: GeometricTable;
  /** Chance that a use case outlives a contract of the fixed term. */
  readonly outlivesTerm: number;
}

/** Months over which something can be left untouched before it counts as forgotten. */
const memory = 256;

export function createRates({ satisfaction, contract, reach, utility }: Parameters): Rates {
  const scale = Math.sqrt(
    utility.lastingTaste * utility.lastingTaste + utility.freshTaste * utility.freshTaste,
  );
  const perScale = scale === 0 ? 1 : 1 / scale;
  return {
    perScale,
    nothingWeight: exp(utility.nothing * perScale),
    satisfactionKept: powers(1 - satisfaction.speedPerMonth),
    expectationKept: powers(1 - satisfaction.expectationSpeedPerMonth),
    renewalCap: pow(1 + contract.renewalPriceCapPerYear, contract.termMonths / 12),
    talkLog: log(1 - reach.wordOfMouthPerMonth),
    lapseLog: log(1 - contract.lapsePerMonth),
    term: createGeometricTable(1 / contract.termMonths),
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
