export type * from "./Parameters.ts";
export type * from "./RunResult.ts";
export type { Event, EventKind, Reason } from "./observe/Event.ts";
export type { ReplicationOptions, StrategyOutcome } from "./run.ts";
export type { World } from "./world/World.ts";
export { run, runStrategies } from "./run.ts";
export { marketColumns } from "./observe/Recorder.ts";
export { outcomeDefinitions } from "./observe/outcomes.ts";
export { type Lifetime, type ProductLimit, productLimit } from "./observe/productLimit.ts";
export { allianceSeats } from "./world/Firms.ts";
export { trait } from "./world/Accounts.ts";
export { stage } from "./world/Alliances.ts";
export { selfSupply } from "./world/Jobs.ts";
export { runway } from "./equations/runway.ts";
export { modelVersion } from "./modelVersion.ts";
export { initialiseWorld } from "./initialise/world.ts";
export { step } from "./step.ts";
export { stepMarkets } from "./stepMarkets.ts";
export { copyWorld } from "./world/snapshot.ts";
export { checkWorld } from "./world/checkWorld.ts";
export { digestText } from "./observe/digest.ts";
export {
  aimPolicies,
  allianceScopes,
  offeringPolicies,
  partneringPolicies,
  pricingPolicies,
  ways,
  responseNames,
} from "./world/codes.ts";
export {
  agentKey,
  createStreams,
  draw,
  drawAt,
  drawBits,
  mix,
  nameKey,
  pairKey,
} from "./random/Streams.ts";
export { purposeIndex, purposes, type Purpose } from "./random/purposes.ts";
export { exp, log, pow } from "./random/portable.ts";
