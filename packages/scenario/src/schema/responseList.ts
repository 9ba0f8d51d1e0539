import { responseNames } from "@searoom/model";
import { Schema } from "effect";
import { wordOf } from "./fields.ts";

const expected = `none to ${responseNames.length} of ${responseNames.join(", ")}`;

/** What a firm can do about a rival; none: it does not look. */
export const responseList = Schema.Array(wordOf("One answer to a rival", responseNames))
  .annotate({
    description: "What these firms can do about a rival that grows; they weigh nothing else.",
    expected,
  })
  .check(Schema.isMaxLength(responseNames.length, { expected }));
