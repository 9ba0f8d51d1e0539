import type {
  AllianceParameters,
  EnvironmentParameters,
  FirmGroupParameters,
  FocusParameters,
  Parameters,
  PolicyParameters,
  Spread,
} from "@searoom/model";
import type { ByComponent } from "./schema/ByComponent.ts";
import type { MarketDocument, ScenarioDocument } from "./schema/ScenarioDocument.ts";
import type { SpreadFields } from "./schema/Spread.ts";

/** A checked scenario document as the model's numbers: names become positions. */
export function toParameters(document: ScenarioDocument): Parameters {
  return { ...toMarket(document), beside: toBeside(document) };
}

/** Markets beside last as long as the one in question, and count their months from the end of its burn-in or their own. */
function toBeside({ beside, groups, months, burnIn }: ScenarioDocument): Parameters["beside"] {
  const here = Object.keys(groups);
  return Object.entries(beside).map(([name, { scenario, links, homeReinvest }]) => {
    const there = Object.keys(scenario.groups);
    return {
      name,
      parameters: { ...toMarket(scenario), months, burnIn: scenario.burnIn ?? burnIn },
      burnIn: scenario.burnIn,
      links: Object.entries(links).map(([mine, theirs]) => ({
        here: here.indexOf(mine),
        there: there.indexOf(theirs),
      })),
      homeReinvest,
    };
  });
}

function toMarket(document: MarketDocument): Parameters {
  const components = Object.entries(document.components).map(([name, component]) => ({
    name,
    ...component,
  }));
  const columns = components.map(({ name }) => name);
  const groups = Object.entries(document.groups).map(([name, group]): FirmGroupParameters => ({
    name,
    ...group,
    capability: inColumns(group.capability, columns),
    strengthWeights: inColumns(group.strengthWeights, columns),
  }));
  return {
    months: document.months,
    components,
    accounts: {
      ...document.accounts,
      qualitySensitivity: toSpread(document.accounts.qualitySensitivity),
      priceSensitivity: toSpread(document.accounts.priceSensitivity),
    },
    utility: document.utility,
    reach: document.reach,
    contract: document.contract,
    satisfaction: document.satisfaction,
    legitimacy: document.legitimacy,
    technology: document.technology,
    environment: toEnvironment(document.environment, columns),
    community: document.community,
    selling: document.selling,
    production: document.production,
    positioning: document.positioning,
    pricing: document.pricing,
    cartel: document.cartel,
    governance: document.governance,
    culture: document.culture,
    alliances: toAlliances(document.alliances),
    resellers: document.resellers,
    freeChoice: document.freeChoice,
    tender: document.tender,
    logistics: document.logistics,
    funding: document.funding,
    shareholders: document.shareholders,
    value: document.value,
    acquisition: document.acquisition,
    incumbents: document.incumbents,
    responses: document.responses,
    regulation: document.regulation,
    groups,
    focus: toFocus(document.focus, columns),
    strategies: toStrategies(document, groups),
    burnIn: document.burnIn,
    beside: [],
  };
}

function inColumns(values: ByComponent, columns: readonly string[]): readonly number[] {
  if (isList(values)) return values;
  return columns.map((column) => (Object.hasOwn(values, column) ? values[column] : 0));
}

function isList(values: ByComponent): values is readonly number[] {
  return Array.isArray(values);
}

function toSpread({ form, width, logSd }: SpreadFields): Spread {
  switch (form) {
    case "none":
      return { form };
    case "uniform":
      return { form, width };
    case "lognormal":
      return { form, logSd };
  }
}

function toEnvironment(
  section: MarketDocument["environment"],
  columns: readonly string[],
): EnvironmentParameters {
  const needShifts = section.needShifts.map(({ component, ...course }) => ({
    ...course,
    component: columns.indexOf(component),
  }));
  return { ...section, needShifts };
}

/** A rung takes from its section what it does not say. */
function toAlliances(section: MarketDocument["alliances"]): AllianceParameters {
  const { depth, setupMonths, setupCostKeur, exitCostKeur } = section;
  const { runningCostKeurPerMonth, managementHoursPerMonth, termMonths, internalisation } = section;
  const rungs = Object.entries(section.rungs).map(([name, rung]) => ({
    name,
    depth,
    setupMonths,
    setupCostKeur,
    exitCostKeur,
    runningCostKeurPerMonth,
    managementHoursPerMonth,
    termMonths,
    internalisation,
    ...rung,
  }));
  return { ...section, rungs };
}

function toFocus(
  focus: MarketDocument["focus"],
  columns: readonly string[],
): FocusParameters | null {
  if (focus === null) return null;
  const { capability } = focus;
  return { ...focus, capability: capability === null ? null : inColumns(capability, columns) };
}

/** A strategy that says nothing of prices, of the number of alliances or of governance leaves it as the group in question has it. */
function toStrategies(
  { focus, strategies }: MarketDocument,
  groups: readonly FirmGroupParameters[],
): Readonly<Record<string, PolicyParameters>> {
  const usual = groups.find(({ name }) => name === focus?.group) ?? groups[0];
  return Object.fromEntries(
    Object.entries(strategies).map(([name, strategy]) => [
      name,
      {
        maxAlliances: usual.maxAlliances,
        pricing: usual.pricing,
        governance: usual.governance,
        ...strategy,
      },
    ]),
  );
}
