import { dock } from "./dock.ts";

dock("Gibrat");
