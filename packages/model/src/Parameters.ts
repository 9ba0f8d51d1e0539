import type { BesideParameters } from "./parameters/BesideParameters.ts";
import type { AccountParameters } from "./parameters/AccountParameters.ts";
import type { AcquisitionParameters } from "./parameters/AcquisitionParameters.ts";
import type { AllianceParameters } from "./parameters/AllianceParameters.ts";
import type { BurnInParameters } from "./parameters/BurnInParameters.ts";
import type { CartelParameters } from "./parameters/CartelParameters.ts";
import type { CommunityParameters } from "./parameters/CommunityParameters.ts";
import type { ComponentParameters } from "./parameters/ComponentParameters.ts";
import type { ContractParameters } from "./parameters/ContractParameters.ts";
import type { CultureParameters } from "./parameters/CultureParameters.ts";
import type { EnvironmentParameters } from "./parameters/EnvironmentParameters.ts";
import type {
  FirmGroupParameters,
  FocusParameters,
  PolicyParameters,
} from "./parameters/FirmGroupParameters.ts";
import type { FreeChoiceParameters } from "./parameters/FreeChoiceParameters.ts";
import type { FundingParameters } from "./parameters/FundingParameters.ts";
import type { GovernanceParameters } from "./parameters/GovernanceParameters.ts";
import type { IncumbentParameters } from "./parameters/IncumbentParameters.ts";
import type { LegitimacyParameters } from "./parameters/LegitimacyParameters.ts";
import type { PositioningParameters } from "./parameters/PositioningParameters.ts";
import type { LogisticsParameters } from "./parameters/LogisticsParameters.ts";
import type { PricingParameters } from "./parameters/PricingParameters.ts";
import type { ProductionParameters } from "./parameters/ProductionParameters.ts";
import type { ReachParameters } from "./parameters/ReachParameters.ts";
import type { RegulationParameters } from "./parameters/RegulationParameters.ts";
import type { ResellerParameters } from "./parameters/ResellerParameters.ts";
import type { ResponseParameters } from "./parameters/ResponseParameters.ts";
import type { SatisfactionParameters } from "./parameters/SatisfactionParameters.ts";
import type { SellingParameters } from "./parameters/SellingParameters.ts";
import type { ShareholderParameters } from "./parameters/ShareholderParameters.ts";
import type { TechnologyParameters } from "./parameters/TechnologyParameters.ts";
import type { TenderParameters } from "./parameters/TenderParameters.ts";
import type { UtilityParameters } from "./parameters/UtilityParameters.ts";
import type { ValueParameters } from "./parameters/ValueParameters.ts";

/**
 * Everything that a market is, as validated numbers: what a scenario file says once it has been read.
 *
 * The model trusts these values; bounds are checked where files are read. Money is in thousand euro (Keur),
 * time in months, capabilities and shares in [0, 1]. A start-up and an incumbent are two firm groups that
 * differ in numbers alone; `label` is for reports and no process reads it.
 */
export interface Parameters {
  readonly months: number;
  readonly components: readonly ComponentParameters[];
  readonly accounts: AccountParameters;
  readonly utility: UtilityParameters;
  readonly reach: ReachParameters;
  readonly contract: ContractParameters;
  readonly satisfaction: SatisfactionParameters;
  readonly legitimacy: LegitimacyParameters;
  readonly technology: TechnologyParameters;
  readonly environment: EnvironmentParameters;
  readonly community: CommunityParameters;
  readonly selling: SellingParameters;
  readonly production: ProductionParameters;
  readonly positioning: PositioningParameters;
  readonly pricing: PricingParameters;
  readonly cartel: CartelParameters;
  readonly alliances: AllianceParameters;
  /** Ways of choosing allies and of agreeing with them, by name; firms and strategies ask for one. */
  readonly governance: Readonly<Record<string, GovernanceParameters>>;
  readonly culture: CultureParameters;
  readonly resellers: ResellerParameters;
  readonly freeChoice: FreeChoiceParameters;
  readonly tender: TenderParameters;
  readonly logistics: LogisticsParameters;
  readonly funding: FundingParameters;
  readonly shareholders: ShareholderParameters;
  readonly value: ValueParameters;
  readonly acquisition: AcquisitionParameters;
  readonly incumbents: IncumbentParameters;
  readonly responses: ResponseParameters;
  readonly regulation: RegulationParameters;
  readonly groups: readonly FirmGroupParameters[];
  readonly focus: FocusParameters | null;
  readonly strategies: Readonly<Record<string, PolicyParameters>>;
  readonly burnIn: BurnInParameters | null;
  /** Markets that run beside this one. */
  readonly beside: readonly BesideParameters[];
}

export type { AccountParameters, Spread } from "./parameters/AccountParameters.ts";
export type { AcquisitionParameters } from "./parameters/AcquisitionParameters.ts";
export type {
  AllianceParameters,
  AllianceScope,
  RungParameters,
} from "./parameters/AllianceParameters.ts";
export type { BesideLink, BesideParameters } from "./parameters/BesideParameters.ts";
export type { BurnInParameters } from "./parameters/BurnInParameters.ts";
export type { CartelParameters } from "./parameters/CartelParameters.ts";
export type { CommunityParameters } from "./parameters/CommunityParameters.ts";
export type { ComponentParameters } from "./parameters/ComponentParameters.ts";
export type { ContractParameters } from "./parameters/ContractParameters.ts";
export type {
  DemandShock,
  EnvironmentParameters,
  Inflation,
  NeedShift,
} from "./parameters/EnvironmentParameters.ts";
export type { CultureParameters } from "./parameters/CultureParameters.ts";
export type {
  AimPolicy,
  FirmGroupParameters,
  FocusParameters,
  OfferingPolicy,
  PartneringPolicy,
  PolicyParameters,
  PricingPolicy,
  Way,
} from "./parameters/FirmGroupParameters.ts";
export type { FreeChoiceParameters } from "./parameters/FreeChoiceParameters.ts";
export type { FundingParameters } from "./parameters/FundingParameters.ts";
export type {
  CriterionParameters,
  GovernanceParameters,
} from "./parameters/GovernanceParameters.ts";
export type { IncumbentParameters } from "./parameters/IncumbentParameters.ts";
export type { LegitimacyParameters } from "./parameters/LegitimacyParameters.ts";
export type { PositioningParameters } from "./parameters/PositioningParameters.ts";
export type { PricingParameters } from "./parameters/PricingParameters.ts";
export type { Levers, ProductionParameters } from "./parameters/ProductionParameters.ts";
export type { Channel, ReachParameters } from "./parameters/ReachParameters.ts";
export type { RegulationParameters } from "./parameters/RegulationParameters.ts";
export type { ResellerParameters } from "./parameters/ResellerParameters.ts";
export type { ResponseName, ResponseParameters } from "./parameters/ResponseParameters.ts";
export type { SatisfactionParameters } from "./parameters/SatisfactionParameters.ts";
export type { SellingParameters } from "./parameters/SellingParameters.ts";
export type { ShareholderParameters } from "./parameters/ShareholderParameters.ts";
export type { TechnologyParameters } from "./parameters/TechnologyParameters.ts";
export type { LogisticsParameters } from "./parameters/LogisticsParameters.ts";
export type { TenderParameters } from "./parameters/TenderParameters.ts";
export type { UtilityParameters } from "./parameters/UtilityParameters.ts";
export type { ValueParameters } from "./parameters/ValueParameters.ts";
