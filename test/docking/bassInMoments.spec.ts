import { dock } from "./dock.ts";

dock("Bass in moments");
