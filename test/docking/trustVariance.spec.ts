import { dock } from "./dock.ts";
import { trustVariance } from "./limits/trustVariance.ts";

dock(trustVariance);
