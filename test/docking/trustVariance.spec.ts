import { dock } from "./dock.ts";

dock("Trust");
