import { typePx, type TypeSize } from "../style/measures.ts";

/**
 * Widths of signs in a wide sans (DejaVu, Verdana), em: a picture has no document in which to measure, and what fits there fits in
 * every usual font.
 */
const widths: readonly (readonly [signs: string, em: number])[] = [
  ["ijl'|", 0.32],
  [" .,:;!fIrt()[]/\\-·", 0.42],
  ['ctszJkvxy"*', 0.6],
  ["abdeghnopqu0123456789?", 0.645],
  ["EFLPRSTXYZKBCAV_$€", 0.7],
  ["DGHNOQU&", 0.79],
  ["w+<>=~−–±≤≥…", 0.84],
  ["mMW%@", 1],
];

const emOf = new Map(
  widths.flatMap(([signs, em]) => Array.from(signs, (sign) => [sign, em] as const)),
);

/** What a text takes at most, px. */
export function textWidth(text: string, size: TypeSize, strong = size === "title"): number {
  let em = 0;
  for (const sign of text) em += emOf.get(sign) ?? (sign < "\u02b0" ? 0.75 : 1.15);
  return em * typePx[size] * (strong ? 1.1 : 1);
}
