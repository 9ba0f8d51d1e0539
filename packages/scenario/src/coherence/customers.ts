import type { Levers } from "@searoom/model";
import type { Incoherence } from "../coherence.ts";
import type { Path } from "../Located.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";

/** Delight is passed on along the network: under mixing nobody talks to anybody in particular. */
export function* delightIsPassedOn({ reach }: ScenarioDocument): Iterable<Incoherence> {
  if (reach.delightedTalkFactor > 1 && reach.wordOfMouthReach === "mixing") {
    yield {
      path: ["reach", "delightedTalkFactor"],
      reads: [["reach", "wordOfMouthReach"]],
      found: `${reach.delightedTalkFactor} while wordOfMouthReach is mixing`,
      allowed: "1, since delighted users talk on the network alone",
    };
  }
}

/** A lever of production is pulled by those to whom it is given, and changes nothing where what it acts on is off. */
export function* leversHaveAnEffect(document: ScenarioDocument): Iterable<Incoherence> {
  const { accounts, utility, production } = document;
  if (accounts.susceptibleShare > 0 && given(document, "steering").length === 0) {
    yield {
      path: ["accounts", "susceptibleShare"],
      reads: [["groups"], ["strategies"]],
      found: `${accounts.susceptibleShare} while no group or strategy has steering above 0`,
      allowed: "0, or one that steers",
    };
  }
  if (
    production.refusable &&
    given(document, "coproduction").length + given(document, "personalisation").length === 0
  ) {
    yield {
      path: ["production", "refusable"],
      reads: [["groups"], ["strategies"]],
      found: "true while no group or strategy has personalisation or coproduction above 0",
      allowed: "false, or one that has something to refuse",
    };
  }
  if (given(document, "coproduction").length === 0) {
    for (const path of given(document, "experience")) {
      yield {
        path,
        reads: [["groups"], ["strategies"]],
        found: "a number above 0 while no group or strategy has coproduction above 0",
        allowed: "0, since what is an experience are the steps that customers take over",
      };
    }
  }
  const nearer = production.localFit > 0 && utility.distance > 0;
  const sooner = production.leadMonths > 0 && utility.wait > 0;
  if (!nearer && !sooner) {
    for (const path of given(document, "sites")) {
      yield {
        path,
        reads: [["production"], ["utility"]],
        found: "a number above 0 while being near customers gives them nothing",
        allowed:
          "0, or production.leadMonths with utility.wait, or production.localFit with utility.distance",
      };
    }
  }
  if (utility.distance === 0) {
    for (const path of given(document, "personalisation")) {
      yield {
        path,
        reads: [["utility", "distance"]],
        found: "a number above 0 while utility.distance is 0",
        allowed: "0, since all it does is to shorten the distance in needs",
      };
    }
  }
}

/** Where a group or a strategy gives its firms this lever. */
function given(document: ScenarioDocument, lever: keyof Levers): readonly Path[] {
  return (["groups", "strategies"] as const).flatMap((section) => {
    const givers: Readonly<Record<string, Partial<Levers>>> = document[section];
    return Object.entries(givers)
      .filter(([, giver]) => (giver[lever] ?? 0) > 0)
      .map(([name]) => [section, name, lever]);
  });
}
