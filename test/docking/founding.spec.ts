import { dock } from "./dock.ts";

dock("Founding");
