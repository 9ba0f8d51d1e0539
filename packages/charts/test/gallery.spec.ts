import { describe, expect, test } from "vitest";
import { galleryPage } from "../gallery/page.ts";
import { pictures } from "../gallery/pictures.ts";
import { svgText } from "../src/index.ts";
import { labelsOf, outside, overlaps, shapesOf } from "./support/layout.ts";

describe.each(pictures)("the picture of $name", ({ name, draw, table }) => {
  // `npx vitest run packages/charts --update` draws them anew; look at them before they are kept.
  test("looks as it did", async () => {
    await expect(`${svgText(draw({ width: 520 }), { standalone: false })}\n`).toMatchFileSnapshot(
      `pictures/${name}.svg`,
    );
  });

  test.each([320, 390, 720, 1280])("has its words and marks in place at %i px", (width) => {
    const drawing = draw({ width });
    expect(outside(drawing, [...labelsOf(drawing), ...shapesOf(drawing)])).toEqual([]);
    expect(overlaps(labelsOf(drawing))).toEqual([]);
  });

  test("is told: a title, what it shows, and a table", () => {
    const drawing = draw({});
    expect(drawing.title).not.toBe("");
    expect(drawing.description.length).toBeGreaterThan(20);
    expect(table().rows.length).toBeGreaterThan(0);
  });
});

test("the gallery is one page that asks for nothing else, and every name in it is there once", () => {
  const page = galleryPage();
  expect(page).not.toMatch(/<script|<link|<img|@import|(?:src|href)=/i);
  const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(page).toBe(galleryPage());
});
