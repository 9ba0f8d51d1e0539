import { dock } from "./dock.ts";
import { logitNash } from "./limits/logitNash.ts";

dock(logitNash);
