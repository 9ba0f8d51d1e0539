/** What two firms do together: sell, buy, research, supply one another, produce, or run vehicles. */
export type AllianceScope =
  | "sales"
  | "procurement"
  | "research"
  | "supply"
  | "production"
  | "logistics";

/**
 * A rung of the continuum between a purchase at arm's length and one firm: how deep two firms go into each other, and
 * what that costs.
 */
export interface RungParameters {
  readonly name: string;
  readonly depth: number;
  readonly setupMonths: number;
  readonly setupCostKeur: number;
  readonly exitCostKeur: number;
  readonly runningCostKeurPerMonth: number;
  readonly managementHoursPerMonth: number;
  readonly termMonths: number;
  /** Least trust of either side with which the rung is climbed. */
  readonly trustNeeded: number;
  /** Share of the promised hours that has to be given whatever they are worth, as far as free hours reach. */
  readonly control: number;
  /** Share of the difference between both sides' shocks that is made good. */
  readonly riskShare: number;
  /** Weight of equal parts in the split of a joint offer: a legal entity of both. */
  readonly equity: number;
  /** θ: how far a firm that sets its price by best response counts its ally's profit as its own. */
  readonly internalisation: number;
}

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
  /** m: how far firms that were allied before begin with the trust that they ended with. */
  readonly tieMemory: number;
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
  /** Part of the trust of kept promises that a record takes away which came with the first talk. */
  readonly earlyRecordWeight: number;
  /** e: how much of the trust of kept promises goes where a side puts in a larger part than it gets out. */
  readonly equalityWeight: number;
  /** Standard deviation of how well promises seem kept. */
  readonly promiseNoise: number;
  /** v: how fast joint planning shows what each wants, and the hours a month that it takes of each. */
  readonly planningSpeed: number;
  readonly planningHoursPerMonth: number;
  /** σ_t: standard deviation of what seems to be gained by a contract between strangers, over what there is to gain. */
  readonly talkNoise: number;
  /** γ: how much a firm's goals weigh in what an alliance is worth to it. */
  readonly goalWeight: number;
  readonly goalDriftSdPerMonth: number;
  /** π: how fast the goals of allies come nearer who know each other from planning. */
  readonly planningPull: number;
  /** ν: how much less a broken promise costs those in trust. */
  readonly normsWeight: number;
  /** Chance that a set-up is given up. */
  readonly abandonPerMonth: number;
  /** Chance of a dispute, and by how much more there are while nothing is on record. */
  readonly disputePerMonth: number;
  readonly unrecordedDisputes: number;
  /** What each side pays for advice when a record is written or a dispute settled. */
  readonly legalCostKeur: number;
  /** θ: how far a firm that sets its price by best response counts its ally's profit as its own, in [0, 1]. */
  readonly internalisation: number;
  /** From the first rung of an alliance to the last; empty: one rung, made of the fields above. */
  readonly rungs: readonly RungParameters[];
  /** What alliances are about, and the exponent ξ with which management hours grow with the number of it. */
  readonly scopes: readonly AllianceScope[];
  readonly coordinationExponent: number;
  /** Share of what an ally can do better that goes over by research together, times what can be absorbed; negative: it misleads. */
  readonly transferPerMonth: number;
  /** The same in every alliance at work, whatever it is about, at full depth. */
  readonly leakagePerMonth: number;
  /** ϕ: part of what goes over that serves a firm with everybody; the rest makes this one alliance deeper. */
  readonly spillover: number;
  /** κ: part of an ally's experience in making that counts as one's own, in research together. */
  readonly sharedLearning: number;
  /** ω: n alliances take n^ω times the management hours of one; 1: n times. */
  readonly overloadExponent: number;
  /** φ: share of the price that whoever introduced a customer gets as long as it stays. */
  readonly commission: number;
  /** z: how fast the split moves to the side on which the other depends more. */
  readonly squeezeStep: number;
}
