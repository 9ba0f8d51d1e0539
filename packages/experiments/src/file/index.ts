export { experimentJsonSchema } from "./jsonSchema.ts";
export { type ExperimentList, type ListedExperiment, listExperiments } from "./listExperiments.ts";
export { type ExperimentFile, isExperimentText, readExperimentFile } from "./readExperimentFile.ts";
export {
  createResolver,
  type Resolution,
  type ResolveOptions,
  type ResolvePoint,
  type Together,
} from "./resolver.ts";
