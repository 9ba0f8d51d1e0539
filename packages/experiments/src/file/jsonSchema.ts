import { Schema } from "effect";
import { ExperimentDocument } from "./schema/ExperimentDocument.ts";

/** JSON Schema (draft 2020-12) of an experiment file, from the schema that reads it: editors complete from it. */
export function experimentJsonSchema(): Record<string, unknown> {
  const { schema } = Schema.toJsonSchemaDocument(ExperimentDocument, { onExcessProperty: "error" });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Searoom experiment",
    ...schema,
  };
}
