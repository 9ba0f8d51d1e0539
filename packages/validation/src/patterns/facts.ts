import { customerFacts } from "./facts/customers.ts";
import { firmFacts } from "./facts/firms.ts";
import { marketFacts } from "./facts/markets.ts";
import { tieFacts } from "./facts/ties.ts";
import type { Fact } from "./Fact.ts";

/** All 47, by number. */
export const facts: readonly Fact[] = [
  ...marketFacts,
  ...firmFacts,
  ...tieFacts,
  ...customerFacts,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));
