import { dock } from "./dock.ts";
import { incomeVariance } from "./limits/incomeVariance.ts";

dock(incomeVariance);
