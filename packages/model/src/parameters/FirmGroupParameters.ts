import type { Levers } from "./ProductionParameters.ts";
import type { ResponseName } from "./ResponseParameters.ts";

/** A way to sell: by itself, with allies of some sort, or through resellers. */
export type Way =
  | "direct"
  | "start-up-partner"
  | "incumbent-partner"
  | "coopetition"
  | "reseller"
  | "portfolio";

/** One of them for good, whichever seems best, or alone with components that are put out to tender. */
export type PartneringPolicy = Way | "free" | "tender";

export type PricingPolicy = "best-response" | "follow-share" | "list" | "cartel" | "cartel-cheat";

/** `fixed`: every lever as far as it is given; `worth`: each lever while the offer is worth more to customers with it. */
export type OfferingPolicy = "fixed" | "worth";

/**
 * For whose needs a firm puts its offer together: those of the average job, of its customers, or of those whom no firm
 * serves; unless for the first, it also leaves out what they would not miss.
 */
export type AimPolicy = "mean" | "customers" | "unserved";

/** What a firm decides, and what a strategy changes; levers that it leaves out stay those of the firm's group. */
export interface PolicyParameters extends Partial<Levers> {
  readonly offering?: OfferingPolicy;
  readonly aim?: AimPolicy;
  readonly partnering: PartneringPolicy;
  /** Age at which the firm begins with that; until then it sells alone. 0, or left out: from its founding. */
  readonly fromAgeMonths?: number;
  readonly maxAlliances: number;
  readonly pricing: PricingPolicy;
  /** How it chooses allies and what it agrees with them; null: as the parameters of alliances have it. */
  readonly governance: string | null;
}

export interface FirmGroupParameters extends Levers {
  readonly name: string;
  /** For reports only; no process reads it and no digest contains it. */
  readonly label: "start-up" | "incumbent";
  readonly count: number;
  /** Mean number of further firms founded per month (Poisson). */
  readonly arrivalsPerMonth: number;
  /** How that number follows legitimacy (exponent), falls with each firm that sells, and follows the mean markup (exponent). */
  readonly arrivalLegitimacy: number;
  readonly arrivalCrowding: number;
  readonly arrivalMarkup: number;
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
  /** Factor on the unit cost of what these firms make themselves. */
  readonly costFactor: number;
  /** What these firms spend on research: a fixed amount, and a share of recurring revenue. */
  readonly researchKeurPerMonth: number;
  readonly researchShare: number;
  /** How readily research becomes innovation: mean, and half-width of the uniform draw around it. */
  readonly innovationDrive: number;
  readonly innovationDriveHalfWidth: number;
  /** Months between two looks at offer and price; 0: those of the market. */
  readonly reviewMonths: number;
  /** How much its owners press it for profit, in [0, 1]: what it does with power over an ally. */
  readonly pressure: number;
  /** Result over turnover, here and at home, below which shareholders press from quarter to quarter; null: they look on. */
  readonly marginTarget: number | null;
  /** Income from the home market that its owners let it spend here. */
  readonly homeIncomeKeurPerMonth: number;
  /** Revenue on the home market at the start, against which the worth of this market is judged. */
  readonly homeRevenueKeurPerMonth: number;
  /** Growth of the home market: mean and standard deviation of a year. */
  readonly homeGrowthPerYear: number;
  readonly homeGrowthSdPerYear: number;
  /** Part of the price of a contract here by which revenue falls at the account's home firm. */
  readonly cannibalised: number;
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
  /** What keeping it costs a month and unit, what new capacity costs, how long it takes, and how fast what is idle wears. */
  readonly capacityCostKeurPerUnit: number;
  readonly capacityCapexKeurPerUnit: number;
  readonly capacityLeadMonths: number;
  readonly capacityDeclinePerYear: number;
  /** Standard deviation of a monthly cost shock. */
  readonly costShockSdKeur: number;
  /** Monthly standard deviation of the logarithm of what running contracts bring, over what was signed. */
  readonly volumeSdPerMonth: number;
  readonly listPriceKeurPerMonth: number;
  /** Part of the price of a term that is paid at its signature. */
  readonly oneOffShare: number;
  readonly acquires: boolean;
  /** What these firms can do about a rival that grows; they weigh nothing else. */
  readonly responses: readonly ResponseName[];
  readonly pricing: PricingPolicy;
  readonly offering: OfferingPolicy;
  readonly aim: AimPolicy;
  readonly maxAlliances: number;
  readonly governance: string | null;
  /** Mean factor on the reciprocity of these firms, and half-width of the uniform draw around it. */
  readonly orientation: number;
  readonly orientationHalfWidth: number;
  /** Skill with a network, by which management hours are divided: median of a lognormal, and its geometric sd. */
  readonly networkSkill: number;
  readonly networkSkillGsd: number;
  /** Mean way of doing things on a scale from 0 to 1, and half-width of the uniform draw around it. */
  readonly culture: number;
  readonly cultureHalfWidth: number;
  /** Mean of what these firms want from the market; null: anything. And half-width of the uniform draw around it. */
  readonly goals: Readonly<Record<"growth" | "margin" | "technology", number>> | null;
  readonly goalsHalfWidth: number;
  /** Weights with which a founded firm draws its partnering policy; 0 for those left out. */
  readonly partneringMix: Readonly<Partial<Record<PartneringPolicy, number>>>;
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
