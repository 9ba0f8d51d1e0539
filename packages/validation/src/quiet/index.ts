export { ally, quietRung } from "./ally.ts";
export { quietGroup } from "./quietGroup.ts";
export { type Changes, nobodyRefuses, quietMarket } from "./quietMarket.ts";
