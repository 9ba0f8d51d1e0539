/**
 * What those need who hold the model against a known answer and look inside a world for it; nobody who uses the model does.
 */
export { updateSatisfaction } from "./actions/satisfaction.ts";
export { homeRevenueOf } from "./observe/measures.ts";
export { addAlliance, stage } from "./world/Alliances.ts";
export { settleDepth } from "./world/rungs.ts";
