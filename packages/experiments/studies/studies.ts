import { allocation } from "./allocation.ts";
import { bassFits } from "./bassFits.ts";
import { indices } from "./indices.ts";
import { intervals } from "./intervals.ts";
import { selection } from "./selection.ts";
import { stopping } from "./stopping.ts";
import type { Study } from "./Study.ts";

export const studies: readonly Study[] = [
  intervals,
  selection,
  stopping,
  allocation,
  indices,
  bassFits,
];
