import { dock } from "./dock.ts";

dock("Outside innovation");
