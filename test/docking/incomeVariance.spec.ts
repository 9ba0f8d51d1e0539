import { dock } from "./dock.ts";

dock("Income");
