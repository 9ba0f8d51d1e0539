import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Calendar,
  createCalendar,
  isScheduled,
  schedule,
  takeMonth,
} from "../src/world/Calendar.ts";

function take(calendar: Calendar, month: number): number[] {
  const items: number[] = [];
  for (let item = takeMonth(calendar, month); item !== -1;) {
    const after = calendar.next[item];
    items.push(item);
    item = after;
  }
  return items.toSorted((a, b) => a - b);
}

describe("a calendar", () => {
  test("gives every item in its month and at no other time, however far ahead", () => {
    const plan = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 700 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(plan, (entries) => {
        const calendar = createCalendar(entries.length);
        const acted = entries.map(() => -1);
        for (let month = 0; month <= 1200; month++) {
          entries.forEach(([on, ahead], item) => {
            if (on === month) schedule(calendar, item, month, month + ahead);
          });
          for (const item of take(calendar, month)) {
            expect(acted[item]).toBe(-1);
            expect(isScheduled(calendar, item)).toBe(false);
            acted[item] = month;
          }
        }
        expect(acted).toEqual(entries.map(([on, ahead]) => on + ahead));
      }),
      { numRuns: 60 },
    );
  });

  test("lets an item that has acted be put on again while the month is gone through", () => {
    const calendar = createCalendar(3);
    for (let item = 0; item < 3; item++) schedule(calendar, item, 0, item);
    const seen: [number, number][] = [];
    for (let month = 0; month < 300; month++) {
      for (let item = takeMonth(calendar, month); item !== -1;) {
        const after = calendar.next[item];
        seen.push([month, item]);
        schedule(calendar, item, month, month + 3 + 130 * item);
        item = after;
      }
    }
    const expected: [number, number][] = [];
    for (let month = 0; month < 300; month++) {
      if (month % 3 === 0) expected.push([month, 0]);
      if (month % 133 === 1) expected.push([month, 1]);
      if (month % 263 === 2) expected.push([month, 2]);
    }
    const inOrder = (list: [number, number][]) =>
      list.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    expect(inOrder(seen)).toEqual(inOrder(expected));
  });

  test("moves an item that is put on twice to the later of its months, and gives it once", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        (first, second) => {
          const calendar = createCalendar(1);
          schedule(calendar, 0, 0, first);
          schedule(calendar, 0, 0, second);
          const months: number[] = [];
          for (let month = 0; month < 700; month++)
            for (const _ of take(calendar, month)) months.push(month);
          // Beyond the ring it is looked up again every 127 months, so that a move forward is seen at once.
          expect(months).toEqual([Math.max(Math.min(first, 127), second)]);
        },
      ),
    );
  });
});
