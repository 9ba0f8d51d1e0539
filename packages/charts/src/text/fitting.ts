import type { TypeSize } from "../style/measures.ts";
import { speakable } from "../tree/svgText.ts";
import { textWidth } from "./textWidth.ts";

/** A name that is too long keeps its start and its end, since what tells names apart is often there. */
export function shorten(name: string, roomPx: number, size: TypeSize, strong?: boolean): string {
  const said = speakable(name).trim();
  const fits = (text: string) => textWidth(text, size, strong) <= roomPx;
  if (fits(said)) return said;
  const signs = Array.from(said);
  for (let kept = Math.min(signs.length - 1, 80); kept > 0; kept--) {
    const head = signs
      .slice(0, Math.ceil(kept / 2))
      .join("")
      .trimEnd();
    const tail = signs
      .slice(signs.length - Math.floor(kept / 2))
      .join("")
      .trimStart();
    const short = `${head}…${tail}`;
    if (fits(short)) return short;
  }
  return fits("…") ? "…" : "";
}

/** Lines no wider than the room; broken at spaces and after hyphens, dots and slashes. What is left over ends the last line shortened. */
export function wrap(
  text: string,
  roomPx: number,
  size: TypeSize,
  { lines: most = Infinity, strong }: { lines?: number; strong?: boolean } = {},
): readonly string[] {
  const parts =
    speakable(text)
      .trim()
      .match(/[^\s./-]+[./-]*|[./-]+|\s+/g) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const [index, part] of parts.entries()) {
    const longer = line + part;
    if (line === "" || textWidth(longer.trimEnd(), size, strong) <= roomPx) {
      line = longer;
      continue;
    }
    if (lines.length + 1 >= most) {
      line += parts.slice(index).join("");
      break;
    }
    lines.push(line.trim());
    line = part.trimStart();
  }
  if (line.trim() !== "") lines.push(line.trim());
  return lines.map((one) => shorten(one, roomPx, size, strong));
}
