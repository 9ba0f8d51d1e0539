import { dock } from "./dock.ts";
import { gibrat } from "./limits/gibrat.ts";

dock(gibrat);
