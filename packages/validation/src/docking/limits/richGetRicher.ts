import { initialiseWorld, step } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "../../quiet/index.ts";
import type { Form, Limit, Row } from "../Limit.ts";

const accounts = 1000;
/** Slow beside the months, so that the customers of a month come one by one. */
const talk = 0.04;
/** Share of all customers from which on nobody catches up. */
const locked = 0.95;

export const richGetRicher: Limit = {
  name: "Rich get richer",
  closedForm:
    "two equal firms with a customer each: users^γ speak; γ = 1: Pólya's urn, the share uniform; γ > 1: one takes all",
  source: "Eggenberger & Pólya 1923; Arthur 1989",
  rows: (form) => [...proportional(form), ...stronger(form)],
};

function proportional(form: Form): readonly Row[] {
  const shares = sharesWith(1, form === "short" ? 300 : 4000).sort((a, b) => a - b);
  const n = shares.length;
  const furthest = shares.reduce(
    (worst, share, i) => Math.max(worst, share - i / n, (i + 1) / n - share),
    0,
  );
  const mean = shares.reduce((sum, share) => sum + share, 0) / n;
  return [
    {
      what: "γ = 1, distance of the share from uniform (KS)",
      theory: 0,
      simulation: furthest,
      tolerance: 1.628 / Math.sqrt(n),
      because: "p = .01 (Kolmogorov)",
      beside: `${n} runs`,
    },
    {
      what: "γ = 1, mean share",
      theory: 0.5,
      simulation: mean,
      tolerance: 4 / Math.sqrt(12 * n),
      because: "4 s.e.",
    },
  ];
}

function stronger(form: Form): readonly Row[] {
  const shares = sharesWith(2, form === "short" ? 200 : 2000);
  const taken = shares.filter((share) => Math.max(share, 1 - share) > locked).length;
  const exact = lockIn(2);
  const error = Math.sqrt((exact * (1 - exact)) / shares.length);
  return [
    {
      what: `γ = 2, runs in which one has more than ${100 * locked} %`,
      theory: 1,
      simulation: taken / shares.length,
      tolerance: 0.05,
      because: "set before: lock-in in more than 95 % of runs",
      beside: `${shares.length} runs`,
    },
    {
      what: "γ = 2, the same against the urn drawn one by one",
      theory: exact,
      simulation: taken / shares.length,
      tolerance: 4 * error,
      because: "4 binomial s.e.",
    },
  ];
}

/** Of all customers at the end, those of the first firm; runs that begin with one customer each. */
function sharesWith(userExponent: number, runs: number): number[] {
  const market = quietMarket({
    accounts: { count: accounts },
    utility: { nothing: nobodyRefuses },
    reach: {
      consideration: "reached",
      wordOfMouthPerMonth: talk,
      hazardForm: "rate",
      userExponent,
    },
    // Each calls once on somebody, and never again.
    selling: { hoursPerRepPerMonth: 1, hoursPerColdContact: 1 },
    groups: [quietGroup({ count: 2, reps: 1, repsMax: 1 })],
  });
  const shares: number[] = [];
  for (let replication = 0; shares.length < runs; replication++) {
    const world = initialiseWorld(market, 1923, replication);
    const { users, rampedReps, reps } = world.firms.columns;
    step(world);
    rampedReps.fill(0);
    reps.fill(0);
    if (users[0] !== 1 || users[1] !== 1) continue;
    while (world.market.users < accounts) step(world);
    shares.push(users[0] / accounts);
  }
  return shares;
}

/** Chance that one of two has more than that part of all when all are drawn: every state of the urn, draw by draw. */
function lockIn(exponent: number): number {
  let chances = [1];
  // After n draws beyond the first two, chances[i] that the first firm has 1 + i.
  for (let total = 2; total < accounts; total++) {
    const next = new Array<number>(chances.length + 1).fill(0);
    chances.forEach((chance, i) => {
      const mine = (1 + i) ** exponent;
      const theirs = (total - 1 - i) ** exponent;
      next[i + 1] += (chance * mine) / (mine + theirs);
      next[i] += (chance * theirs) / (mine + theirs);
    });
    chances = next;
  }
  return chances.reduce((sum, chance, i) => {
    const share = (1 + i) / accounts;
    return Math.max(share, 1 - share) > locked ? sum + chance : sum;
  }, 0);
}
