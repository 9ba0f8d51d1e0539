import type { Parameters, PolicyParameters } from "../Parameters.ts";
import type { Recorder } from "../observe/Recorder.ts";
import type { Streams } from "../random/Streams.ts";
import { type Accounts, createAccounts } from "./Accounts.ts";
import { type Alliances, createAlliances } from "./Alliances.ts";
import { type Choices, createChoices } from "./Choices.ts";
import { createFirms, type Firms } from "./Firms.ts";
import { createJobs, type Jobs } from "./Jobs.ts";
import { createMarket, type Market } from "./Market.ts";
import { createOffers, type Offers } from "./Offers.ts";
import { createRates, type Rates } from "./Rates.ts";
import { createProjects, type Projects } from "./Projects.ts";
import { createResellers, type Resellers } from "./Resellers.ts";
import { createSupplies, type Supplies } from "./Supplies.ts";
import { createThresholds, type Thresholds } from "./Thresholds.ts";

/** All state of one market: columns of numbers, and nothing that cannot be copied as buffers. */
export interface World {
  readonly parameters: Parameters;
  /** Who writes down what happens; null when nobody listens. No part of the state. */
  recorder: Recorder | null;
  /** Rows of the market's monthly table, where they alone are asked for; null elsewhere. No part of the state. */
  monthly: number[][] | null;
  /** Customers, fixed for the whole run and shared by forks. */
  readonly accounts: Accounts;
  readonly rates: Rates;
  readonly streams: Streams;
  readonly market: Market;
  readonly jobs: Jobs;
  readonly projects: Projects;
  readonly thresholds: Thresholds;
  readonly firms: Firms;
  readonly offers: Offers;
  readonly alliances: Alliances;
  readonly resellers: Resellers;
  readonly choices: Choices;
  readonly supplies: Supplies;
  /** Jobs that decide this month without a project, because nobody needs to be waited for. */
  readonly ready: { count: number; jobs: Int32Array };
  /** Running hash of the trajectory: two words. */
  readonly digest: Uint32Array;
  /** What is being compared: a policy and the share of new firms on investors' money that follow it; null before. */
  treatment: Treatment | null;
  /** Month in which the compared firms were founded: 0, or the end of the burn-in. */
  forkMonth: number;
  /** Markets in which firms of this one are at home: each a world of its own. */
  readonly beside: World[];
}

/** Months since the strategies parted, by which planned things happen; −1 while the market is still burnt in. */
export function monthOfRun({ parameters, market, forkMonth }: World): number {
  return parameters.burnIn !== null && forkMonth === 0 ? -1 : market.month - forkMonth;
}

/** A strategy given to a random share of the firms that investors pay for, from the fork on. */
export interface Treatment {
  readonly share: number;
  readonly policy: PolicyParameters;
}

/** An empty world with room for everything that the parameters promise. */
export function createWorld(parameters: Parameters, jobCount: number, streams: Streams): World {
  const components = parameters.components.length;
  const networked = parameters.reach.wordOfMouthReach === "network";
  return {
    parameters,
    recorder: null,
    monthly: null,
    accounts: createAccounts(parameters),
    rates: createRates(parameters),
    streams,
    market: createMarket(parameters),
    jobs: createJobs(jobCount, components, networked),
    projects: createProjects(Math.max(64, jobCount >> 3)),
    thresholds: createThresholds(jobCount),
    firms: createFirms(firmRoom(parameters), components, somebodyCalls(parameters)),
    offers: createOffers(components),
    alliances: createAlliances(components),
    resellers: createResellers(parameters, firmRoom(parameters)),
    choices: createChoices(firmRoom(parameters)),
    supplies: createSupplies(),
    ready: { count: 0, jobs: new Int32Array(256) },
    digest: new Uint32Array([0x9e3779b9, 0x85ebca6b]),
    treatment: null,
    forkMonth: 0,
    beside: [],
  };
}

/** Whether any firm has or may hire people who call on its customers. */
function somebodyCalls({ groups, focus }: Parameters): boolean {
  return (focus?.reps ?? 0) > 0 || groups.some(({ reps, repsMax }) => reps > 0 || repsMax > 0);
}

/** Firms expected over the run, with room to spare; more than that grow. */
function firmRoom({ groups, months }: Parameters): number {
  let firms = 2;
  for (const group of groups) firms += group.count + 1.25 * group.arrivalsPerMonth * months;
  return Math.max(8, Math.ceil(firms));
}
