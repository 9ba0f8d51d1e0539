import type { AllianceParameters } from "@searoom/model";
import { amount, choice, count, type FieldsOf, named, section, withDefault } from "./fields.ts";
import { scopeList } from "./scopeList.ts";
import { Rung } from "./Rung.ts";

export const Alliances = section(
  "How firms find each other, and on what terms they sell together",
  {
    armsLengthDepth: amount("Integration depth of components bought at arm's length", {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.5,
    }),
    depth: amount("Integration depth of an ally's components once set up", {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.9,
    }),
    courtshipMonths: count("Time from the first talk to the contract", {
      unit: "months",
      from: 0,
      to: 60,
      default: 3,
    }),
    setupMonths: count("Time from the contract to full integration", {
      unit: "months",
      from: 0,
      to: 60,
      default: 6,
    }),
    setupCostKeur: amount("Cost of setting up, for each ally", {
      unit: "Keur",
      from: 0,
      to: 1_000_000,
      default: 40,
    }),
    exitCostKeur: amount("Cost of ending an alliance, for who ends it", {
      unit: "Keur",
      from: 0,
      to: 1_000_000,
      default: 20,
    }),
    runningCostKeurPerMonth: amount("Running cost for each ally", {
      unit: "Keur a month",
      from: 0,
      to: 10_000,
      default: 1,
    }),
    managementHoursPerMonth: amount("Selling hours that an alliance takes from each ally", {
      unit: "hours a month",
      from: 0,
      to: 744,
      default: 15,
    }),
    searchHours: amount("Selling hours that a search for a partner takes", {
      unit: "hours",
      from: 0,
      to: 10_000,
      default: 40,
    }),
    termMonths: count("Term of an alliance", { unit: "months", from: 1, to: 600, default: 36 }),
    reviewMonths: count("Time between two reviews of an alliance", {
      unit: "months",
      from: 1,
      to: 120,
      default: 6,
    }),
    candidatesScreened: count("Candidates screened at a search", {
      unit: "firms",
      from: 1,
      to: 1_000,
      default: 4,
    }),
    screeningNoise: amount("Standard deviation of the noise in a candidate's score", {
      unit: "score",
      from: 0,
      to: 100,
      default: 0.15,
    }),
    searchEveryMonths: count("Time between two searches of a firm that seeks a partner", {
      unit: "months",
      from: 1,
      to: 240,
      default: 6,
    }),
    effort: amount("Scale on the hours that allies give each other; 0 switches introductions off", {
      unit: "ratio",
      from: 0,
      to: 10,
      default: 1,
    }),
    reciprocity: amount(
      "Weight with which what an ally brings counts as the return on hours given to it",
      {
        unit: "share",
        from: 0,
        to: 1,
        default: 0.5,
      },
    ),
    promisedShare: amount("Hours that an ally promises, of its selling hours", {
      unit: "share",
      from: 0,
      to: 0.9,
      default: 0.15,
    }),
    trustStart: amount("Trust at the contract", { unit: "share", from: 0, to: 1, default: 0.5 }),
    tieMemory: amount(
      "Part of the trust that an earlier alliance of the two left, over that at the contract, with which they begin; negative: the opposite of it",
      { unit: "share", from: -1, to: 1, default: 0 },
    ),
    trustGainPerMonth: amount("Share of the gap to full trust that a kept promise closes", {
      unit: "share per month",
      from: 0,
      to: 1,
      default: 0.03,
    }),
    trustLossPerMonth: amount("Share of the trust that a broken promise costs", {
      unit: "share per month",
      from: 0,
      to: 1,
      default: 0.08,
    }),
    trustFloor: amount("Trust under which a review ends the alliance", {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.2,
    }),
    priceSetter: choice("Who sets the price of the joint offer", ["lead", "joint"], "lead"),
    split: choice(
      "How its revenue and component cost are split: by contribution, by power, or each its own",
      ["contribution", "power", "own"],
      "contribution",
    ),
    closing: choice("Whose hours close an introduced deal", ["lead", "introducer"], "lead"),
    estimateHours: amount(
      "Effective hours over which an estimate of the value of an hour forgets",
      {
        unit: "hours",
        from: 1,
        to: 1_000_000,
        default: 600,
      },
    ),
    powerExponent: amount("Exponent ψ of the bargaining weight under split: power", {
      unit: "exponent",
      from: 0,
      to: 10,
      default: 1,
    }),
    internalisation: amount(
      "Part θ of the ally's profit that a firm counts as its own when it sets its price by best response; no word about prices is needed",
      { unit: "share", from: 0, to: 1, default: 0 },
    ),
    rungs: withDefault(
      named(
        "Rungs of the continuum from the first to the last; where a rung is silent, the fields of this section hold",
        Rung,
        6,
      ),
      {},
    ),
    scopes: withDefault(scopeList("What alliances are about"), ["sales"]),
    overloadExponent: amount(
      "Exponent ω of overload: n alliances take n^ω times the management hours of one; 1: n times",
      { unit: "exponent", from: 0, to: 3, default: 1 },
    ),
    coordinationExponent: amount(
      "Exponent ξ with which management hours grow with the number of things that an alliance is about",
      { unit: "exponent", from: -1, to: 3, default: 0 },
    ),
    transferPerMonth: amount(
      "Share of what an ally can do better that goes over by research together, times one's own capability; negative: it misleads",
      { unit: "share per month", from: -1, to: 1, default: 0 },
    ),
    leakagePerMonth: amount(
      "The same in every alliance at work, whatever it is about, times its depth",
      { unit: "share per month", from: 0, to: 1, default: 0 },
    ),
    spillover: amount(
      "Part of what goes over that serves a firm with everybody; the rest makes this one alliance deeper",
      { unit: "share", from: 0, to: 1, default: 1 },
    ),
    sharedLearning: amount(
      "Part of an ally's experience in making that counts as one's own in research together",
      { unit: "share", from: 0, to: 1, default: 0 },
    ),
    commission: amount(
      "Share of the price that whoever introduced a customer gets as long as it stays",
      { unit: "share", from: 0, to: 0.9, default: 0 },
    ),
    squeezeStep: amount(
      "How fast the split moves at reviews to the side on which the other depends more, per unit of its owners' pressure and of the difference in dependence; 0: off",
      { unit: "share", from: 0, to: 1, default: 0 },
    ),
    earlyRecordWeight: amount(
      "Part of the trust of kept promises that a record takes away which comes with the first talk; negative: it adds",
      { unit: "share", from: -1, to: 1, default: 0 },
    ),
    equalityWeight: amount(
      "Part of the trust of kept promises that goes where one of two puts in all and gets nothing, and less with less of that; negative: it adds",
      { unit: "share", from: -2, to: 2, default: 0 },
    ),
    promiseNoise: amount("Standard deviation of how well an ally seems to keep its promise", {
      unit: "share",
      from: 0,
      to: 1,
      default: 0,
    }),
    planningSpeed: amount(
      "How fast joint planning shows what each of the two wants; after P months the part 1 − e^(−this · P) is known",
      { unit: "per month", from: 0, to: 5, default: 0.5 },
    ),
    planningHoursPerMonth: amount("Selling hours that joint planning takes from each of the two", {
      unit: "hours a month",
      from: 0,
      to: 744,
      default: 20,
    }),
    talkNoise: amount(
      "Standard deviation of what a contract seems to bring, over what it can be expected to, where nothing is known",
      { unit: "ratio", from: 0, to: 5, default: 0 },
    ),
    goalWeight: amount(
      "How much a firm's goals weigh in what an alliance is worth to it: growth by what is introduced to it, technology by what it learns, margin by the rest",
      { unit: "share", from: 0, to: 1, default: 0 },
    ),
    goalDriftSdPerMonth: amount("Standard deviation by which each goal of a firm drifts", {
      unit: "share per month",
      from: 0,
      to: 0.5,
      default: 0,
    }),
    planningPull: amount(
      "Share of the gap in goals that allies close who know all of each other from planning; negative: that they open",
      { unit: "share per month", from: -1, to: 1, default: 0 },
    ),
    normsWeight: amount(
      "Part of the trust lost by a broken promise that those do not lose who know all of each other from planning; negative: that they lose more",
      { unit: "share", from: -1, to: 1, default: 0 },
    ),
    abandonPerMonth: amount(
      "Chance that two allies give up what they are setting up, the alliance or a stage of it",
      { unit: "probability per month", from: 0, to: 1, default: 0 },
    ),
    disputePerMonth: amount("Chance that two allies fall out over what was agreed", {
      unit: "probability per month",
      from: 0,
      to: 1,
      default: 0,
    }),
    unrecordedDisputes: amount("By how much more they do while nothing is on record", {
      unit: "ratio",
      from: -1,
      to: 100,
      default: 0,
    }),
    legalCostKeur: amount(
      "Cost of advice for each ally when a record is written or a dispute settled",
      { unit: "Keur", from: 0, to: 100_000, default: 0 },
    ),
  } satisfies FieldsOf<Omit<AllianceParameters, "rungs">> & Record<string, unknown>,
);
