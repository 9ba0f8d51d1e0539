import type { FirmGroupParameters, Parameters } from "@searoom/model";

/** What a test changes of the quiet market: parts of sections, and groups in full. */
export type Changes = {
  readonly [Section in keyof Parameters]?: Parameters[Section] extends
    | readonly unknown[]
    | number
    | null
    ? Parameters[Section]
    : Partial<NonNullable<Parameters[Section]>> | null;
};

/**
 * A market in which every mechanism is off: accounts that nobody reaches, one component, no seller, tastes without
 * noise, nothing that falls, rises or ends. A test switches on what it is about.
 */
export function quietMarket(changes: Changes = {}): Parameters {
  const market: Record<string, unknown> = { ...quiet };
  for (const [section, change] of Object.entries(changes))
    market[section] =
      isRecord(change) && isRecord(market[section]) ? { ...market[section], ...change } : change;
  return market as unknown as Parameters;
}

/** A seller that has money, no staff and no costs, sells at a list price and stays. */
export function quietGroup(changes: Partial<FirmGroupParameters> = {}): FirmGroupParameters {
  return {
    name: "sellers",
    label: "incumbent",
    count: 1,
    arrivalsPerMonth: 0,
    capability: [1],
    capabilityHalfWidth: 0,
    strengthWeights: [0],
    secondStrength: 0,
    strengthMin: 0,
    strengthMax: 0,
    cashKeur: 1e9,
    cashLogSd: 0,
    fixedCostKeurPerMonth: 0,
    costFactor: 1,
    pressure: 0,
    homeIncomeKeurPerMonth: 0,
    homeRevenueKeurPerMonth: 0,
    attentionMedian: 0,
    attentionGsd: 1,
    inertiaMonths: 0,
    owner: "shareholders",
    founderShare: 1,
    outsideIncomeKeurPerMonth: 0,
    reps: 0,
    repsMax: 0,
    homeAccountShare: 0,
    contacts: 0,
    deliveryUnitsPerMonth: 1e9,
    deliveryGrowthPerYear: 0,
    costShockSdKeur: 0,
    volumeSdPerMonth: 0,
    listPriceKeurPerMonth: 1,
    acquires: false,
    pricing: "list",
    offering: "fixed",
    steering: 0,
    personalisation: 0,
    maxAlliances: 0,
    governance: null,
    orientation: 1,
    orientationHalfWidth: 0,
    culture: 0.5,
    cultureHalfWidth: 0,
    partneringMix: {
      direct: 1,
      "start-up-partner": 0,
      "incumbent-partner": 0,
      coopetition: 0,
      reseller: 0,
    },
    ...changes,
  };
}

/** Utility of doing nothing where nobody refuses. */
export const nobodyRefuses = -1000;

