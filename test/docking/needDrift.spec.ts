import { dock } from "./dock.ts";

dock("Need drift");
