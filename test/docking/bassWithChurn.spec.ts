import { dock } from "./dock.ts";
import { bassWithChurn } from "./limits/bassWithChurn.ts";

dock(bassWithChurn);
