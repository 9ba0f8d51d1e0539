import type { DecidedEvent } from "../store/readDecisions.ts";
import { money } from "./numbers.ts";

/** What happened, as one would say it. */
export function whatHappened(event: DecidedEvent): string {
  const { kind, firm, other, amountKeur, detail } = event;
  const sum = money(amountKeur);
  switch (kind) {
    case "deal won":
      return `${firm} wins an account at ${sum} a month${other === "" ? "" : `, from ${other}`}`;
    case "deal lost":
      return `${firm} asked ${sum} a month; ${fateOfDeal(event)}`;
    case "alliance signed":
      return `${firm} and ${other}`;
    case "alliance renewed":
      return `${firm} and ${other}, for another term`;
    case "alliance ended":
      return `${firm} and ${other}: ${endInWords(event)}`;
    case "dispute":
      return `${firm} and ${other} fall out over what was agreed, and pay ${sum} each for advice`;
    case "climb agreed":
      return `${firm} and ${other} will go one rung up`;
    case "alliance stepped down":
      return `${firm} and ${other} go one rung down`;
    case "squeezed":
      return `${other} moves the split with ${firm} its way`;
    case "tender awarded":
      return `${firm} takes ${detail} from ${other} for ${sum} a month`;
    case "round closed":
      return `${firm} is given ${sum}`;
    case "round failed":
      return `${firm} is refused`;
    case "entry decided":
      return `${firm} will sell in this market`;
    case "target missed":
      return `${firm} earned ${sum} less than its owners ask`;
    case "innovation":
      return `${firm} is better at ${detail}`;
    case "cartel formed":
      return "firms agree on their prices";
    case "cartel broken":
      return `the agreement ends: ${detail} are left`;
    case "price war":
      return `${firm} suspects that somebody undercuts, and all do`;
    case "cheated":
      return `${firm} undercuts what was agreed`;
    case "cartel found out":
      return firm === "" ? "the law finds out by itself" : `${firm} reports it`;
    case "acquisition agreed":
      return `${other} will buy ${firm} for ${sum}`;
    case "acquired":
      return `${other} has bought ${firm} for ${sum} and ${detail === "shelved" ? "stops" : "carries on"} its product`;
    case "insolvent":
      return `${firm} is out of money`;
    case "stopped":
      return `the founders of ${firm} give up`;
    case "fined":
      return `${firm} pays ${sum}`;
    case "leniency":
      return `${firm} reported, and pays ${sum}`;
    case "responded":
      return `${firm}, to the growth of ${other}: ${responses[detail] ?? detail}`;
    default:
      return [firm, other, detail].filter((word) => word !== "").join(", ");
  }
}

function fateOfDeal({ reasons }: DecidedEvent): string {
  const winner = reasons[0].firm;
  if (winner === "nobody") return "the account buys nothing for now";
  return winner === "itself" ? "the account makes it itself" : `the account went to ${winner}`;
}

const responses: Readonly<Record<string, string>> = {
  ignore: "it goes on as before",
  imitate: "it imitates it",
  price: "it undercuts its price",
  bundle: "it bundles against it",
  partner: "it seeks an alliance with it",
  acquire: "it buys it",
};

function endInWords({ detail, reasons }: DecidedEvent): string {
  const having = (term: string) =>
    reasons.find((reason) => Object.hasOwn(reason.terms, term))?.firm;
  const gone = reasons.find((reason) => Object.hasOwn(reason.terms, terms.cash));
  switch (detail) {
    case "neglected":
      return "neither does anything for the other";
    case "trust broken":
      return "too little trust is left";
    case "term ended":
      return "its term ended, and another does not pay for both";
    case "partner gone":
      return gone === undefined ? "one of them is gone" : howItWent(gone);
    case "partner acquired":
      return `${having(terms.sold) ?? "one of them"} was bought`;
    case "talks failed":
      return "they talked, and did not sign";
    case "antitrust":
      return "the law parts them";
    case "replaced":
      return `${having(terms.keeping) ?? "one of them"} has a better ally for the place`;
    case "better offer":
      return `${having(terms.staying) ?? "one of them"} leaves for what brings more`;
    case "abandoned":
      return "given up half-way";
    default:
      return detail;
  }
}

function howItWent({ firm, terms: had }: DecidedEvent["reasons"][number]): string {
  return had[terms.cash] < 0 ? `${firm} ran out of money` : `the founders of ${firm} gave up`;
}

