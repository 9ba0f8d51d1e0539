/** What readers of other files need that are made like scenarios and speak of one. */
export type { Incoherence } from "./coherence.ts";
export { decodeChanged, type PlainDocument, withValue } from "./decodeChanged.ts";
export { describeFound } from "./describeFound.ts";
export {
  keyOriginAt,
  type LocatedMap,
  originAt,
  type Path,
  valueAt,
  withFallback,
} from "./Located.ts";
export { inReadingOrder, mistakeAt } from "./Mistake.ts";
export { parseYaml } from "./parseYaml.ts";
export { pathInside } from "./readExtended.ts";
export * as fields from "./schema/fields.ts";
export { pathsBelow } from "./schemaMistakes.ts";
export { readSourceFile } from "./SourceFile.ts";
export { toParameters } from "./toParameters.ts";
export { mistakeOf, treeReader } from "./treeReader.ts";
export { valueMistakes } from "./valueMistakes.ts";
