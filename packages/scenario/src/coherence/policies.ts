import type { Incoherence } from "../coherence.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";

/** What must hold between a partnering policy and what it is given to work with. */
export function* policyRules(document: ScenarioDocument): Iterable<Incoherence> {
  yield* portfoliosHoldSeveral(document);
  yield* optionsAreChosenFrom(document);
  yield* tendersDeliver(document);
  yield* exclusiveAlliesAreAlone(document);
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

/** Who is bound to each of its allies cannot have several for the same. */
function* exclusiveAlliesAreAlone(document: ScenarioDocument): Iterable<Incoherence> {
  const { focus, governance, groups, strategies } = document;
  const usual = usualGroup(document);
  const isExclusive = (name: string | null) =>
    name !== null && Object.hasOwn(governance, name) && governance[name].exclusive === true;
  const users = [
    ...Object.entries(groups).map(([name, { governance: asked, maxAlliances }]) => ({
      section: ["groups", name],
      asked,
      maxAlliances,
      reads: [["governance"]],
    })),
    ...Object.entries(strategies).map(([name, strategy]) => ({
      section: ["strategies", name],
      asked: strategy.governance === undefined ? (usual?.governance ?? null) : strategy.governance,
      maxAlliances: strategy.maxAlliances ?? usual?.maxAlliances ?? 0,
      reads: [["governance"], ["groups", focus?.group ?? ""]],
    })),
  ];
  for (const { section, asked, maxAlliances, reads } of users)
    if (isExclusive(asked) && maxAlliances > 1)
      yield {
        path: [...section, "maxAlliances"],
        reads,
        found: `${maxAlliances} while its governance ${asked} is exclusive`,
        allowed: "at most 1, or a governance that is not exclusive",
      };
}

/** The group of the firm in question: what strategies are silent about is as there. */
function usualGroup({ focus, groups }: ScenarioDocument) {
  return Object.hasOwn(groups, focus?.group ?? "")
    ? groups[focus?.group ?? ""]
    : Object.values(groups).at(0);
}

/** What is bought by tender comes at arm's length, and has to arrive. */
function* tendersDeliver(document: ScenarioDocument): Iterable<Incoherence> {
  if (document.alliances.armsLengthDepth > 0) return;
  for (const { policy, path } of followers(document))
    if (policy === "tender")
      yield {
        path,
        reads: [["alliances", "armsLengthDepth"]],
        found: "a tender while alliances.armsLengthDepth is 0",
        allowed: "another policy, or an armsLengthDepth above 0, at which components arrive",
      };
}

/** Every policy that some firm may have, where it is asked for, and how many allies it may keep. */
function* followers(document: ScenarioDocument) {
  const { groups, strategies } = document;
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
  const usual = usualGroup(document);
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
