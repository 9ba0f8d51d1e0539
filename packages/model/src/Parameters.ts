/**
 * Everything that a market is, as validated numbers: what a scenario file says once it has been read.
 *
 * The model trusts these values; bounds are checked where files are read. Money is in thousand euro (Keur),
 * time in months, capabilities and shares in [0, 1]. A start-up and an incumbent are two firm groups that
 * differ in numbers alone; `label` is for reports and no process reads it.
 */
export interface Parameters {
  readonly months: number;
  readonly components: readonly ComponentParameters[];
  readonly accounts: AccountParameters;
  readonly utility: UtilityParameters;
  readonly reach: ReachParameters;
  readonly contract: ContractParameters;
  readonly satisfaction: SatisfactionParameters;
  readonly legitimacy: LegitimacyParameters;
  readonly technology: TechnologyParameters;
  readonly selling: SellingParameters;
  readonly pricing: PricingParameters;
  readonly alliances: AllianceParameters;
  readonly resellers: ResellerParameters;
  readonly funding: FundingParameters;
  readonly value: ValueParameters;
  readonly acquisition: AcquisitionParameters;
  readonly regulation: RegulationParameters;
  readonly groups: readonly FirmGroupParameters[];
  readonly focus: FocusParameters | null;
  readonly strategies: Readonly<Record<string, PolicyParameters>>;
  readonly burnIn: BurnInParameters | null;
}

/** One of at most eight capabilities that a job needs, for instance hardware. */
export interface ComponentParameters {
  readonly name: string;
  /** Mean weight of this component in a job's needs; the weights of all components are scaled to sum to 1. */
  readonly needWeight: number;
  /** What it costs to make and run one unit of full coverage, before learning (Keur a month). */
  readonly unitCostKeurPerMonth: number;
  /** Capability b of the component that anyone can buy on the market, in [0, 1]; 0: not for sale. */
  readonly marketCapability: number;
  /** List price over unit cost of the bought component: list = cost × (1 + markup). */
  readonly listMarkup: number;
  /** Fall of the unit cost with each doubling of cumulative output (Wright), in [0, 1). */
  readonly learningRate: number;
  /** Units that each firm has made before this market opens; the unit cost holds at that output. */
  readonly priorOutput: number;
  /** A physical component needs delivery capacity of the firm that makes it. */
  readonly physical: boolean;
}

export interface AccountParameters {
  readonly count: number;
  /** Shares of accounts with one, two and three jobs; scaled to sum to 1. */
  readonly jobShares: readonly number[];
  /** Log standard deviation of need weights between jobs. */
  readonly needLogSd: number;
  /** Spread of the weight of quality and of price between accounts (mean 1). */
  readonly qualitySensitivity: Spread;
  readonly priceSensitivity: Spread;
  /** Bounds of the uniform caution and impatience. */
  readonly cautionMin: number;
  readonly cautionMax: number;
  readonly impatienceMin: number;
  readonly impatienceMax: number;
  /** Skill of making it oneself: normal, in units of utility. */
  readonly makerSkillMean: number;
  readonly makerSkillSd: number;
  /** Neighbours on the word-of-mouth network (even) and the share of links rewired (Watts–Strogatz). */
  readonly neighbours: number;
  readonly rewiredShare: number;
}

/** A distribution with mean 1: `uniform` on 1 ± width/2, or `lognormal` with log standard deviation `logSd`. */
export type Spread =
  | { readonly form: "none" }
  | { readonly form: "uniform"; readonly width: number }
  | { readonly form: "lognormal"; readonly logSd: number };

/** Weights of the utility that an account sees in an offer (docs/model.md, choosing). */
export interface UtilityParameters {
  readonly quality: number;
  /** Per Keur a month. */
  readonly price: number;
  readonly distance: number;
  /** Per month of waiting, for a fully impatient account. */
  readonly wait: number;
  /** Weight of perceived risk for a fully cautious account. */
  readonly risk: number;
  readonly bandwagon: number;
  /** Cost of leaving a supplier. */
  readonly switching: number;
  /** Utility of doing nothing. */
  readonly nothing: number;
  /** Transaction cost of self-supply; it falls each year by `selfSupplyCostFallPerYear`. */
  readonly selfSupplyCost: number;
  readonly selfSupplyCostFallPerYear: number;
  readonly selfSupply: boolean;
  /** Scales of the Gumbel tastes: lasting (account and firm) and fresh (each occasion). */
  readonly lastingTaste: number;
  readonly freshTaste: number;
  /** ρ of the weak-link performance; below 0 components are complements. */
  readonly weakLinkExponent: number;
  /** ε: coverage never counts as less than this. */
  readonly coverageFloor: number;
}

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
}

