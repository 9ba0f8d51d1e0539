import { dock } from "./dock.ts";

dock("Bass with churn");
