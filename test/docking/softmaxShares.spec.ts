import { dock } from "./dock.ts";

dock("Softmax shares");
