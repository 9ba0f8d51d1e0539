/** What readers of other files need that are made like scenarios and speak of one. */
export { decodeChanged, type PlainDocument, withValue } from "./decodeChanged.ts";
export { toParameters } from "./toParameters.ts";
