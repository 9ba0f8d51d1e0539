import type { Parameters } from "@searoom/model";
import { Schema } from "effect";
import { Accounts } from "./Accounts.ts";
import { Acquisition } from "./Acquisition.ts";
import { Alliances } from "./Alliances.ts";
import { markets } from "./Beside.ts";
import { BurnIn } from "./BurnIn.ts";
import { Cartel } from "./Cartel.ts";
import { mostComponents } from "./ByComponent.ts";
import { Community } from "./Community.ts";
import { Component } from "./Component.ts";
import { Contract } from "./Contract.ts";
import { Environment } from "./Environment.ts";
import { Culture } from "./Culture.ts";
import {
  absentByDefault,
  count,
  type FieldsOf,
  matching,
  named,
  text,
  withDefault,
} from "./fields.ts";
import { Figures, Question } from "./Figure.ts";
import { FirmGroup } from "./FirmGroup.ts";
import { Focus } from "./Focus.ts";
import { FreeChoice } from "./FreeChoice.ts";
import { Funding } from "./Funding.ts";
import { Governance } from "./Governance.ts";
import { Incumbents } from "./Incumbents.ts";
import { Legitimacy } from "./Legitimacy.ts";
import { Positioning } from "./Positioning.ts";
import { Pricing } from "./Pricing.ts";
import { Production } from "./Production.ts";
import { Reach } from "./Reach.ts";
import { Regulation } from "./Regulation.ts";
import { Resellers } from "./Resellers.ts";
import { Responses } from "./Responses.ts";
import { Satisfaction } from "./Satisfaction.ts";
import { Selling } from "./Selling.ts";
import { Shareholders } from "./Shareholders.ts";
import { Strategy } from "./Strategy.ts";
import { Technology } from "./Technology.ts";
import { Logistics } from "./Logistics.ts";
import { Tender } from "./Tender.ts";
import { Utility } from "./Utility.ts";
import { Value } from "./Value.ts";

/** What can be said of one market; every number that is left out has its default here. */
const marketFields = {
  version: withDefault(
    Schema.Literal(1).annotate({
      description: "Version of the format.",
      default: 1,
      expected: "1",
    }),
    1,
  ),
  name: withDefault(
    text("Short name, for commands and run folders; that of the file by default", 80).check(
      matching(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and hyphens"),
    ),
    "scenario",
  ),
  title: withDefault(text("Title, for people; the name by default", 200), ""),
  description: withDefault(
    text("What the scenario is and where its numbers come from", 10_000),
    "",
  ),
  question: withDefault(Question, ""),
  figures: withDefault(Figures, {}),
  months: count("Length of a run after its burn-in", {
    unit: "months",
    from: 1,
    to: 1_200,
    default: 120,
  }),
  components: withDefault(named("What a job needs, in order", Component, mostComponents), {}),
  accounts: Accounts,
  utility: Utility,
  reach: Reach,
  contract: Contract,
  satisfaction: Satisfaction,
  legitimacy: Legitimacy,
  technology: Technology,
  environment: Environment,
  community: Community,
  selling: Selling,
  production: Production,
  positioning: Positioning,
  pricing: Pricing,
  cartel: Cartel,
  alliances: Alliances,
  governance: withDefault(
    named("Ways of choosing allies and of agreeing with them", Governance, 16),
    {},
  ),
  culture: Culture,
  resellers: Resellers,
  freeChoice: FreeChoice,
  tender: Tender,
  logistics: Logistics,
  funding: Funding,
  shareholders: Shareholders,
  value: Value,
  acquisition: Acquisition,
  incumbents: Incumbents,
  responses: Responses,
  regulation: Regulation,
  groups: withDefault(named("Groups of firms", FirmGroup, 32), {}),
  focus: absentByDefault(Focus),
  strategies: withDefault(named("Strategies to compare", Strategy, 64), {}),
  burnIn: absentByDefault(BurnIn),
} satisfies FieldsOf<
  Omit<
    Parameters,
    | "accounts"
    | "alliances"
    | "beside"
    | "components"
    | "environment"
    | "governance"
    | "groups"
    | "focus"
    | "strategies"
  >
> &
  Record<string, unknown>;

/** A market beside the one in question: all that can be said of one, but that others lie beside it. */
export const MarketDocument = Schema.Struct(marketFields);

/** What a scenario says once `extends`, the files of markets beside and `--set` have been followed. */
export const ScenarioDocument = Schema.Struct({
  ...marketFields,
  beside: withDefault(markets(MarketDocument), {}),
});

export type MarketDocument = typeof MarketDocument.Type;
export type ScenarioDocument = typeof ScenarioDocument.Type;
