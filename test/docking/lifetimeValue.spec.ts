import { dock } from "./dock.ts";
import { lifetimeValue } from "./limits/lifetimeValue.ts";

dock(lifetimeValue);
