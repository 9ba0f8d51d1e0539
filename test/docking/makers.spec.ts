import { dock } from "./dock.ts";
import { makers } from "./limits/makers.ts";

dock(makers);
