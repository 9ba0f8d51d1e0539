import { Schema } from "effect";
import { markets } from "./schema/Beside.ts";
import { text } from "./schema/fields.ts";
import { ScenarioDocument } from "./schema/ScenarioDocument.ts";

/**
 * JSON Schema (draft 2020-12) of a scenario file, from the schema that reads it: an editor completes the keys and shows
 * units, bounds and defaults.
 *
 * It is looser than the reading: what a file leaves out may stand in the file that it extends, so nothing is required,
 * and null takes a name of the parent away.
 */
export function jsonSchema(): Record<string, unknown> {
  const file = Schema.Struct({
    extends: Schema.optionalKey(
      text(
        "Another scenario file, relative to this one and in its folder, that this one changes",
        1_000,
      ),
    ),
    ...ScenarioDocument.fields,
    beside: Schema.optionalKey(
      markets(
        text("The scenario file of that market, relative to this one and in its folder", 1_000),
      ),
    ),
  });
  const { schema } = Schema.toJsonSchemaDocument(file, { onExcessProperty: "error" });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Searoom scenario",
    ...loosened(schema),
  };
}

function loosened(node: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(node as Record<string, unknown>)
      .filter(([keyword]) => keyword !== "required")
      .map(([keyword, value]) => [
        keyword,
        keyword === "patternProperties" ? orNull(value as object) : loosenedValue(value),
      ]),
  );
}

function orNull(patterns: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(patterns).map(([pattern, value]) => [
      pattern,
      { anyOf: [loosenedValue(value), { type: "null" }] },
    ]),
  );
}

function loosenedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(loosenedValue);
  return typeof value === "object" && value !== null ? loosened(value) : value;
}
