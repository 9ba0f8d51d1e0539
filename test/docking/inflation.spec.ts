import { dock } from "./dock.ts";
import { inflation } from "./limits/inflation.ts";

dock(inflation);
