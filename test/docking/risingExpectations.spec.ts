import { dock } from "./dock.ts";
import { risingExpectations } from "./limits/risingExpectations.ts";

dock(risingExpectations);
