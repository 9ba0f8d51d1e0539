import type { Parameters } from "@searoom/model";
import fc from "fast-check";
import { anyFunding, anyHome, anyInflation, anyShareholders } from "./anyMoney.ts";
import { anyAbility, anyAcquisition, anyAnswers } from "./anyIncumbents.ts";
import { anyScopes, anyTerms } from "./anyAlliances.ts";
import { anyResearchers, anyTechnology } from "./anyResearch.ts";
import { anyFreeChoice, anyMix, anyPolicy, anyTender } from "./anyPolicies.ts";
import { anyBeside, anyNeeds, anyOutside, anyPositioning } from "./anyTurbulence.ts";
import { anyCapacity, anyLogistics, anyProduction } from "./production.ts";
import { indifferent } from "../../packages/model/src/policies/partnering/criteria.ts";
import { readScenario } from "@searoom/validation";

/** The young market, small enough that a run takes some milliseconds. */
export function youngMarket(...overrides: readonly string[]): Parameters {
  return smaller("industrial-ai.yaml", "months=48", ...overrides);
}

/** The same after burn-in. */
export function matureMarket(...overrides: readonly string[]): Parameters {
  return smaller("mature-automation.yaml", "months=36", ...overrides);
}

function smaller(file: string, ...overrides: readonly string[]): Parameters {
  return readScenario(file, ["accounts.count=600", ...overrides]).parameters;
}

/** The young market without a firm in question, in which start-ups and incumbents seek each other. */
export function pairingMarket(): Parameters {
  const young = youngMarket();
  const nobody = {
    direct: 0,
    "start-up-partner": 0,
    "incumbent-partner": 0,
    coopetition: 0,
    reseller: 0,
  };
  return {
    ...young,
    focus: null,
    groups: young.groups.map((group) => ({
      ...group,
      partneringMix:
        group.owner === "investors"
          ? { ...nobody, "incumbent-partner": 1 }
          : { ...nobody, "start-up-partner": 1 },
    })),
  };
}

/** Parts of parameters that are to differ: objects are merged, lists and the rest replaced. */
export type Changes<T> = {
  readonly [K in keyof T]?: T[K] extends readonly unknown[]
    ? T[K]
    : T[K] extends object
      ? Changes<T[K]>
      : T[K];
};

export function changed<T extends object>(whole: T, changes: Changes<T>): T {
  const result = { ...whole };
  for (const [key, change] of Object.entries(changes) as [keyof T, unknown][]) {
    const before = whole[key];
    result[key] = (
      isSection(change) && isSection(before) ? changed(before, change) : change
    ) as T[keyof T];
  }
  return result;
}

