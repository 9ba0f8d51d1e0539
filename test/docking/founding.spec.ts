import { dock } from "./dock.ts";
import { founding } from "./limits/founding.ts";

dock(founding);
