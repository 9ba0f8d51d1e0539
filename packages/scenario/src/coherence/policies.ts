import type { Incoherence } from "../coherence.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";

/** What must hold between a partnering policy and what it is given to work with. */
export function* policyRules(document: ScenarioDocument): Iterable<Incoherence> {
  yield* portfoliosHoldSeveral(document);
  yield* optionsAreChosenFrom(document);
}

/** One ally is no portfolio. */
function* portfoliosHoldSeveral(document: ScenarioDocument): Iterable<Incoherence> {
  for (const { policy, path, maxAlliances, seats } of followers(document))
    if (policy === "portfolio" && maxAlliances < 2)
      yield {
        path,
        reads: [seats],
        found: `a portfolio while maxAlliances is ${maxAlliances}`,
        allowed: "another policy, or a maxAlliances of at least 2",
      };
}

/** A list of ways is for those who choose, and names each once; what nobody sells through is no way. */
function* optionsAreChosenFrom(document: ScenarioDocument): Iterable<Incoherence> {
  const { options } = document.freeChoice;
  const path = ["freeChoice", "options"];
  const twice = options.find((option, i) => options.indexOf(option) < i);
  if (twice !== undefined)
    yield { path, reads: [], found: `${twice} twice`, allowed: "each way once" };
  for (const { policy, path: asked } of followers(document))
    if (policy === "free" && options.includes("reseller") && document.resellers.count === 0)
      yield {
        path: asked,
        reads: [path, ["resellers", "count"]],
        found: "a free choice with the option reseller while there are no resellers",
        allowed: "freeChoice.options without reseller, or a resellers.count above 0",
      };
}

/** Every policy that some firm may have, where it is asked for, and how many allies it may keep. */
function* followers({ focus, groups, strategies }: ScenarioDocument) {
  for (const [name, { partneringMix, maxAlliances }] of Object.entries(groups)) {
    const seats = ["groups", name, "maxAlliances"];
    for (const [policy, weight] of Object.entries(partneringMix))
      if (weight > 0)
        yield {
          policy,
          path: ["groups", name, "partneringMix", policy],
          maxAlliances,
          seats,
        };
  }
  const usual = Object.hasOwn(groups, focus?.group ?? "")
    ? groups[focus?.group ?? ""]
    : Object.values(groups).at(0);
  for (const [name, { partnering, maxAlliances = usual?.maxAlliances ?? 0 }] of Object.entries(
    strategies,
  ))
    yield {
      policy: partnering,
      path: ["strategies", name, "partnering"],
      maxAlliances,
      seats: ["strategies", name, "maxAlliances"],
    };
}
