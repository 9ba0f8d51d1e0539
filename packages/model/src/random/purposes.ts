/**
 * The named streams of the model: each process asks for luck by its purpose, and no purpose is shared.
 *
 * Adding a name moves no other draw, since a stream is derived from its name and not from its place here.
 */
export const purposes = [
  // initialise
  "account jobs",
  "account position",
  "account traits",
  "susceptible",
  "bound to tender",
  "job needs",
  "job weighs",
  "network",
  "home",
  "firm capability",
  "firm strength",
  "firm position",
  "firm goals",
  "firm cash",
  "firm contacts",
  "firm attention",
  "firm policy",
  "orientation",
  "network skill",
  "drive",
  "culture",
  "firm offset",
  "treatment",
  "reseller base",
  // choosing
  "lasting taste",
  "fresh taste",
  "experience",
  "choice by table",
  "search",
  "cycle",
  "term",
  "lapse",
  // selling
  "prospect",
  "own base",
  "introduction",
  "reseller contact",
  "inbound threshold",
  "influence",
  "talk gap",
  "talk target",
  "recommendation",
  // the rest
  "market research",
  "innovation",
  "round",
  "screening",
  "dispute",
  "promise noise",
  "talk noise",
  "abandoned",
  "goal drift",
  "candidates",
  "bidders",
  "outside offer",
  "cost shock",
  "cost level",
  "home shock",
  "market income",
  "firm volume",
  "need drift",
  "outside innovation",
  "acquisition candidates",
  "response",
  "detection",
  "cartel signal",
  "price war",
  "report",
  "arrivals",
] as const;

export type Purpose = (typeof purposes)[number];

/** Index of a purpose in the table of stream keys. */
export function purposeIndex(purpose: Purpose): number {
  return purposes.indexOf(purpose);
}
