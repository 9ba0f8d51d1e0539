import { type Texture, textures } from "../style/seriesStyle.ts";
import { mark, type Mark } from "../tree/Mark.ts";
import { line, stroke } from "./shapes.ts";

/** Diagonals for what is undecided, and a texture for each series, so that no area hangs on its colour alone. */
export function patterns(id: string): Mark {
  const side = { width: 8, height: 8, patternUnits: "userSpaceOnUse" };
  const thin = { class: "edge", "stroke-width": 1, "stroke-opacity": "0.45" };
  const dot = (cx: number, cy: number, r: number) =>
    mark("circle", { cx, cy, r, class: "panel", "fill-opacity": "0.45" });
  const drawn: Readonly<Record<Texture, readonly Mark[]>> = {
    plain: [],
    rows: [line(0, 4, 8, 4, thin)],
    dots: [dot(2, 2, 1.1), dot(6, 6, 1.1)],
    columns: [line(4, 0, 4, 8, thin)],
    grid: [line(0, 4, 8, 4, thin), line(4, 0, 4, 8, thin)],
    sparse: [dot(4, 4, 1.6)],
  };
  return mark(
    "defs",
    {},
    mark(
      "pattern",
      { id: hatchId(id), ...side },
      line(0, 8, 8, 0, { ...stroke("tint-ink", 1.2), "stroke-opacity": "0.75" }),
    ),
    ...textures
      .filter((texture) => texture !== "plain")
      .map((texture) =>
        mark("pattern", { id: textureId(id, texture), ...side }, ...drawn[texture]),
      ),
  );
}

export function hatched(id: string): string {
  return `url(#${hatchId(id)})`;
}

export function textured(id: string, texture: Texture): string {
  return texture === "plain" ? "none" : `url(#${textureId(id, texture)})`;
}

function hatchId(id: string): string {
  return `${plainId(id)}-undecided`;
}

function textureId(id: string, texture: Texture): string {
  return `${plainId(id)}-${texture}`;
}

/** Inside url(#…) brackets, quotes and spaces would end the name. */
function plainId(id: string): string {
  return id.replace(/[^\w-]/g, "_");
}
