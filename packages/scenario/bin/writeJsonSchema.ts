/**
 * Writes scenarios/scenario.schema.json, which editors read. Run it after a change of the scenario schema:
 *
 *     node packages/scenario/bin/writeJsonSchema.ts
 */
import { writeFileSync } from "node:fs";
import { jsonSchema } from "../src/index.ts";

const target = new URL("../../../scenarios/scenario.schema.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
