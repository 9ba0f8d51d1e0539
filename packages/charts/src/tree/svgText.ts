import { stylesheet } from "../style/stylesheet.ts";
import type { Drawing } from "./Drawing.ts";
import type { Mark } from "./Mark.ts";

export interface SvgOptions {
  /** Brings its own styles: a file of its own. Within a page `stylesheet` serves all pictures. */
  readonly standalone?: boolean;
}

/** A drawing as SVG: the same drawing gives the same bytes. */
export function svgText(drawing: Drawing, { standalone = false }: SvgOptions = {}): string {
  const { id, title, description, width, height, marks } = drawing;
  const name = escape(id);
  const open = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="searoom-chart" role="img"`,
    `aria-labelledby="${name}-title ${name}-desc"`,
    `viewBox="0 0 ${decimal(width)} ${decimal(height)}"`,
    ...(standalone ? [`width="${decimal(width)}" height="${decimal(height)}"`] : []),
  ].join(" ");
  return [
    `${open}>`,
    `<title id="${name}-title">${escape(title)}</title>`,
    `<desc id="${name}-desc">${escape(description)}</desc>`,
    ...(standalone ? [`<style>${stylesheet}</style>`] : []),
    ...marks.map(markText),
    "</svg>",
  ].join("\n");
}

function markText({ tag, attributes, children }: Mark): string {
  const written = Object.entries(attributes)
    .map(
      ([name, value]) => ` ${name}="${typeof value === "number" ? decimal(value) : escape(value)}"`,
    )
    .join("");
  if (children.length === 0) return `<${tag}${written}/>`;
  const inside = children
    .map((child) => (typeof child === "string" ? escape(child) : markText(child)))
    .join("");
  return `<${tag}${written}>${inside}</${tag}>`;
}

/**
 * A coordinate: two decimals are below what a screen shows.
 *
 * @throws RangeError of a number that is none: a drawing has to leave out what it cannot place
 */
function decimal(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a coordinate must be finite, not ${value}`);
  // The sum turns −0 into 0.
  return String(Math.round(value * 100) / 100 + 0);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for markup: what would be markup stands as its sign. */
export function escape(text: string): string {
  return speakable(text).replace(/[&<>"']/g, (sign) => entities[sign]);
}

/**
 * Text without what no reader sees: control signs, halves of a pair, and signs that turn the direction of what follows. XML forbids
 * the first two altogether.
 */
export function speakable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu, "");
}
