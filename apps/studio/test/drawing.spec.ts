import { describe, expect, test } from "vitest";
import { depthLinesAt, hueOf, rivalryAt } from "../src/drawing/water.ts";
import { frameAt, fullRunwayMonths, overlap, radiusOf, type Size } from "../src/drawing/frame.ts";
import { lifeLinesOf } from "../src/drawing/lifeLines.ts";
import { tones } from "../src/drawing/palette.ts";
import { paintSpecks } from "../src/drawing/specks.ts";
import { moveOf, valueCurveAt } from "../src/drawing/valueCurve.ts";
import { moveLabels } from "../src/drawing/valueCurvePaths.ts";
import { allianceState, presence } from "../src/recording/Recording.ts";
import { captionAt, isInEmptyWater } from "../src/stage/captions.ts";
import { momentsOf, outlives, rivalsAt, timelineOf, usualSpeed } from "../src/stage/Timeline.ts";
import { summaryAt, twinAt } from "../src/stage/twin.ts";
import { de } from "../src/texts/de.ts";
import { en } from "../src/texts/en.ts";
import { hero } from "./support/hero.ts";

const wide: Size = { width: 895, height: 500 };
const sizes: readonly Size[] = [wide, { width: 1419, height: 820 }, { width: 390, height: 388 }];
const F = hero.firms.count;
const months = [0, 31, 59, 60, 78, 120, hero.months - 1];

describe("hulls", () => {
  test("are the firms that sell, as large as their share, square or round by what they are", () => {
    for (const month of months) {
      const { hulls } = frameAt(hero, month, wide);
      const selling = Array.from({ length: F }, (_, firm) => firm).filter(
        (firm) => hero.firms.presence[month * F + firm] === presence.selling,
      );
      expect(hulls.map(({ firm }) => firm).toSorted((a, b) => a - b)).toEqual(selling);
      for (const { firm, radius, shape, ring, isShort } of hulls) {
        const at = month * F + firm;
        const share = hero.firms.users[at] / hero.jobs.count;
        expect(radius).toBeCloseTo(radiusOf(share, wide), 4);
        expect(shape === "square").toBe(hero.facts.firms[firm].label === "incumbent");
        expect(ring).toBeCloseTo(Math.min(1, hero.firms.runway[at] / fullRunwayMonths), 6);
        expect(isShort).toBe(hero.firms.runway[at] < 6);
      }
    }
  });

  test("lie where the run has put them, as far as the shore allows", () => {
    for (const { firm, x, y, radius } of frameAt(hero, 100, wide).hulls) {
      const far = Math.max(
        Math.abs(x - hero.firms.x[firm] * wide.width),
        Math.abs(y - hero.firms.y[firm] * wide.height),
      );
      expect(far).toBeLessThanOrEqual(radius + 5);
    }
  });

  test("have numbers that never touch, at any size and time", () => {
    for (const size of sizes)
      for (let t = 0; t < hero.months; t += 3.5) {
        const labels = frameAt(hero, t, size).hulls.flatMap(({ label }) => label ?? []);
        for (let i = 0; i < labels.length; i++)
          for (let j = 0; j < i; j++) expect(overlap(labels[i], labels[j])).toBe(false);
      }
  });
});

test("tethers are the alliances at work, dashed by trust", () => {
  const A = hero.alliances.count;
  for (const month of months) {
    const { tethers } = frameAt(hero, month, wide);
    const working = Array.from({ length: A }, (_, a) => a).filter(
      (a) =>
        hero.alliances.state[month * A + a] === allianceState.working &&
        [hero.alliances.first[a], hero.alliances.second[a]].every(
          (firm) => hero.firms.presence[month * F + firm] === presence.selling,
        ),
    );
    expect(tethers.map(({ alliance }) => alliance).toSorted((a, b) => a - b)).toEqual(working);
    for (const { alliance, dash } of tethers)
      expect(dash[1]).toBeCloseTo(10 * (1 - hero.alliances.trust[month * A + alliance]), 4);
  }
});

describe("water", () => {
  test("is bluer where less is fought over", () => {
    for (const tone of Object.values(tones)) {
      const hues = [0, 0.2, 0.4, 0.6, 0.8].map((rivalry) => hueOf(rivalry, tone));
      const warmth = hues.map(([red, , blue]) => red - blue);
      expect(warmth).toEqual(warmth.toSorted((a, b) => a - b));
    }
  });

  test("shows rivalry where customers of one place have different suppliers, and none before anybody sells", () => {
    const cells = hero.fields.columns * hero.fields.rows;
    const mean = (month: number) => {
      let sum = 0;
      for (let i = 0; i < cells; i++) sum += rivalryAt(hero, i, month, 0);
      return sum / cells;
    };
    expect(mean(0)).toBeLessThan(0.02);
    expect(mean(60)).toBeGreaterThan(mean(30));
    expect(mean(hero.months - 1)).toBeGreaterThan(0.4);
  });

  test("is deep where customers are left", () => {
    expect(depthLinesAt(hero, 120).some(({ rings }) => rings.length > 0)).toBe(true);
  });
});

