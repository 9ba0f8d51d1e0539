import { allianceRules } from "./coherence/alliances.ts";
import { cartelHasMembersAndLaw, internalisationHasPrices } from "./coherence/law.ts";
import { delightIsPassedOn, leversHaveAnEffect } from "./coherence/customers.ts";
import { incumbentRules } from "./coherence/incumbents.ts";
import {
  aimsDiffer,
  needsCanMove,
  outsideIsReached,
  somethingIsWeighed,
} from "./coherence/environment.ts";
import { inflationIsPlanned, prepaidTermsEnd } from "./coherence/money.ts";
import { researchRules } from "./coherence/research.ts";
import { figuresHold } from "./coherence/figures.ts";
import { policyRules } from "./coherence/policies.ts";
import { homesAreSimulated } from "./coherence/beside.ts";
import { unknownName } from "./coherence/unknownName.ts";
import { makersHaveWhatTheyNeed } from "./coherence/community.ts";
import type { Path } from "./Located.ts";
import type { ByComponent } from "./schema/ByComponent.ts";
import type { ScenarioDocument } from "./schema/ScenarioDocument.ts";

/** Numbers that are each allowed and do not go together. */
export interface Incoherence {
  /** Where to say it. */
  readonly path: Path;
  /** What else was read: when one of these is itself mistaken, nothing can be said. */
  readonly reads: readonly Path[];
  readonly found: string;
  readonly allowed: string;
  readonly suggestion?: string | null;
  /** The key at the end of the path is at fault, not its value. */
  readonly about?: "key";
}

/** What must hold between the fields of a scenario. */
export function incoherences(document: ScenarioDocument): readonly Incoherence[] {
  const here = rules.flatMap((rule) => [...rule(document)]);
  const beside = Object.entries(document.beside).flatMap(([name, { scenario }]) => {
    const at = (path: Path) => ["beside", name, "scenario", ...path];
    return incoherences({ ...scenario, beside: {} }).map((found) => ({
      ...found,
      path: at(found.path),
      reads: found.reads.map(at),
    }));
  });
  return [...here, ...beside];
}

type Rule = (document: ScenarioDocument) => Iterable<Incoherence>;

const rules: readonly Rule[] = [
  somethingToRun,
  weightsAreNotAllZero,
  rangesAreInOrder,
  focusExists,
  componentsExist,
  governanceExists,
  homeAccountsFit,
  inflationIsPlanned,
  prepaidTermsEnd,
  incumbentRules,
  delightIsPassedOn,
  leversHaveAnEffect,
  exponentIsNotZero,
  internalisationHasPrices,
  cartelHasMembersAndLaw,
  plannedWithinTheRun,
  needsCanMove,
  outsideIsReached,
  somethingIsWeighed,
  aimsDiffer,
  makersHaveWhatTheyNeed,
  marketFitsInMemory,
  allianceRules,
  policyRules,
  researchRules,
  figuresHold,
  homesAreSimulated,
];

function* somethingToRun({ components, groups, strategies }: ScenarioDocument) {
  if (Object.keys(components).length === 0) {
    yield { path: ["components"], reads: [], found: "no component", allowed: "one to eight" };
  }
  if (Object.keys(groups).length === 0) {
    yield { path: ["groups"], reads: [], found: "no group of firms", allowed: "one or more" };
  }
  if (Object.keys(strategies).length === 0) {
    yield { path: ["strategies"], reads: [], found: "no strategy", allowed: "one or more" };
  }
}

function* weightsAreNotAllZero({ components, accounts, groups }: ScenarioDocument) {
  const needs = Object.values(components).map(({ needWeight }) => needWeight);
  if (needs.length > 0 && total(needs) === 0) {
    yield {
      path: ["components"],
      reads: [],
      found: "need weights that are all 0",
      allowed: "at least one above 0",
    };
  }
  if (total(accounts.jobShares) === 0) {
    yield {
      path: ["accounts", "jobShares"],
      reads: [],
      found: "shares that are all 0",
      allowed: "at least one above 0",
    };
  }
  for (const [group, { partneringMix }] of Object.entries(groups)) {
    if (total(Object.values(partneringMix)) === 0) {
      yield {
        path: ["groups", group, "partneringMix"],
        reads: [],
        found: "weights that are all 0",
        allowed: "at least one above 0",
      };
    }
  }
}

function* rangesAreInOrder({ accounts, selling, groups }: ScenarioDocument) {
  yield* inOrder(
    ["accounts"],
    "cautionMin",
    accounts.cautionMin,
    "cautionMax",
    accounts.cautionMax,
  );
  yield* inOrder(
    ["accounts"],
    "impatienceMin",
    accounts.impatienceMin,
    "impatienceMax",
    accounts.impatienceMax,
  );
  yield* inOrder(
    ["selling"],
    "layOffRunwayMonths",
    selling.layOffRunwayMonths,
    "hireRunwayMonths",
    selling.hireRunwayMonths,
  );
  for (const [name, group] of Object.entries(groups)) {
    const at = ["groups", name];
    yield* inOrder(at, "strengthMin", group.strengthMin, "strengthMax", group.strengthMax);
    yield* inOrder(at, "reps", group.reps, "repsMax", group.repsMax);
  }
}

