import { dock } from "./dock.ts";
import { homeMarket } from "./limits/homeMarket.ts";

dock(homeMarket);