const quiet: Parameters = {
  months: 120,
  components: [
    {
      name: "product",
      needWeight: 1,
      unitCostKeurPerMonth: 0,
      marketCapability: 0,
      listMarkup: 0,
      learningRate: 0,
      priorOutput: 1,
      physical: false,
    },
  ],
  accounts: {
    count: 1000,
    jobShares: [1],
    needLogSd: 0,
    qualitySensitivity: { form: "none" },
    priceSensitivity: { form: "none" },
    cautionMin: 0,
    cautionMax: 0,
    impatienceMin: 0,
    impatienceMax: 0,
    makerSkillMean: 0,
    makerSkillSd: 0,
    susceptibleShare: 0,
    neighbours: 0,
    rewiredShare: 0,
  },
  utility: {
    quality: 1,
    price: 1,
    distance: 0,
    wait: 0,
    risk: 0,
    bandwagon: 0,
    switching: 0,
    nothing: 0,
    selfSupplyCost: 0,
    selfSupplyCostFallPerYear: 0,
    selfSupply: false,
    lastingTaste: 0,
    freshTaste: 0,
    weakLinkExponent: -1,
    coverageFloor: 1e-9,
  },
  reach: {
    inboundPerMonth: 0,
    wordOfMouthPerMonth: 0,
    wordOfMouthReach: "mixing",
    hazardForm: "probability",
    userExponent: 1,
    consideration: "all",
    searchedSellers: 0,
    searchedWhenDissatisfied: 0,
    visibilityFloor: 1,
    cycleMonths: { direct: 0, introduction: 0, reseller: 0, wordOfMouth: 0, inbound: 0 },
    cycleForm: "fixed",
    complaintShare: 0,
    delightedTalkFactor: 1,
  },
  contract: {
    form: "perpetual",
    termMonths: 1,
    renewalWindowMonths: 0,
    renewalPriceCapPerYear: 1e9,
    lapsePerMonth: 0,
  },
  satisfaction: {
    speedPerMonth: 0,
    expectationSpeedPerMonth: 0,
    expectationRisePerYear: 0,
    lossAversion: 1,
    experienceSd: 0,
    dissatisfiedBelow: -1e9,
    delightedAbove: 1e9,
  },
  legitimacy: { start: 1, speedPerMonth: 0, halfAtShare: 1, reputationHalfAtCustomers: 1 },
  environment: {
    incomeSd: 0,
    incomePersistence: 0,
    incomeOnNothing: 0,
    cycle: [],
    shock: null,
    inflation: [],
    inflationSdPerYear: 0,
  },
  technology: { frontierStart: 1, frontierSpeedPerYear: 0, learningPerMonth: 0 },
  selling: {
    repCostKeurPerMonth: 0,
    hoursPerRepPerMonth: 1,
    rampMonths: 1,
    hoursPerColdContact: 1,
    hoursPerWarmContact: 1,
    callsPerYear: 0,
    hoursPerBid: 0,
    ownBaseShare: 0,
    relationshipWarmth: 0,
    overloadMonths: 1e9,
    hirePaybackMonths: 0,
    hireRunwayMonths: 0,
    layOffRunwayMonths: 0,
    reviewMonths: 12,
    hireShare: 0,
  },
  production: {
    steeringCostKeurPerMonth: 0,
    personalisationPremium: 0,
    premiumFallPerYear: 0,
    dataHalfAtCustomers: 0,
  },
  pricing: {
    reviewMonths: 1,
    adjustment: 1,
    followShareGain: 0,
    firstShare: 0.5,
    memoryMonths: 0,
    includeAcquisition: false,
  },
  cartel: {
    reviewMonths: 1,
    noticed: 1,
    signalSd: 0,
    triggerSd: 0,
    joinMonths: 0,
    warReviews: 1,
    fearOfReport: 0,
  },
  alliances: {
    armsLengthDepth: 0,
    depth: 0,
    courtshipMonths: 1,
    setupMonths: 0,
    setupCostKeur: 0,
    exitCostKeur: 0,
    runningCostKeurPerMonth: 0,
    managementHoursPerMonth: 0,
    searchHours: 0,
    termMonths: 12,
    reviewMonths: 12,
    candidatesScreened: 0,
    screeningNoise: 0,
    searchEveryMonths: 12,
    effort: 0,
    promisedShare: 0,
    reciprocity: 0,
    trustStart: 0,
    trustGainPerMonth: 0,
    trustLossPerMonth: 0,
    trustFloor: 0,
    priceSetter: "lead",
    split: "own",
    closing: "lead",
    estimateHours: 1,
    powerExponent: 0,
    internalisation: 0,
    rungs: [],
    scopes: ["sales"],
    coordinationExponent: 0,
    commission: 0,
    squeezeStep: 0,
  },
  governance: {},
  culture: { slowsTrust: 0, hoursPerMonth: 0, learningPerMonth: 0 },
  resellers: {
    count: 0,
    margin: 0,
    baseShare: 0,
    contactsPerMonth: 0,
    warmth: 0,
    serviceLoss: 0,
    signUpCostKeur: 0,
  },
  funding: {
    // Owners leave all money in the firm.
    roundMonths: 1e9,
    tryBelowRunwayMonths: 0,
    retryMonths: 1,
    oddsAtMedian: 0,
    oddsGrowthGain: 0,
    indirectDiscount: 0,
    beliefSpeedPerYear: 0,
    prestigeGain: 0,
    prestigeHalfKeurPerMonth: 1,
    dilution: 0,
    largestRoundKeur: 0,
  },
  value: { discountPerYear: 0, revenueMultiple: 0 },
  acquisition: {
    reviewMonths: 0,
    candidatesScreened: 0,
    premium: 0,
    floorKeur: 0,
    synergy: 0,
    closingMonths: 0,
  },
  regulation: { shareThreshold: 1, detectionPerMonth: 0, fineShare: 0, leniency: 0, banMonths: 0 },
  groups: [],
  focus: null,
  strategies: {
    direct: { partnering: "direct", maxAlliances: 0, pricing: "list", governance: null },
  },
  burnIn: null,
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
