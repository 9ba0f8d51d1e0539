import { free } from "./free.ts";
import type { PartneringPolicy } from "./PartneringPolicy.ts";
import { tender } from "./tender.ts";
import { waysToSell } from "./ways.ts";

/** In the order of their codes. */
export const partnering: readonly PartneringPolicy[] = [...waysToSell, free, tender];
