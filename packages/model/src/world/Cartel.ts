/** Firms that set prices together, and what became of it: one circle in a market at most. */
export interface Cartel {
  /** A `pact`. */
  state: number;
  /** Month in which the present spell of joint prices began; −1: none so far. */
  since: number;
  /** Month until which a price war lasts, or a ban. */
  until: number;
  /** Markup that members ask when they keep to what was agreed (Keur a month). */
  markup: number;
  /** Since the last meeting, over projects that weighed a member: Σ S and Σ α S(1 − S) of all members together at agreed prices, and how many. */
  sum: number;
  slope: number;
  projects: number;
  /** Counters since the start: spells of joint prices, their months, and ends by `pactEnd`. */
  spells: number;
  months: number;
  readonly ends: Int32Array;
  /** Σ s · price over the decisions of these months: as asked, and as each member would ask for itself (Keur a month). */
  asked: number;
  unasked: number;
  /** Consumer surplus of all decisions so far at the prices that members would ask for themselves, less the actual one (Keur a month). */
  surplusForgone: number;
}

export const pact = { none: 0, collusion: 1, war: 2 } as const;
/** How spells end: somebody sold less than it had expected, the law, and too few members. */
export const pactEnd = { war: 0, foundOut: 1, tooFew: 2 } as const;

export function createCartel(): Cartel {
  return {
    state: pact.none,
    since: -1,
    until: 0,
    markup: 0,
    sum: 0,
    slope: 0,
    projects: 0,
    spells: 0,
    months: 0,
    ends: new Int32Array(3),
    asked: 0,
    unasked: 0,
    surplusForgone: 0,
  };
}
