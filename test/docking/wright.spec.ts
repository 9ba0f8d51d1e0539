import { dock } from "./dock.ts";
import { wright } from "./limits/wright.ts";

dock(wright);
