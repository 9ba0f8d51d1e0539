import { dock } from "./dock.ts";

dock("Logit-Nash markup");
