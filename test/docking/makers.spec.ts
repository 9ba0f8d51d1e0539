import { dock } from "./dock.ts";

dock("Makers");
