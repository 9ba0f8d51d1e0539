import { dock } from "./dock.ts";
import { softmaxShares } from "./limits/softmaxShares.ts";

dock(softmaxShares);
