export { type Form, type Limit, type Row, agrees } from "./docking/Limit.ts";
export { limitNamed, limits } from "./docking/limits.ts";
export { readScenario } from "./readScenario.ts";
export type { Fact, Part, Preset } from "./patterns/Fact.ts";
export { facts } from "./patterns/facts.ts";
export { guesses } from "./patterns/guesses.ts";
export { presets } from "./patterns/presets.ts";
export { patternJob, patternModule } from "./patterns/patternJob.ts";
export type { PatternJob, PatternTask } from "./patterns/replicate.ts";
export {
  type Counts,
  type PatternVerdict,
  type ScoredFact,
  type ScoredPart,
  scorePatterns,
} from "./patterns/score.ts";
