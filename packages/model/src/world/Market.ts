import type { Parameters } from "../Parameters.ts";
import { type Cartel, createCartel } from "./Cartel.ts";
import { channels } from "./codes.ts";

/** What is true of the market as a whole, and what happened in it this month. */
export interface Market {
  month: number;
  /** L ∈ [0, 1]: how normal it is to buy this at all. */
  legitimacy: number;
  /** Highest capability to be had. */
  frontier: number;
  /** Log income of customers as chance left it, and income with cycle and planned shock, 1 in usual times. */
  logIncome: number;
  income: number;
  /** How much a price weighs, over what it weighs in usual times: 1 over income. */
  priceWeight: number;
  /** Level of all costs, 1 at the start. */
  costLevel: number;
  /** By component: how much it is needed over what it was, as the logarithm that chance left and with what is planned. */
  readonly logNeedShift: Float64Array;
  readonly needShift: Float64Array;
  /** Need weights of the average job: as its own are, as they were before anything moved in the run, and now. */
  readonly startNeed: Float32Array;
  readonly needBefore: Float32Array;
  readonly meanNeed: Float32Array;
  /** By component: capability that anyone can buy, and its list price over what it was. */
  readonly boughtCapability: Float64Array;
  readonly boughtCost: Float64Array;
  /** Utility of doing nothing. */
  nothing: number;
  /** Transaction cost of self-supply, in utility. */
  selfSupplyCost: number;
  /** The same by component, for a job that needs nothing else: for a maker who is alone, and with the open designs. */
  readonly makeCostAlone: Float64Array;
  readonly makeCost: Float64Array;
  /** Open designs by component; jobs that add to them, and these jobs' needs. */
  readonly commons: Float64Array;
  contributors: number;
  readonly makerNeed: Float64Array;
  /** Share by which unit cost is higher where all is made to measure. */
  personalisationPremium: number;
  /** Running cost of a site, before the level of costs (Keur a month). */
  siteCost: number;
  /** Share of the firms in working alliances; kept where it threatens somebody. */
  alliedShare: number;
  /** Share of indirect recurring revenue that investors do not count. */
  indirectDiscount: number;
  /** Jobs served by a firm, by their owner, and those of satisfied users. */
  users: number;
  selfSupplied: number;
  satisfiedUsers: number;
  /** Best performance at mean needs on offer: what customers learn to expect. */
  bestPerformance: number;
  /** Contracted recurring revenue of all (Keur a month). */
  recurring: number;
  /** What resellers keep of contracted revenue (Keur a month). */
  resellerIncome: number;
  readonly cartel: Cartel;
  /** Alliances that have not ended, talks included. */
  liveAlliances: number;
  /** Counters since the start. */
  projectsOpened: number;
  projectsClosed: number;
  projectsCompared: number;
  /** Decisions in which any seller was weighed, and sellers weighed in all of them, the supplier included. */
  projectsBidden: number;
  bids: number;
  firstPurchases: number;
  firstPurchasesCompared: number;
  renewals: number;
  switches: number;
  lapses: number;
  winsFromNever: number;
  winsFromRivals: number;
  winsFromLapsed: number;
  orphaned: number;
  readonly wins: Int32Array;
  /** First purchases by the channel that opened their buying project. */
  readonly openedBy: Int32Array;
  readonly arrivals: Int32Array;
  acquisitions: number;
  /** Innovations that firms have brought out. */
  innovations: number;
  /** Of these, those whose product was stopped. */
  shelved: number;
  /** Consumer surplus of all decisions so far, in Keur a month of contract. */
  surplus: number;
  decisions: number;
  /** Sum over months of the jobs served: the base of churn. */
  userMonths: number;
  /** First month with 10, 50 and 80 % adoption, −1: not yet. */
  readonly adoptionMonths: Int32Array;
  /** First month since the compared firms were founded in which a firm sells that investors do not pay for, −1: not yet. */
  firstEntryMonth: number;
  /** The course of the market since the compared firms were founded, a number a month; 0 where it has not come yet. */
  readonly sellersByMonth: Int32Array;
  readonly selfSuppliedByMonth: Int32Array;
  readonly recurringByMonth: Float64Array;
  readonly usersByMonth: Int32Array;
  readonly incomeByMonth: Float64Array;
  /** Customers won so far. */
  readonly wonByMonth: Int32Array;
  /** 1 in months in which prices were set together. */
  readonly jointByMonth: Uint8Array;
  /** Share of firms on investors' money that are idle at the `idleMonths`; NaN before. */
  readonly idleShare: Float64Array;
}

