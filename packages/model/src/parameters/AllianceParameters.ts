export interface AllianceParameters {
  /** Integration depth d of components bought at arm's length, and of an ally's once set up, in [0, 1]. */
  readonly armsLengthDepth: number;
  readonly depth: number;
  readonly courtshipMonths: number;
  readonly setupMonths: number;
  readonly setupCostKeur: number;
  readonly exitCostKeur: number;
  readonly runningCostKeurPerMonth: number;
  readonly managementHoursPerMonth: number;
  readonly searchHours: number;
  readonly termMonths: number;
  readonly reviewMonths: number;
  /** Candidates screened at a search, and the noise of the score. */
  readonly candidatesScreened: number;
  readonly screeningNoise: number;
  /** Months between two searches of a firm that seeks a partner. */
  readonly searchEveryMonths: number;
  /** Scale on the hours that allies give each other; 0 switches introductions off. */
  readonly effort: number;
  /** Weight with which what an ally brings counts as the return on hours given to it, in [0, 1]. */
  readonly reciprocity: number;
  /** Hours an ally promises, as a share of its selling hours. */
  readonly promisedShare: number;
  readonly trustStart: number;
  readonly trustGainPerMonth: number;
  readonly trustLossPerMonth: number;
  /** Trust below which a review ends the alliance. */
  readonly trustFloor: number;
  /** Who sets the price of the joint offer. */
  readonly priceSetter: "lead" | "joint";
  /** How its revenue and component cost are split. */
  readonly split: "contribution" | "power" | "own";
  /** Whose hours close an introduced deal. */
  readonly closing: "lead" | "introducer";
  /** Effective hours over which an estimate of the value of an hour forgets. */
  readonly estimateHours: number;
  /** Exponent ψ of the bargaining weight under `power`. */
  readonly powerExponent: number;
  /** θ: how far a firm that sets its price by best response counts its ally's profit as its own, in [0, 1]. */
  readonly internalisation: number;
}
