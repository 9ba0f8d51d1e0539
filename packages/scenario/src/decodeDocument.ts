import { SchemaAST } from "effect";
import { incoherences } from "./coherence.ts";
import { MarketDocument, ScenarioDocument } from "./schema/ScenarioDocument.ts";
import { pathsBelow } from "./schemaMistakes.ts";
import { treeReader } from "./treeReader.ts";

/** A resolved tree as a scenario document, or everything that is wrong with it. */
export const decodeDocument = treeReader<ScenarioDocument>({
  schema: ScenarioDocument,
  incoherences,
  everyPath: pathsBelow(SchemaAST.toEncoded(MarketDocument.ast)),
});
