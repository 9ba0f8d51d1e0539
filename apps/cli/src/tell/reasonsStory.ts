import type { DecidedEvent } from "../store/readDecisions.ts";
import type { Page } from "../terminal/page.ts";
import { money } from "./numbers.ts";
import { sections } from "./sections.ts";
import { table } from "./table.ts";

/** Each event as a sentence, and below it the terms that decided it, a column for each that it turned on. */
export function reasonsStory(events: readonly DecidedEvent[], page: Page): readonly string[] {
  return sections(...events.map((event) => [sentence(event, page), ...termTable(event, page)]));
}

function sentence(event: DecidedEvent, { paint }: Page): string {
  const { month, kind } = event;
  return `${paint("bold", `month ${month}, ${kind}`)}: ${inWords(event)}`;
}

function inWords({ kind, firm, other, amountKeur, detail, reasons }: DecidedEvent): string {
  const price = `at ${money(amountKeur)} a month`;
  switch (kind) {
    case "deal won":
      return `${firm} ${price}${other === "" ? "" : `, from ${other}`}`;
    case "deal lost": {
      const winner = reasons[0].firm;
      const how =
        winner === "nobody"
          ? "the account does nothing"
          : winner === "itself"
            ? "the account makes it itself"
            : `to ${winner}`;
      return `${firm} ${price}, ${how}`;
    }
    case "alliance ended":
      return `${firm} and ${other}, ${detail}`;
    case "acquisition agreed":
      return `${firm} by ${other} for ${money(amountKeur)}`;
    default:
      return [firm, other, detail].filter((word) => word !== "").join(", ");
  }
}

function termTable({ reasons }: DecidedEvent, { paint, columns }: Page): readonly string[] {
  const terms = [...new Set(reasons.flatMap((reason) => Object.keys(reason.terms)))];
  // What all of it comes to stands last.
  const ordered = [...terms.filter((term) => term !== "all"), ...terms.filter((t) => t === "all")];
  return table(
    [
      ["", ...reasons.map(({ firm }) => paint("bold", firm))],
      ...ordered.map((term) => [
        `  ${term}`,
        ...reasons.map(({ terms: of }) => (Object.hasOwn(of, term) ? size(of[term]) : "")),
      ]),
    ],
    { right: reasons.map((_, i) => i + 1), page: columns },
  );
}

function size(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return "no end";
  const text = Math.abs(value) >= 100 ? Math.abs(value).toFixed(0) : Math.abs(value).toFixed(2);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
