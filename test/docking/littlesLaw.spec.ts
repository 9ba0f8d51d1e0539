import { dock } from "./dock.ts";

dock("Little's law");