test("the picture at a time is the same from whichever side one comes to it", () => {
  const pixels = () => new Uint32Array(wide.width * wide.height);
  const [first, second] = [pixels(), pixels()];
  for (const t of [0, 20.25, 60.5, 100.75, 150, 179]) {
    paintSpecks(hero, t, first, wide, tones.desk);
    paintSpecks(hero, 179 - t, second, wide, tones.desk);
    paintSpecks(hero, t, second, wide, tones.desk);
    expect(Buffer.compare(Buffer.from(first.buffer), Buffer.from(second.buffer))).toBe(0);
    expect(frameAt(hero, t, wide)).toEqual(frameAt(hero, t, wide));
  }
});

describe("captions", () => {
  const { start, crowd, launch, question, end } = timelineOf(hero);

  test("come at two, five and eight seconds", () => {
    const second = (month: number) => (month - start) / usualSpeed;
    expect([crowd, launch, question].map(second)).toEqual([2, 5, 8]);
  });

  test("say the number of firms that the run has", () => {
    const sellers = hero.market.sellers[crowd];
    expect(captionAt(hero, crowd - 0.1, en)).toBe("");
    expect(rivalsAt(hero, crowd)).toHaveLength(sellers);
    expect(captionAt(hero, crowd, en)).toBe("Fifteen firms fight over the same customers");
    expect(sellers).toBe(15);
    expect(captionAt(hero, crowd, de)).toBe("Fünfzehn Firmen kämpfen um dieselben Kunden");
  });

  test("call water empty that is", () => {
    expect(isInEmptyWater(hero)).toBe(true);
    expect(captionAt(hero, launch, en)).toBe("A start-up launches in empty water");
  });

  test("tell what has happened within a year, and nothing that has not", () => {
    for (let t = question + 6; t <= end; t++) {
      const said = captionAt(hero, t, en);
      const known = hero.facts.events
        .filter(({ month }) => month <= t && month >= t - 12)
        .map((event) => en.event(event, hero.facts.focus));
      if (said !== "") expect(known).toContain(said);
    }
  });

  test("have words in both languages for every event of the run", () => {
    for (const event of hero.facts.events)
      for (const texts of [en, de])
        expect(texts.event(event, hero.facts.focus)).not.toMatch(/undefined|^$/);
  });
});

test("moments that stand still tell nothing after the question while it is open", () => {
  const timeline = timelineOf(hero);
  expect(Math.max(...momentsOf(timeline, false))).toBe(timeline.question);
  expect(momentsOf(timeline, true).at(-1)).toBe(timeline.end);
});

test("to outlive is to last longer than more of them than last longer", () => {
  expect(outlives(null, [3, null, null])).toBe(true);
  expect(outlives(null, [null, null])).toBe(false);
  expect(outlives(5, [3, 4, 9])).toBe(true);
  expect(outlives(5, [3, 9, null])).toBe(false);
});

describe("the strategy canvas", () => {
  test("holds what the firm in question asks and offers", () => {
    const month = 120;
    const [price, ...others] = valueCurveAt(hero, month);
    const row = (month * F + hero.facts.focus) * hero.facts.factors.length;
    expect(others.every(({ focus }) => focus !== null)).toBe(true);
    const highest = (hero.firms.levels[row] / (price.focus ?? NaN)) * 1;
    expect(highest).toBeCloseTo(
      hero.firms.levels.reduce(
        (most, level, i) => (i % hero.facts.factors.length === 0 && level > most ? level : most),
        0,
      ),
      4,
    );
  });

  test("has no firm in question before there is one", () => {
    expect(valueCurveAt(hero, 30).every(({ focus }) => focus === null)).toBe(true);
  });

  test("names a move by the gap", () => {
    expect([
      moveOf(0.02, 0.5),
      moveOf(0.3, 0.5),
      moveOf(0.7, 0.5),
      moveOf(0.5, 0.02),
      moveOf(0.5, 0.52),
    ]).toEqual(["eliminate", "reduce", "raise", "create", "keep"]);
  });

  test("writes no move over another", () => {
    for (let m = 60; m < hero.months; m++) {
      const boxes = moveLabels(valueCurveAt(hero, m), de.moves).map(({ text, x, y }) => ({
        x: x - text.length * 3.5,
        y: y - 11,
        width: text.length * 7,
        height: 14,
      }));
      boxes.forEach((box, i) =>
        boxes.slice(0, i).forEach((other) => expect(overlap(box, other)).toBe(false)),
      );
    }
  });
});

test("lives end where firms leave", () => {
  const { rows } = lifeLinesOf(hero, { width: 895, height: 160 });
  for (const { firm, exit, isFocus } of rows) {
    expect(exit !== null).toBe(hero.facts.firms[firm].exit !== null);
    expect(isFocus).toBe(firm === hero.facts.focus);
  }
  expect(rows.at(-1)?.isFocus).toBe(true);
});

test("the table has every hull with its customers and allies", () => {
  const month = 100;
  const rows = twinAt(hero, month);
  expect(rows.map(({ firm }) => firm).toSorted((a, b) => a - b)).toEqual(
    frameAt(hero, month, wide)
      .hulls.map(({ firm }) => firm)
      .toSorted((a, b) => a - b),
  );
  expect(rows.reduce((sum, { users }) => sum + users, 0)).toBe(hero.market.users[month]);
  expect(summaryAt(hero, month, en)).toContain(`${hero.market.sellers[month]} firms sell`);
});
