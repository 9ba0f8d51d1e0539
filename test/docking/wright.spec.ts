import { dock } from "./dock.ts";

dock("Wright");
