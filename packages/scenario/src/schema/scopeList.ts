import { allianceScopes } from "@searoom/model";
import { Schema } from "effect";
import { wordOf } from "./fields.ts";

/** One or more of the things that an alliance can be about. */
export function scopeList(description: string) {
  const expected = `one to ${allianceScopes.length} of ${allianceScopes.join(", ")}`;
  return Schema.Array(wordOf("One thing that an alliance is about", allianceScopes))
    .annotate({ description: `${description}.`, expected })
    .check(
      Schema.isMinLength(1, { expected }),
      Schema.isMaxLength(allianceScopes.length, { expected }),
    );
}
