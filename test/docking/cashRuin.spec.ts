import { dock } from "./dock.ts";
import { cashRuin } from "./limits/cashRuin.ts";

dock(cashRuin);
