import type { Levers, Parameters, RungParameters } from "../Parameters.ts";
import { createGeometricTable, type GeometricTable } from "../random/distributions.ts";
import { allianceSeats } from "./Firms.ts";
import { log, pow } from "../random/portable.ts";
import { allianceScopes, channels, scope, ways } from "./codes.ts";
import { levers } from "./levers.ts";
import { createGovernance, type Governance } from "./Governance.ts";

/** Numbers that follow from the parameters alone and that hot loops ask for: computed once. */
export interface Rates {
  /** Share of a gap in satisfaction and in expectation that is left after n months. */
  readonly satisfactionKept: Float64Array;
  readonly expectationKept: Float64Array;
  /** By how much expectations rise by themselves, in utility a month. */
  readonly expectationRise: number;
  /** Largest factor by which a price may rise at a renewal. */
  readonly renewalCap: number;
  /** 1 over the scale of both tastes together. */
  readonly perScale: number;
  /** Whether allies count each other's profit in their prices, so that it matters who meets whom in a project. */
  readonly internalises: boolean;
  /** Whether a contract here takes something from the market next door of a home firm. */
  readonly cannibalises: boolean;
  /** Whether any firm answers rivals, whether by copying them, and whether by a bundle. */
  readonly responds: boolean;
  readonly imitates: boolean;
  readonly bundles: boolean;
  /** Whether any shareholders have a target. */
  readonly haveTargets: boolean;
  /** Whether any contract is paid in part at its signature. */
  readonly prepays: boolean;
  /** Whether anyone pulls a lever of production, and whether one that shows its user something else than it is. */
  readonly pullsLevers: boolean;
  /** Whether any offer has a second form that customers may refuse. */
  readonly refuses: boolean;
  readonly disguises: boolean;
  /** Whether any firm has or may get a policy that sets prices by the demand it sees, or together with others. */
  readonly learnsDemand: boolean;
  readonly colludes: boolean;
  /** Whether accounts may choose by a table that all of a class share, so that nobody asks how content a user is. */
  readonly tabulates: boolean;
  /** Gaps between the contacts of a user; null where nobody talks. */
  readonly talk: GeometricTable | null;
  /** The same for a delighted user; `talk` itself where delight makes no difference. */
  readonly delightedTalk: GeometricTable | null;
  /** Time for which a buying project stays open, a month more than it is, by channel; null where it closes at once. */
  readonly cycle: readonly (GeometricTable | null)[];
  /** Terms of contracts. */
  readonly term: GeometricTable;
  /** log(1 − h) of the monthly hazard of a use case. */
  readonly lapseLog: number;
  /** Chance that a use case outlives a contract of the fixed term. */
  readonly outlivesTerm: number;
  /** Whether any contract ever brings more or less than was signed. */
  readonly volumesVary: boolean;
  /** Whether what a job needs ever changes. */
  readonly needsMove: boolean;
  /** Innovations of each component that nobody has under contract, a month; null where there are none. */
  readonly outside: Float64Array | null;
  /** Whether any firm has or may get an aim that is not the average job. */
  readonly aims: boolean;
  /** Ways of governing alliances, by code. */
  readonly governance: readonly Governance[];
  /** The continuum of alliances, never empty, and whether any rung of it commands hours. */
  readonly rungs: readonly RungParameters[];
  readonly commands: boolean;
  /** Whether customers take vehicles. */
  readonly runsVehicles: boolean;
  /** Whether any allies deliver for each other. */
  readonly producesTogether: boolean;
  /** Whether any way of governing binds allies to each other. */
  readonly binds: boolean;
  /** Whether any firm spends on research. */
  readonly researches: boolean;
  /** Whether allies mind who of them gives and gets how much. */
  readonly accountsJointly: boolean;
  /** Whether what one ally can do goes over to another. */
  readonly exchanges: boolean;
  /** Whether any component gets cheaper by volume. */
  readonly volumeCounts: boolean;
  /** n^ξ, by which the management hours of an alliance about n things exceed those of one. */
  readonly coordination: Float64Array;
  /** Whether making it oneself costs more for one job than for another, or less with the designs of others. */
  readonly makersDiffer: boolean;
  /** Factor on the management hours of each alliance of a firm that has n: n^(ω − 1). */
  readonly overload: Float64Array;
  /** Whether any firm chooses how it sells, and the codes of the ways among which it does. */
  readonly choosesWays: boolean;
  readonly ways: readonly number[];
  /** Whether any firm buys by tender, and whether any account must. */
  readonly tenders: boolean;
  readonly tendersBind: boolean;
}

