import type { Distribution, FactorValue } from "./factors/Distribution.ts";

/** The value of a path of the scenario; a text "${formula}" is worked out from factors and lets at each point. */
export type Setting =
  | number
  | string
  | boolean
  | null
  | readonly (number | string | boolean)[]
  | { readonly [key: string]: number | string | boolean };

export type Settings = Readonly<Record<string, Setting>>;

/** An experiment as it will be run: plain data without gaps, whatever its file left out. */
export interface Experiment {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly question: string;
  /** As it is written: a name, or a path relative to the experiment's file. */
  readonly scenario: string;
  /** Length of a run; null: as the scenario has it. */
  readonly months: number | null;
  /** What is changed in the scenario under every strategy, by path. */
  readonly set: Settings;
  /** Everything that is drawn hangs on it by name. */
  readonly seed: number;
  /** Treat this random share of the start-ups instead of the focus firm; null: the focus firm. */
  readonly treatShare: number | null;
  /** At least one, in the order of the file. */
  readonly strategies: Readonly<Record<string, Arm>>;
  /** What nobody controls; none: there is one point. */
  readonly factors: Readonly<Record<string, Factor>>;
  /** Formulas of factors and of lets above them, by name. */
  readonly lets: Readonly<Record<string, string>>;
  /** Formulas of factors and lets that have to be true at a point. */
  readonly constraints: readonly string[];
  readonly design: DesignPlan;
  readonly replications: ReplicationPlan;
  /** At least one, in the order of the file; the first is the one in question where nothing else is said. */
  readonly outcomes: Readonly<Record<string, OutcomePlan>>;
  /** Columns of the market's monthly table that are kept for each run. */
  readonly series: readonly string[];
  readonly comparisons: readonly ComparisonPlan[];
  readonly flip: FlipPlan | null;
  readonly robustness: RobustnessPlan | null;
  readonly sensitivity: SensitivityPlan | null;
  readonly discovery: DiscoveryPlan | null;
  readonly search: SearchPlan | null;
  readonly limits: Limits;
}

/** A strategy of the experiment: one of the scenario, changed. */
export interface Arm {
  /** The strategy of the scenario. */
  readonly strategy: string;
  /** What is changed under this strategy alone, by path; `strategy.KEY` is a key of its own policy. */
  readonly set: Settings;
}

/** What is believed of a number that nobody controls, and which paths of the scenario it is the value of. */
export type Factor = Distribution & {
  readonly label: string;
  readonly unit: string;
  /** Where the belief comes from, or the word assumption. */
  readonly source: string;
  /** Empty: the factor speaks through lets and formulas alone. */
  readonly sets: readonly string[];
};

export type DesignName =
  | "list"
  | "file"
  | "factorial"
  | "lhs"
  | "lhs-maximin"
  | "lhs-cd"
  | "halton"
  | "sobol"
  | "saltelli"
  | "morris"
  | "fast";

export interface DesignPlan {
  readonly type: DesignName;
  /** Points; base points of saltelli, trajectories of morris, points on each curve of fast; unused by list, file and factorial. */
  readonly n: number;
  /** factorial: of each factor its values, or how many. */
  readonly levels: Readonly<Record<string, number | readonly FactorValue[]>>;
  /** morris: levels of its grid. */
  readonly gridLevels: number;
  /** saltelli: interactions of pairs too, at twice the points. */
  readonly secondOrder: boolean;
  /** halton, sobol, saltelli: Owen's scrambling; off: the textbook's points, whatever the seed. */
  readonly scramble: boolean;
  /** list and file: the value of every factor at every point. */
  readonly rows: readonly Readonly<Record<string, FactorValue>>[];
}