export interface ContractParameters {
  /** `fixed` term, `geometric` term with that mean, or `perpetual`. */
  readonly form: "fixed" | "geometric" | "perpetual";
  readonly termMonths: number;
  /** Months before the end at which rivals may join the renewal. */
  readonly renewalWindowMonths: number;
  readonly renewalPriceCapPerYear: number;
  /** Hazard that a job ends by itself (the use case disappears). */
  readonly lapsePerMonth: number;
}

export interface SatisfactionParameters {
  /** λ: speed of satisfaction per month. */
  readonly speedPerMonth: number;
  /** Speed at which expectations move to the best offer on the market. */
  readonly expectationSpeedPerMonth: number;
  /** Losses weigh more than gains by this factor. */
  readonly lossAversion: number;
  /** Standard deviation of experience around what was promised, in units of utility (account and firm). */
  readonly experienceSd: number;
  /** Satisfaction below this makes an account dissatisfied. */
  readonly dissatisfiedBelow: number;
}

export interface LegitimacyParameters {
  readonly start: number;
  /** Share of the gap closed per month. */
  readonly speedPerMonth: number;
  /** Satisfied users' share at which half of full legitimacy is reached. */
  readonly halfAtShare: number;
  /** Customers at which half of full reputation is reached. */
  readonly reputationHalfAtCustomers: number;
}

export interface TechnologyParameters {
  /** Highest capability that can be had at the start, in [0, 1]; it closes its gap to 1 at this speed. */
  readonly frontierStart: number;
  readonly frontierSpeedPerYear: number;
  /** Share of the gap between a firm's capability and the frontier that research closes per month, per component strength. */
  readonly learningPerMonth: number;
}

export interface SellingParameters {
  readonly repCostKeurPerMonth: number;
  readonly hoursPerRepPerMonth: number;
  readonly rampMonths: number;
  readonly hoursPerColdContact: number;
  readonly hoursPerWarmContact: number;
  /** How often a year a firm calls on an account that it knows, at most. */
  readonly callsPerYear: number;
  /** Hours that a bid costs the closing firm, whatever the channel. */
  readonly hoursPerBid: number;
  /** Share of own selling hours spent on accounts with which there is a relationship. */
  readonly ownBaseShare: number;
  /** Warmth of a contact where the firm has a relationship of its own. */
  readonly relationshipWarmth: number;
  /** A firm with more unpaid bid hours than this many months of capacity joins no further project. */
  readonly overloadMonths: number;
  /** Months of payback under which another rep is hired, and runway under which reps are let go. */
  readonly hirePaybackMonths: number;
  readonly hireRunwayMonths: number;
  readonly layOffRunwayMonths: number;
  readonly reviewMonths: number;
  /** Largest growth of the sales force at one review. */
  readonly hireShare: number;
}

export interface PricingParameters {
  readonly reviewMonths: number;
  /** Share of the gap to the wanted price closed at a review. */
  readonly adjustment: number;
  /** `follow-share`: price × (1 + gain × (share − 1/n)) a month. */
  readonly followShareGain: number;
  /** Choice probability that a firm assumes before it has seen a project. */
  readonly firstShare: number;
  /** Months of past projects that a firm remembers when it estimates its demand (exponential). */
  readonly memoryMonths: number;
  /** Acquisition cost spread over the expected lifetime counts as cost in the price. */
  readonly includeAcquisition: boolean;
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
}

export interface ResellerParameters {
  readonly count: number;
  /** Share of revenue kept. */
  readonly margin: number;
  /** Share of all accounts in the base of each reseller. */
  readonly baseShare: number;
  readonly contactsPerMonth: number;
  readonly warmth: number;
  /** Loss of experienced quality when a reseller serves the account, in units of utility. */
  readonly serviceLoss: number;
  readonly signUpCostKeur: number;
}

export interface FundingParameters {
  /** Months of burn that a round pays for, and the runway under which it is tried. */
  readonly roundMonths: number;
  readonly tryBelowRunwayMonths: number;
  readonly retryMonths: number;
  /** Log odds of a round for the median start-up, and the gain from last to first in growth of recurring revenue. */
  readonly oddsAtMedian: number;
  readonly oddsGrowthGain: number;
  /** Share of indirect recurring revenue that investors do not count. */
  readonly indirectDiscount: number;
  readonly dilution: number;
  readonly largestRoundKeur: number;
}

