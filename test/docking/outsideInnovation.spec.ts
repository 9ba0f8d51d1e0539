import { dock } from "./dock.ts";
import { outsideInnovation } from "./limits/outsideInnovation.ts";

dock(outsideInnovation);
