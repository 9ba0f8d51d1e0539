import { type TypeSize, typePx } from "../../src/style/measures.ts";
import { textWidth } from "../../src/text/textWidth.ts";
import type { Drawing } from "../../src/index.ts";
import type { Mark } from "../../src/index.ts";

export interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every mark of a drawing that is seen; patterns are drawn elsewhere. */
export function marksOf(drawing: Drawing): readonly Mark[] {
  const all: Mark[] = [];
  const visit = (mark: Mark): void => {
    if (mark.tag === "defs") return;
    all.push(mark);
    for (const child of mark.children) if (typeof child !== "string") visit(child);
  };
  drawing.marks.forEach(visit);
  return all;
}

/** Where the words of a drawing stand, by the widths that the layout counts with. */
export function labelsOf(drawing: Drawing): readonly Box[] {
  return marksOf(drawing)
    .filter(({ tag }) => tag === "text")
    .map((mark) => {
      const text = mark.children.filter((child) => typeof child === "string").join("");
      const styles = String(mark.attributes["class"] ?? "").split(" ");
      const size: TypeSize = styles.includes("title")
        ? "title"
        : styles.includes("small")
          ? "small"
          : "body";
      const width = textWidth(text, size, styles.includes("strong") || size === "title");
      const x = Number(mark.attributes["x"]);
      const anchor = mark.attributes["text-anchor"] ?? "start";
      const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
      const baseline = Number(mark.attributes["y"]);
      return {
        what: text,
        left,
        right: left + width,
        top: baseline - 0.75 * typePx[size],
        bottom: baseline + 0.22 * typePx[size],
      };
    });
}

/** Where everything else stands. */
export function shapesOf(drawing: Drawing): readonly Box[] {
  return marksOf(drawing).flatMap(({ tag, attributes }): Box[] => {
    const of = (name: string) => Number(attributes[name]);
    const what = `${tag} ${String(attributes["class"] ?? "")}`;
    switch (tag) {
      case "rect":
        return [
          {
            what,
            left: of("x"),
            right: of("x") + of("width"),
            top: of("y"),
            bottom: of("y") + of("height"),
          },
        ];
      case "circle":
        return [
          {
            what,
            left: of("cx") - of("r"),
            right: of("cx") + of("r"),
            top: of("cy") - of("r"),
            bottom: of("cy") + of("r"),
          },
        ];
      case "line": {
        const [xs, ys] = [
          [of("x1"), of("x2")],
          [of("y1"), of("y2")],
        ];
        return [
          {
            what,
            left: Math.min(...xs),
            right: Math.max(...xs),
            top: Math.min(...ys),
            bottom: Math.max(...ys),
          },
        ];
      }
      case "path":
        return [{ what, ...boundsOf(String(attributes["d"])) }];
      default:
        return [];
    }
  });
}

/** Of a path in absolute M, L, H, V and Z, which is all that drawings use. */
function boundsOf(d: string): Omit<Box, "what"> {
  if (/[^MLHVZ\d.,\s\-e]/.test(d)) throw new Error(`a path with other commands: ${d.slice(0, 80)}`);
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, command, rest] of d.matchAll(/([MLHV])([^MLHVZ]*)/g)) {
    const numbers = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    numbers.forEach((value, n) =>
      (command === "H" || (command !== "V" && n % 2 === 0) ? xs : ys).push(value),
    );
  }
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

export function overlaps(boxes: readonly Box[]): readonly string[] {
  const slack = 0.5;
  return boxes.flatMap((a, n) =>
    boxes
      .slice(n + 1)
      .filter(
        (b) =>
          a.left + slack < b.right &&
          b.left + slack < a.right &&
          a.top + slack < b.bottom &&
          b.top + slack < a.bottom,
      )
      .map((b) => `"${a.what}" and "${b.what}"`),
  );
}

export function outside({ width, height }: Drawing, boxes: readonly Box[]): readonly string[] {
  const slack = 0.5;
  return boxes
    .filter(
      ({ left, right, top, bottom }) =>
        !(left >= -slack && top >= -slack && right <= width + slack && bottom <= height + slack),
    )
    .map((box) => JSON.stringify(box));
}

/** Elements that close in the order they opened, and no bare sign of markup: what a reader of XML asks for. */
export function whatIsNotWellFormed(svg: string): string | null {
  const open: string[] = [];
  const pieces = svg.matchAll(
    /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g,
  );
  for (const [, end, tag, attributes, alone, text, bare] of pieces) {
    if (bare !== undefined) return "a bare <";
    const said = text ?? attributes ?? "";
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(said)) return `a bare & in ${said}`;
    if (/[\p{Cc}\ufffe\uffff]/u.test(said.replaceAll("\n", "")) || !said.isWellFormed())
      return "a sign that XML forbids";
    if (tag === undefined || alone === "/") continue;
    if (end === "") open.push(tag);
    else if (open.pop() !== tag) return `</${tag}> closes something else`;
  }
  return open.length === 0 ? null : `open: ${open.join(" ")}`;
}
