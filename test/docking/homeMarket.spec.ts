import { dock } from "./dock.ts";

dock("Home market");
