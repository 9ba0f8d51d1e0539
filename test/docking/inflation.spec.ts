import { dock } from "./dock.ts";

dock("Inflation");