/** Months after the last one before a planned shock at which it is counted who is idle. */
export const idleMonths: readonly number[] = [2, 4];

/** Adoption levels whose month is noted. */
export const adoptionLevels = [0.1, 0.5, 0.8] as const;

export function createMarket(parameters: Parameters): Market {
  const { components, utility } = parameters;
  const { selfSupplyCost } = utility;
  const makeCostAlone = Float64Array.from(
    components,
    (component) => component.selfSupplyCost ?? selfSupplyCost,
  );
  const needed = components.reduce((sum, { needWeight }) => sum + needWeight, 0);
  const startNeed = Float32Array.from(components, ({ needWeight }) => needWeight / needed);
  return {
    month: 0,
    legitimacy: parameters.legitimacy.start,
    frontier: parameters.technology.frontierStart,
    logIncome: 0,
    income: 1,
    priceWeight: 1,
    costLevel: 1,
    logNeedShift: new Float64Array(components.length),
    needShift: new Float64Array(components.length).fill(1),
    startNeed,
    needBefore: startNeed.slice(),
    meanNeed: startNeed.slice(),
    boughtCapability: Float64Array.from(components, ({ marketCapability }) => marketCapability),
    boughtCost: new Float64Array(components.length).fill(1),
    nothing: parameters.utility.nothing,
    selfSupplyCost,
    personalisationPremium: parameters.production.personalisationPremium,
    siteCost: parameters.production.siteCostKeurPerMonth,
    alliedShare: 0,
    indirectDiscount: parameters.funding.indirectDiscount,
    makeCostAlone,
    makeCost: makeCostAlone.slice(),
    commons: new Float64Array(components.length),
    contributors: 0,
    makerNeed: new Float64Array(components.length),
    users: 0,
    selfSupplied: 0,
    satisfiedUsers: 0,
    bestPerformance: 0,
    recurring: 0,
    resellerIncome: 0,
    cartel: createCartel(),
    liveAlliances: 0,
    projectsOpened: 0,
    projectsClosed: 0,
    projectsCompared: 0,
    projectsBidden: 0,
    bids: 0,
    firstPurchases: 0,
    firstPurchasesCompared: 0,
    renewals: 0,
    switches: 0,
    lapses: 0,
    winsFromNever: 0,
    winsFromRivals: 0,
    winsFromLapsed: 0,
    orphaned: 0,
    wins: new Int32Array(channels.length),
    openedBy: new Int32Array(channels.length),
    arrivals: new Int32Array(parameters.groups.length),
    acquisitions: 0,
    innovations: 0,
    shelved: 0,
    surplus: 0,
    decisions: 0,
    userMonths: 0,
    adoptionMonths: new Int32Array(adoptionLevels.length).fill(-1),
    firstEntryMonth: -1,
    sellersByMonth: new Int32Array(parameters.months),
    selfSuppliedByMonth: new Int32Array(parameters.months),
    recurringByMonth: new Float64Array(parameters.months),
    usersByMonth: new Int32Array(parameters.months),
    incomeByMonth: new Float64Array(parameters.months),
    wonByMonth: new Int32Array(parameters.months),
    jointByMonth: new Uint8Array(parameters.months),
    idleShare: new Float64Array(idleMonths.length).fill(NaN),
  };
}
