import { dock } from "./dock.ts";
import { littlesLaw } from "./limits/littlesLaw.ts";

dock(littlesLaw);