/** Months over which something can be left untouched before it counts as forgotten. */
const memory = 256;

/** Contacts a month above which nobody talks. */
const mostTalk = 0.9;

export function createRates(parameters: Parameters): Rates {
  const { satisfaction, contract, reach, utility, alliances, environment, groups, strategies } =
    parameters;
  const { community, components } = parameters;
  const { shock } = environment;
  const prices = new Set([...groups, ...Object.values(strategies)].map(({ pricing }) => pricing));
  const colludes = prices.has("cartel") || prices.has("cartel-cheat");
  const scale = Math.sqrt(
    utility.lastingTaste * utility.lastingTaste + utility.freshTaste * utility.freshTaste,
  );
  const rungs = alliances.rungs.length > 0 ? alliances.rungs : [onlyRung(alliances)];
  const governance = createGovernance(parameters);
  const perScale = scale === 0 ? 1 : 1 / scale;
  const { wordOfMouthPerMonth, delightedTalkFactor } = reach;
  const talk = wordOfMouthPerMonth === 0 ? null : createGeometricTable(wordOfMouthPerMonth);
  const bundles = groups.some(({ responses }) => responses.includes("bundle"));
  const refuses =
    parameters.production.refusable &&
    (pulls(parameters, "personalisation") || pulls(parameters, "coproduction"));
  const disguises = pulls(parameters, "steering") || pulls(parameters, "coproduction");
  const learnsDemand = colludes || prices.has("best-response");
  return {
    perScale,
    satisfactionKept: powers(1 - satisfaction.speedPerMonth),
    expectationKept: powers(1 - satisfaction.expectationSpeedPerMonth),
    expectationRise: satisfaction.expectationRisePerYear / 12,
    renewalCap: pow(1 + contract.renewalPriceCapPerYear, contract.termMonths / 12),
    refuses,
    pullsLevers: levers.some((name) => pulls(parameters, name)),
    disguises,
    learnsDemand,
    colludes,
    tabulates:
      reach.consideration === "all" &&
      utility.freshTaste === 1 &&
      utility.lastingTaste === 0 &&
      utility.distance === 0 &&
      utility.wait === 0 &&
      utility.risk === 0 &&
      utility.switching === 0 &&
      !utility.selfSupply &&
      satisfaction.experienceSd === 0 &&
      parameters.accounts.tenderShare === 0 &&
      !disguises &&
      !refuses &&
      !bundles &&
      !learnsDemand,
    talk,
    delightedTalk:
      talk === null || delightedTalkFactor === 1
        ? talk
        : createGeometricTable(
            Math.max(
              wordOfMouthPerMonth,
              Math.min(mostTalk, wordOfMouthPerMonth * delightedTalkFactor),
            ),
          ),
    internalises: rungs.some(({ internalisation }) => internalisation > 0),
    cannibalises: groups.some(({ cannibalised }) => cannibalised > 0),
    responds: groups.some(({ responses }) => responses.length > 0),
    imitates: groups.some(({ responses }) => responses.includes("imitate")),
    bundles,
    haveTargets: groups.some(({ marginTarget }) => marginTarget !== null),
    prepays: groups.some(({ oneOffShare }) => oneOffShare > 0),
    cycle: channels.map((channel) => {
      const mean = reach.cycleMonths[channel];
      return mean === 0 ? null : createGeometricTable(1 / (1 + mean));
    }),
    term: createGeometricTable(1 / contract.termMonths),
    lapseLog: log(1 - contract.lapsePerMonth),
    outlivesTerm: pow(1 - contract.lapsePerMonth, contract.termMonths),
    volumesVary:
      groups.some(({ volumeSdPerMonth }) => volumeSdPerMonth > 0) ||
      (shock !== null && (shock.volumeDepth > 0 || shock.volumeSd > 0)),
    needsMove: environment.needDriftSdPerMonth > 0 || environment.needShifts.length > 0,
    outside: outsideRates(parameters),
    governance,
    runsVehicles: parameters.logistics.usersPerVehicle > 0,
    producesTogether: governance.some(({ scopes }) => (scopes & scope.production) !== 0),
    binds: governance.some(({ exclusive }) => exclusive),
    aims: [...groups, ...Object.values(strategies)].some(({ aim = "mean" }) => aim !== "mean"),
    rungs,
    coordination: Float64Array.from({ length: 1 + allianceScopes.length }, (_, n) =>
      n === 0 ? 0 : pow(n, alliances.coordinationExponent),
    ),
    overload: Float64Array.from({ length: allianceSeats + 2 }, (_, n) =>
      n === 0 ? 1 : pow(n, alliances.overloadExponent - 1),
    ),
    researches: groups.some(
      ({ researchKeurPerMonth, researchShare }) => researchKeurPerMonth > 0 || researchShare > 0,
    ),
    accountsJointly: alliances.equalityWeight !== 0,
    exchanges: alliances.transferPerMonth !== 0 || alliances.leakagePerMonth > 0,
    choosesWays:
      groups.some(({ partneringMix }) => (partneringMix.free ?? 0) > 0) ||
      Object.values(strategies).some(({ partnering }) => partnering === "free"),
    tenders:
      groups.some(({ partneringMix }) => (partneringMix.tender ?? 0) > 0) ||
      Object.values(strategies).some(({ partnering }) => partnering === "tender"),
    tendersBind: parameters.accounts.tenderShare > 0,
    ways: parameters.freeChoice.options.map((way) => ways.indexOf(way)),
    volumeCounts: parameters.components.some(({ volumeExponent }) => volumeExponent > 0),
    commands: rungs.some(({ control }) => control > 0),
    makersDiffer:
      utility.selfSupply &&
      (components.some(
        ({ selfSupplyCost, selfSupplyCostFallPerYear }) =>
          selfSupplyCost !== null || selfSupplyCostFallPerYear !== null,
      ) ||
        community.giverShare > 0),
  };
}

