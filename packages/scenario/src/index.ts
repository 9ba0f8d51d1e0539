export { jsonSchema } from "./jsonSchema.ts";
export { type ListedScenario, listScenarios, type ScenarioList } from "./listScenarios.ts";
export { formatMistakes, type Mistake, type Origin } from "./Mistake.ts";
export { nearestWord } from "./nearestWord.ts";
export { type ReadOptions, readScenarioFile, type Scenario } from "./readScenarioFile.ts";
export { ScenarioError } from "./ScenarioError.ts";
export type { Figure } from "./schema/Figure.ts";
export type { ScenarioDocument } from "./schema/ScenarioDocument.ts";