export interface ValueParameters {
  readonly discountPerYear: number;
  /** Terminal value as a multiple of yearly recurring revenue. */
  readonly revenueMultiple: number;
}

export interface AcquisitionParameters {
  /** Months between two looks at the market for firms; 0 switches acquisitions off. */
  readonly reviewMonths: number;
  readonly candidatesScreened: number;
  /** Premium on the stand-alone value that founders ask, and the price floor. */
  readonly premium: number;
  readonly floorKeur: number;
  /** Share of the sales that the target's capabilities promise in which the acquirer believes. */
  readonly synergy: number;
  readonly closingMonths: number;
}

export interface RegulationParameters {
  /** Joint share of recurring revenue above which jointly priced alliances are watched. */
  readonly shareThreshold: number;
  readonly detectionPerMonth: number;
  /** Fine as a share of a firm's yearly recurring revenue. */
  readonly fineShare: number;
}

export type PartneringPolicy =
  | "direct"
  | "start-up-partner"
  | "incumbent-partner"
  | "coopetition"
  | "reseller";

export type PricingPolicy = "best-response" | "follow-share" | "list";

/** What a firm decides, and what a strategy changes. */
export interface PolicyParameters {
  readonly partnering: PartneringPolicy;
  readonly maxAlliances: number;
  readonly pricing: PricingPolicy;
}

export interface FirmGroupParameters {
  readonly name: string;
  /** For reports only; no process reads it and no digest contains it. */
  readonly label: "start-up" | "incumbent";
  readonly count: number;
  /** Mean number of further firms founded per month (Poisson). */
  readonly arrivalsPerMonth: number;
  /** Capability per component: mean and half-width of a uniform draw. */
  readonly capability: readonly number[];
  readonly capabilityHalfWidth: number;
  /** Outstanding components: chance of a second one, range of the capability, and the chance of each component (scaled). */
  readonly strengthWeights: readonly number[];
  readonly secondStrength: number;
  readonly strengthMin: number;
  readonly strengthMax: number;
  /** Median of the cash at founding, and its log standard deviation. */
  readonly cashKeur: number;
  readonly cashLogSd: number;
  readonly fixedCostKeurPerMonth: number;
  /** Income from the home market that its owners let it spend here. */
  readonly homeIncomeKeurPerMonth: number;
  /** Revenue on the home market, against which the worth of this market is judged. */
  readonly homeRevenueKeurPerMonth: number;
  /** Share of home revenue that this market must reach to be entered: lognormal median and geometric sd; 0: at once. */
  readonly attentionMedian: number;
  readonly attentionGsd: number;
  readonly inertiaMonths: number;
  /** Who pays: investors in rounds, or shareholders from home income. */
  readonly owner: "investors" | "shareholders";
  readonly founderShare: number;
  /** Founders stop when what they can expect is worth less than this income elsewhere. */
  readonly outsideIncomeKeurPerMonth: number;
  readonly reps: number;
  readonly repsMax: number;
  /** Share of accounts that are this group's home accounts, and further contacts of each firm. */
  readonly homeAccountShare: number;
  readonly contacts: number;
  /** Units of physical components that can be delivered a month; grows at most at this rate while there is a backlog. */
  readonly deliveryUnitsPerMonth: number;
  readonly deliveryGrowthPerYear: number;
  /** Standard deviation of a monthly cost shock. */
  readonly costShockSdKeur: number;
  readonly listPriceKeurPerMonth: number;
  readonly acquires: boolean;
  readonly pricing: PricingPolicy;
  readonly maxAlliances: number;
  /** Weights with which a founded firm draws its partnering policy. */
  readonly partneringMix: Readonly<Record<PartneringPolicy, number>>;
}

/** The firm whose strategy is in question. */
export interface FocusParameters {
  /** Group from which it is drawn. */
  readonly group: string;
  /** Fixed capabilities, or null for the same drawn start-up under every strategy. */
  readonly capability: readonly number[] | null;
  readonly cashKeur: number | null;
  readonly reps: number | null;
  readonly strategy: string;
}

/** A market is first run until it is stationary; the compared firms are founded then. */
export interface BurnInParameters {
  readonly maxMonths: number;
  readonly penetration: number;
  readonly penetrationBand: number;
  readonly firmsBand: number;
  readonly priceBand: number;
}
