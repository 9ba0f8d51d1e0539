import { dock } from "./dock.ts";
import { bass } from "./limits/bass.ts";

dock(bass);
