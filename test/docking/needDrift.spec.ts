import { dock } from "./dock.ts";
import { needDrift } from "./limits/needDrift.ts";

dock(needDrift);
