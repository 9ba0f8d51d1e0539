import { Schema } from "effect";
import { amount, named, text } from "./fields.ts";

/** Markets that run beside the one in question. */
const mostMarkets = 4;

/**
 * Markets beside the one in question, by name.
 *
 * @param scenario  what a market is: the path of a file as it is written, or what was found there as it is read
 */
export function markets<Scenario extends Schema.Top>(scenario: Scenario) {
  return named(
    "Other markets, in which firms of this one are at home",
    Schema.Struct({
      scenario,
      links: named(
        "Groups here whose firms are those of a group there: the first the first, and so on",
        text("The group there", 40, "the name of a group,"),
        32,
      ),
      homeReinvest: amount("Share of what a firm could pay out there that it spends here", {
        unit: "share",
        from: 0,
        to: 1,
        default: 0.2,
      }),
    }).annotate({ description: "A market beside this one." }),
    mostMarkets,
  );
}