const terms = {
  cash: "cash when it goes (k€)",
  sold: "price for which it is sold (k€)",
  keeping: "worth of keeping it (k€ a month)",
  staying: "worth of staying (k€ a month)",
} as const;

/** By which rule the terms below an event decide; "" where they speak for themselves. */
export function ruleOf({ kind, detail }: Pick<DecidedEvent, "kind" | "detail">): string {
  return rules[`${kind}: ${detail}`] ?? rules[kind] ?? "";
}

const expected =
  "Expected of an alliance, in k€ a month: what comes in less what it costs, summed below as the gain.";

const deal =
  "In utility, the currency of the account's choice: the highest sum, “all”, is taken. Quality is how well the offer meets " +
  "its needs; distance, how far the seller lies from its tastes in style; appeal, what many users or the way of making add; " +
  "risk, what it fears of an unknown seller; taste, what it likes for no reason that is modelled.";

const funding =
  "Investors give a round by chance: the odds are a sum, and the round takes place where the luck that was drawn is below the chance.";

const rules: Readonly<Record<string, string>> = {
  "deal won": deal,
  "deal lost": deal,
  "alliance signed": `${expected} Each signs where the gain as it seemed is not below 0.`,
  "alliance renewed": `${expected} Both go on where it is no less than their owners ask.`,
  "alliance ended: neglected":
    "It ends when at two reviews in a row neither gives the other an hour or has a benefit without.",
  "alliance ended: trust broken":
    "It ends when at a review the trust of one of them lies below the first line.",
  "alliance ended: term ended": `${expected} It ends where that is less for one of them than its owners ask.`,
  "alliance ended: partner gone":
    "Why it went is told by itself, as insolvent or stopped. The rest is what was lost.",
  "alliance ended: partner acquired":
    "Why it was bought is told by itself, as acquisition agreed. The rest is what was lost.",
  "alliance ended: talks failed": `${expected} They do not sign where the gain as it seemed is below 0 for one of them.`,
  "alliance ended: antitrust":
    "Allies who set prices together and hold more of the market than the threshold are found out by chance.",
  "alliance ended: replaced":
    "An ally is replaced where the other would bring more in its place, and would sign.",
  "alliance ended: better offer": "One leaves where that is worth more than staying.",
  "alliance ended: abandoned":
    "A programme is given up when its stages bring nothing at enough reviews in a row, or by the chance of things each month of a set-up.",
  "acquisition agreed":
    "A buyer bids where what the firm is worth to it is more than is asked; the price lies half-way between the two.",
  acquired: "The product is carried on or stopped, whichever is worth more to the buyer.",
  stopped:
    "Founders give up when their part is worth less to them than what they could earn elsewhere in two years; a young firm is asked for less than that.",
  insolvent:
    "A firm is gone when its cash is below 0 at the end of a month. Burn is what it loses in one.",
  "climb agreed":
    "In k€ a month. They go up where each expects more there than here, this rung's set-up included, and trusts the other enough.",
  "alliance stepped down": "They go down where one loses here, and both would gain one rung down.",
  dispute:
    "Two firms fall out by chance, the more often while nothing is on record; that month no promise counts as kept.",
  squeezed:
    "At a review the side on which the other depends more may move the split its way, as far as its owners press.",
  "tender awarded":
    "The bid that makes the buyer's offer worth most wins, if that beats making it and the market; its price rises until it is no better than the second.",
  "round closed": funding,
  "round failed": funding,
  "entry decided":
    "A firm that sells elsewhere enters once what this market sells is worth its attention.",
  "target missed": "What is missing is the margin that is asked of the turnover, less the result.",
  innovation:
    "An idea comes by chance, the sooner the more is spent on research; it closes a part of the gap to perfection.",
  "price war":
    "A member that sees much less sold than agreed prices let it expect cannot tell a cheat from a bad harvest.",
  cheated:
    "A member undercuts where the gain in a project is more than what it can expect to lose in the price war that follows.",
  "cartel found out: reported":
    "A member reports where the fine that is left and what the agreement brings are less than the fine to be expected by waiting.",
  responded:
    "What each answer is worth to it up to its horizon. It takes the one that seems worth most.",
  fined: "The fine is a part of a year's recurring revenue.",
  leniency: "The fine is a part of a year's recurring revenue.",
};
