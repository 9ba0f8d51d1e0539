import { dock } from "./dock.ts";

dock("Rich get richer");