/** An alliance without a ladder, as the fields of the section have it. */
function onlyRung(terms: Parameters["alliances"]): RungParameters {
  const { depth, setupMonths, setupCostKeur, exitCostKeur } = terms;
  const { runningCostKeurPerMonth, managementHoursPerMonth, termMonths, internalisation } = terms;
  return {
    name: "alliance",
    depth,
    setupMonths,
    setupCostKeur,
    exitCostKeur,
    runningCostKeurPerMonth,
    managementHoursPerMonth,
    termMonths,
    trustNeeded: 0,
    control: 0,
    riskShare: 0,
    equity: 0,
    internalisation,
  };
}

function outsideRates({ components, technology }: Parameters): Float64Array | null {
  const rates = Float64Array.from(
    components,
    ({ outsideInnovationPerYear }) =>
      (outsideInnovationPerYear ?? technology.outsideInnovationPerYear) / 12,
  );
  return rates.some((rate) => rate > 0) ? rates : null;
}

/** Whether a group or a strategy gives its firms this lever. */
export function pulls({ groups, strategies }: Parameters, name: keyof Levers): boolean {
  const givers = [...groups, ...Object.values(strategies)];
  return givers.some((giver) => (giver[name] ?? 0) > 0);
}

/** Entry n of a table of powers; the last one stands for all that are longer. */
export function kept(table: Float64Array, months: number): number {
  return table[months < memory ? months : memory - 1];
}

function powers(base: number): Float64Array {
  return Float64Array.from({ length: memory }, (_, months) => pow(base, months));
}