function isSection(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/**
 * Tiny markets of every kind: any reach, contract, split and policy, firms that soon run dry, customers who leave, and
 * months enough for contracts to end. `seed` is the seed of the run.
 */
export function anyMarket(): fc.Arbitrary<{
  readonly parameters: Parameters;
  readonly seed: number;
}> {
  const young = youngMarket();
  const reach = fc.record({
    inboundPerMonth: between(0.005, 0.2),
    wordOfMouthPerMonth: between(0, 0.4),
    wordOfMouthReach: fc.constantFrom("mixing", "network"),
    hazardForm: fc.constantFrom("rate", "probability"),
    consideration: fc.constantFrom("reached", "reached", "all"),
    searchedSellers: fc.nat(3),
    cycleForm: fc.constantFrom("fixed", "geometric"),
    cycleMonths: fc.record({
      direct: fc.nat(4),
      introduction: fc.nat(2),
      reseller: fc.nat(2),
      wordOfMouth: fc.nat(2),
      inbound: fc.nat(2),
    }),
    complaintShare: between(0, 1),
    delightedTalkFactor: fc.constantFrom(1, 3, 20),
  } as const);
  const satisfaction = fc.record({
    expectationRisePerYear: fc.constantFrom(0, -1, 0.5),
    delightedAbove: between(-0.5, 1),
  });
  const contract = fc
    .record({
      form: fc.constantFrom("fixed", "geometric", "perpetual"),
      termMonths: fc.integer({ min: 1, max: 24 }),
      renewalWindowMonths: fc.nat(6),
      lapsePerMonth: fc.constantFrom(0, 0.01, 0.1),
    } as const)
    .map((contract) => ({
      ...contract,
      renewalWindowMonths: Math.min(contract.renewalWindowMonths, contract.termMonths - 1),
    }));
  const alliances = anyTerms();
  const utility = fc.record({
    selfSupplyCost: between(0, 5),
    nothing: between(-2, 1),
    switching: between(0, 2),
    bandwagon: between(0, 2),
    lastingTaste: between(0, 1),
    freshTaste: between(0.1, 1),
    weakLinkExponent: fc.constantFrom(-3, -1, -0.5, 0.5),
  });
  const demand = fc.record({
    inflation: anyInflation(),
    inflationSdPerYear: fc.constantFrom(0, 0, 0.2),
    incomeSd: fc.constantFrom(0, 0, 0.1),
    incomePersistence: between(0, 1),
    incomeOnNothing: between(-1, 1),
    cycle: fc.constantFrom([], [0.2, -0.2, 0]),
    shock: fc.option(
      fc.record({
        month: fc.nat(30),
        months: fc.integer({ min: 1, max: 12 }),
        depth: between(0, 0.9),
        volumeDepth: between(0, 0.9),
        volumeSd: fc.constantFrom(0, 0.3),
        recoveryMonths: fc.nat(12),
      }),
    ),
  });
  const environment = fc
    .tuple(demand, anyNeeds())
    .map(([moves, needs]) => ({ ...moves, ...needs }));
  const components = fc
    .record({
      learningRate: between(0, 0.4),
      volumeExponent: fc.constantFrom(0, 0, 0.3),
      selfSupplyCost: fc.option(between(0, 5)),
      weighedBy: fc.constantFrom(1, 1, 0.3),
    })
    .map(({ learningRate, volumeExponent, selfSupplyCost, weighedBy }) =>
      young.components.map((component, k) => ({
        ...component,
        learningRate,
        volumeExponent,
        selfSupplyCost: k === 0 ? selfSupplyCost : null,
        weighedBy: k === 0 ? 1 : weighedBy,
      })),
    );
  const community = fc.record({
    giverShare: fc.constantFrom(0, 0.5),
    shareRate: between(0, 5),
    decayPerMonth: between(0, 0.2),
    halfAtDesigns: between(1, 100),
    giving: between(-1, 1),
    makersTalk: between(0, 1),
    firmsLearnPerMonth: between(0, 0.5),
  });
  const firms = fc.record({
    cashKeur: between(20, 800),
    arrivalsPerMonth: between(0, 1),
    arrivalLegitimacy: fc.constantFrom(0, 1),
    arrivalCrowding: fc.constantFrom(0, 0.05),
    arrivalMarkup: fc.constantFrom(0, 1),
    costShockSdKeur: fc.constantFrom(0, 20),
    pressure: fc.constantFrom(0, 1),
    costFactor: fc.constantFrom(1, 1, 0.5),
    reviewMonths: fc.constantFrom(0, 0, 2),
    oneOff: fc.constantFrom(0, 0, 0.4, 1),
    oneOffShare: fc.constantFrom(0, 0, 0.4, 1),
    volumeSdPerMonth: fc.constantFrom(0, 0.1),
    count: fc.integer({ min: 0, max: 10 }),
    reps: fc.integer({ min: 0, max: 4 }),
    pricing: fc.constantFrom("best-response", "follow-share", "list", "cartel", "cartel-cheat"),
    offering: fc.constantFrom("fixed", "worth"),
    aim: fc.constantFrom("mean", "customers", "unserved"),
    steering: fc.constantFrom(0, 0, 0.3, 2),
    personalisation: fc.constantFrom(0, 0, 0.6, 1),
    coproduction: fc.constantFrom(0, 0, 0.4, 1),
    experience: fc.constantFrom(0, 0.5, 1),
    sites: fc.constantFrom(0, 0, 1, 8),
    networked: fc.constantFrom(0, 0.5, 1),
  } as const);
  const cartel = fc.record({
    reviewMonths: fc.integer({ min: 1, max: 6 }),
    noticed: between(0, 1),
    signalSd: between(0, 0.2),
    triggerSd: between(0, 3),
    joinMonths: fc.nat(6),
    warReviews: fc.integer({ min: 1, max: 4 }),
    fearOfReport: between(0, 1),
  } as const);
  const regulation = fc.record({
    shareThreshold: fc.constantFrom(0.05, 0.4),
    detectionPerMonth: fc.constantFrom(0.1, 0.02),
    leniency: fc.constantFrom(0, 0.5, 1),
    banMonths: fc.nat(20),
  } as const);
  const accounts = fc.record({
    count: fc.integer({ min: 20, max: 150 }),
    susceptibleShare: fc.constantFrom(0, 0.3, 1),
    tenderShare: fc.constantFrom(0, 0, 0.5, 1),
  });
  const agreed = fc.record(
    {
      candidatesScreened: fc.integer({ min: 1, max: 9 }),
      criterion: fc.dictionary(
        fc.constantFrom(...Object.keys(indifferent)),
        between(-10, 10),
      ) as fc.Arbitrary<Partial<typeof indifferent>>,
      split: fc.constantFrom("contribution", "power", "own"),
      powerExponent: between(0, 10),
      scopes: anyScopes(),
      rung: fc.constant("rung"),
      exclusive: fc.boolean(),
      looksOutside: fc.boolean(),
      recordMonth: fc.constantFrom(null, 0, 2, 600),
      planningMonths: fc.nat(4),
      stages: fc.constantFrom(1, 2, 8),
      costTargetPerYear: fc.constantFrom(0, 0.1, 0.5),
      indexation: between(0, 1),
    } as const,
    { requiredKeys: ["criterion"] },
  );
  const governed = fc.record({
    governance: fc.constantFrom(null, "agreed"),
    orientation: fc.constantFrom(1, 0.5, 3),
    orientationHalfWidth: fc.constantFrom(0, 0.5),
    networkSkill: fc.constantFrom(1, 0.3, 4),
    networkSkillGsd: fc.constantFrom(1, 2),
    cultureHalfWidth: fc.constantFrom(0, 0.5),
    goals: fc.constantFrom(null, { growth: 1, margin: 0, technology: 0.5 }),
  });
  const culture = fc.record({
    slowsTrust: between(-1, 1),
    hoursPerMonth: fc.constantFrom(0, 30),
    learningPerMonth: between(0, 1),
  });
  return fc
    .record({
      seed: fc.nat(1e6),
      accounts,
      reach,
      contract,
      satisfaction,
      production: anyProduction(),
      logistics: anyLogistics(),
      positioning: anyPositioning(),
      alliances,
      utility,
      environment,
      funding: anyFunding(),
      shareholders: anyShareholders(),
      technology: fc
        .tuple(anyTechnology(), anyOutside())
        .map(([inside, outside]) => ({ ...inside, ...outside })),
      cartel,
      regulation,
      community,
      components,
      firms,
      agreed,
      governed,
      culture,
      policy: anyPolicy(),
      mix: anyMix(),
      freeChoice: anyFreeChoice(),
      tender: anyTender(),
      acquisition: anyAcquisition(),
      responses: anyAnswers(),
      able: anyAbility(),
      home: anyHome(),
      beside: anyBeside(young),
      researchers: fc
        .tuple(anyResearchers(), anyCapacity())
        .map(([researchers, works]) => ({ ...researchers, ...works })),
    })
    .map(({ seed, firms, agreed, governed, policy, mix, home, able, researchers, ...sections }) => {
      const [startUps, incumbents] = young.groups;
      const parameters = changed(young, {
        ...sections,
        months: 40,
        incumbents: { threatWeight: sections.acquisition.reviewMonths > 0 ? 20 : 0 },
        resellers: { contactsPerMonth: 2 },
        governance: { agreed },
        groups: [
          {
            ...startUps,
            ...firms,
            ...governed,
            ...researchers,
            ...mix,
            oneOffShare: sections.contract.form === "perpetual" ? 0 : firms.oneOffShare,
          },
          {
            ...incumbents,
            attentionMedian: 0.001,
            inertiaMonths: 3,
            count: 5,
            responses: able,
            ...home,
          },
        ],
        strategies: {
          chosen: {
            ...policy,
            maxAlliances: 3,
            pricing: firms.pricing,
            governance: governed.governance,
          },
        },
        focus: { ...(young.focus as NonNullable<Parameters["focus"]>), strategy: "chosen" },
      });
      return { parameters, seed };
    });
}
