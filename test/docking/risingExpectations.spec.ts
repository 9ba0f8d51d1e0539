import { dock } from "./dock.ts";

dock("Rising expectations");
