import type { Page } from "../../src/terminal/page.ts";

/** No colours and no edge, as a file has it. */
export const plainPage: Page = { paint: (_, text) => text, columns: Infinity };
