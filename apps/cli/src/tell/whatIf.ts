import type { Parameters } from "@searoom/model";

export interface WhatIf {
  readonly question: string;
  /** `path=value` for --set. */
  readonly override: string;
}

/** The number on which the lead of a strategy hangs most plainly, and a change that might end it. */
export function whatIf(
  { strategies, resellers, reach, alliances, tender }: Parameters,
  best: string,
): WhatIf {
  switch (strategies[best].partnering) {
    case "reseller":
      return {
        question: "what if resellers kept more of the revenue?",
        override: `resellers.margin=${round(Math.min(0.9, resellers.margin + 0.15))}`,
      };
    case "direct":
      return {
        question: "what if fewer customers came by themselves?",
        override: `reach.inboundPerMonth=${round(reach.inboundPerMonth / 2)}`,
      };
    case "tender":
      return {
        question: "what if contracts were put out half as often?",
        override: `tender.months=${Math.min(120, 2 * tender.months)}`,
      };
    case "start-up-partner":
    case "incumbent-partner":
    case "coopetition":
    case "portfolio":
    case "free":
      return {
        question: "what if allies opened no doors for each other?",
        override: alliances.effort === 0 ? "alliances.effort=1" : "alliances.effort=0",
      };
  }
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