function* inOrder(section: Path, lowKey: string, low: number, highKey: string, high: number) {
  if (low > high) {
    yield {
      path: [...section, lowKey],
      reads: [[...section, highKey]],
      found: String(low),
      allowed: `at most ${highKey}, which is ${high}`,
    };
  }
}

function* focusExists({ focus, groups, strategies }: ScenarioDocument) {
  if (focus === null) return;
  if (!Object.hasOwn(groups, focus.group)) {
    yield unknownName(["focus", "group"], ["groups"], focus.group, Object.keys(groups));
  }
  if (!Object.hasOwn(strategies, focus.strategy)) {
    yield unknownName(
      ["focus", "strategy"],
      ["strategies"],
      focus.strategy,
      Object.keys(strategies),
    );
  }
}

function* componentsExist({ components, groups, focus }: ScenarioDocument) {
  const names = Object.keys(components);
  for (const [group, { capability, strengthWeights }] of Object.entries(groups)) {
    yield* known(["groups", group, "capability"], capability);
    yield* known(["groups", group, "strengthWeights"], strengthWeights);
  }
  if (focus !== null && focus.capability !== null)
    yield* known(["focus", "capability"], focus.capability);

  function* known(path: Path, values: ByComponent) {
    if (isList(values)) {
      if (values.length !== names.length) {
        yield {
          path,
          reads: [["components"]],
          found: values.length === 1 ? "1 number" : `${values.length} numbers`,
          allowed: `${names.length}, one for each of ${names.join(", ")}`,
        };
      }
      return;
    }
    for (const name of Object.keys(values)) {
      if (!names.includes(name))
        yield {
          ...unknownName([...path, name], ["components"], name, names),
          about: "key" as const,
        };
    }
  }
}

function* governanceExists({ governance, groups, strategies }: ScenarioDocument) {
  const names = Object.keys(governance);
  const asked = [
    ...Object.entries(groups).map(([group, asks]) => ["groups", group, asks.governance] as const),
    ...Object.entries(strategies).map(
      ([strategy, asks]) => ["strategies", strategy, asks.governance] as const,
    ),
  ];
  for (const [section, user, name] of asked)
    if (typeof name === "string" && !names.includes(name))
      yield unknownName([section, user, "governance"], ["governance"], name, names);
}

function* homeAccountsFit({ groups }: ScenarioDocument) {
  const shares = Object.values(groups).map(({ homeAccountShare }) => homeAccountShare);
  if (total(shares) > 1 + 1e-9) {
    yield {
      path: ["groups"],
      reads: [],
      found: `home account shares that sum to ${total(shares)}`,
      allowed: "at most 1, since an account has one home",
    };
  }
}

/** ρ → 0 is a geometric mean, which the formula with 1/ρ does not reach. */
function* exponentIsNotZero({ utility: { weakLinkExponent } }: ScenarioDocument) {
  if (Math.abs(weakLinkExponent) < 0.01) {
    yield {
      path: ["utility", "weakLinkExponent"],
      reads: [],
      found: String(weakLinkExponent),
      allowed: "a number at least 0.01 away from 0",
    };
  }
}

function* plannedWithinTheRun({ months, environment: { shock } }: ScenarioDocument) {
  if (shock !== null && shock.month >= months) {
    yield {
      path: ["environment", "shock", "month"],
      reads: [["months"]],
      found: String(shock.month),
      allowed: `fewer than the months of the run, of which there are ${months}`,
    };
  }
}

const mostFirms = 20_000;
const mostLinks = 40_000_000;

/** Bounds of single numbers multiply: these keep the product on a small machine. */
function* marketFitsInMemory({ months, accounts, groups, resellers }: ScenarioDocument) {
  if (accounts.neighbours >= accounts.count && accounts.neighbours > 0) {
    yield {
      path: ["accounts", "neighbours"],
      reads: [["accounts", "count"]],
      found: String(accounts.neighbours),
      allowed: `fewer than the accounts, of which there are ${accounts.count}`,
    };
  }
  yield* atMost(
    accounts.count * accounts.neighbours,
    mostLinks,
    "links between neighbours",
    ["accounts", "neighbours"],
    [["accounts", "count"]],
  );
  yield* atMost(
    accounts.count * resellers.count * resellers.baseShare,
    mostLinks,
    "accounts in resellers' bases",
    ["resellers", "count"],
    [
      ["accounts", "count"],
      ["resellers", "baseShare"],
    ],
  );

  // Fat margins bring up to ten times as many.
  const firms = Object.values(groups).map(
    (group) => group.count + group.arrivalsPerMonth * (group.arrivalMarkup > 0 ? 10 : 1) * months,
  );
  const contacts = Object.values(groups).map((group, g) => group.contacts * firms[g]);
  yield* atMost(total(firms), mostFirms, "firms over the whole run", ["groups"], [["months"]]);
  yield* atMost(total(contacts), mostLinks, "contacts of firms", ["groups"], [["months"]]);
}

function* atMost(found: number, most: number, what: string, path: Path, reads: readonly Path[]) {
  if (found > most) {
    yield { path, reads, found: `${Math.round(found)} ${what}`, allowed: `at most ${most}` };
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function isList(values: ByComponent): values is readonly number[] {
  return Array.isArray(values);
}
