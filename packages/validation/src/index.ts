export { type Form, type Limit, type Row, agrees } from "./docking/Limit.ts";
export { limitNamed, limits } from "./docking/limits.ts";
export { readScenario } from "./readScenario.ts";