export interface ReplicationPlan {
  /** own: each point has its own luck; shared: all meet the same. */
  readonly luck: "own" | "shared";
  /** What the strategies of a point share of their luck. */
  readonly crn: "draws" | "seed" | "none";
  /** Replications of every point before the first decision. */
  readonly initial: number;
  /** Replications between two decisions. */
  readonly batch: number;
  /** Most replications of a point. */
  readonly most: number;
  /** When a point has enough before that; null: it has `initial`, or what `allocate` gives it. */
  readonly stop: StoppingPlan | null;
  readonly allocate: "equal" | "ocba" | "kim-nelson";
  /** kim-nelson: the smallest difference that is worth finding out, in the unit of the outcome. */
  readonly delta: number | null;
  /** kim-nelson: chance of a wrong pick, at most. */
  readonly alpha: number;
}

export interface StoppingPlan {
  /** Name of an outcome. */
  readonly on: string;
  readonly contrast: "best-vs-rest" | readonly [string, string];
  /** Half-width of the interval of the paired difference, at most. */
  readonly halfWidth: number;
  /** As a share of the difference instead of in the unit of the outcome. */
  readonly relative: boolean;
  readonly confidence: number;
  /** Replications through which it has to stay that narrow. */
  readonly lookAhead: number;
}

export interface OutcomePlan {
  /** Formula of the model's outcomes and of `series.COLUMN.REDUCTION`; its own name for an outcome of the model. */
  readonly expression: string;
  readonly direction: "max" | "min" | null;
  readonly unit: string;
  readonly label: string;
}

export interface ComparisonPlan {
  readonly on: string;
  /** The strategy that the others are held against as well as against the best; null: none. */
  readonly baseline: string | null;
  readonly adjust: "holm" | "bh" | "none";
  readonly confidence: number;
}

/** A map of the best strategy over two factors. */
export interface FlipPlan {
  readonly x: string;
  readonly y: string;
  readonly on: string;
  /** Strategies on the map; null: all. */
  readonly arms: readonly string[] | null;
  /** Times that the side of a cell on the boundary is halved. */
  readonly depth: number;
  /** Cells along each side before that. */
  readonly initial: number;
  /** Where the factors lie that are not on the map. */
  readonly others: "median" | "drawn";
  /** Most runs; null: as many as it takes. */
  readonly budget: number | null;
}

export interface RobustnessPlan {
  readonly on: string;
  /** What is good enough: a formula of outcomes; null: nobody said. */
  readonly satisfied: string | null;
  readonly resamples: number;
}

export interface SensitivityPlan {
  /** Names of outcomes. */
  readonly on: readonly string[];
  /** Pairs of strategies whose difference is looked at besides each strategy alone. */
  readonly contrasts: readonly (readonly [string, string])[];
  /** Empty: those that the design allows. */
  readonly methods: readonly SensitivityMethod[];
  readonly resamples: number;
}

export type SensitivityMethod =
  | "sobol"
  | "morris"
  | "fast"
  | "rbd-fast"
  | "pawn"
  | "delta"
  | "rank-correlation";

/** Under which conditions something happens. */
export interface DiscoveryPlan {
  /** What is of interest: a formula of outcomes and of `STRATEGY.OUTCOME`; null: the best strategy is another than on the whole. */
  readonly interest: string | null;
  readonly on: string;
  readonly methods: readonly ("prim" | "cart")[];
  readonly resamples: number;
}

/** A search over what the firm in question may decide. */
export interface SearchPlan {
  /** The strategy of the experiment whose levers are moved. */
  readonly strategy: string;
  /** By path; `strategy.KEY` is a key of the strategy's own policy. */
  readonly levers: Readonly<Record<string, Factor>>;
  /** Names of outcomes with a direction. */
  readonly objectives: readonly string[];
  readonly population: number;
  readonly generations: number;
  readonly replications: number;
}

export interface Limits {
  /** Months that a run may take, burn-in included: the same on every machine. */
  readonly maxMonths: number;
  /** Share of runs that may fail before the batch says that it cannot be trusted. */
  readonly failureShare: number;
  /** Most runs; null: as many as are planned. */
  readonly runs: number | null;
  /** Minutes after which no new round begins; null: none. */
  readonly minutes: number | null;
}
