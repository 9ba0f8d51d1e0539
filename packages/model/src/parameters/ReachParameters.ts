export type Channel = "direct" | "introduction" | "reseller" | "wordOfMouth" | "inbound";

export interface ReachParameters {
  /** External influence: inbound projects per job without supplier and month (Bass p). */
  readonly inboundPerMonth: number;
  /** Word of mouth: contacts per user and month (Bass q). */
  readonly wordOfMouthPerMonth: number;
  /** `mixing`: everyone meets everyone; `network`: users talk to their neighbours. */
  readonly wordOfMouthReach: "mixing" | "network";
  /** `rate`: hazard 1 − exp(−(p + qF)); `probability`: hazard p + qF. */
  readonly hazardForm: "rate" | "probability";
  /** γ: a firm's share of the word of mouth is proportional to users^γ. */
  readonly userExponent: number;
  /** `reached`: who arrives or is searched; `all`: every seller is in every set. */
  readonly consideration: "reached" | "all";
  /** Sellers that an account finds by itself in a buying project, and more when dissatisfied. */
  readonly searchedSellers: number;
  readonly searchedWhenDissatisfied: number;
  /** Chance, relative to a firm of full reputation, that a search finds a firm that nobody knows. */
  readonly visibilityFloor: number;
  /** Months for which a buying project stays open, by the channel that opened it. */
  readonly cycleMonths: Readonly<Record<Channel, number>>;
  /** `fixed` at the mean, or `geometric` with closing hazard 1/(1 + mean) a month. */
  readonly cycleForm: "fixed" | "geometric";
  /** Share of contacts by a dissatisfied user that warn against the firm instead of being lost. */
  readonly complaintShare: number;
  /** A delighted user talks so many times as often, up to 0.9 contacts a month. */
  readonly delightedTalkFactor: number;
}
