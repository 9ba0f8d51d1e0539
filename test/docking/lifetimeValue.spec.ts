import { dock } from "./dock.ts";

dock("Lifetime value");
