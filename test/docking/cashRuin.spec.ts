import { dock } from "./dock.ts";

dock("Cash ruin");
