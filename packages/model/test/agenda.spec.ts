import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAgenda, enter, takeDue } from "../src/world/Agenda.ts";

describe("an agenda", () => {
  test("gives every job in its month and at no other time, however far ahead, in ascending order", () => {
    const plan = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 700 })), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(plan, (entries) => {
        const agenda = createAgenda(entries.length);
        const acted = entries.map(() => -1);
        for (let month = 0; month <= 1200; month++) {
          const due = [...takeDue(agenda, month)];
          expect(due).toEqual(due.toSorted((a, b) => a - b));
          for (const job of due) {
            expect(acted[job]).toBe(-1);
            expect(agenda.due[job]).toBe(-1);
            acted[job] = month;
          }
          entries.forEach(([on, ahead], job) => {
            if (on === month) enter(agenda, job, month, month + ahead);
          });
        }
        expect(acted).toEqual(entries.map(([on, ahead]) => on + ahead));
      }),
    );
  });

  test("lets a job that is still on it act in the later of the two months", () => {
    for (const [first, second] of [
      [20, 60],
      [60, 20],
      [20, 300],
    ]) {
      const agenda = createAgenda(40);
      const acted: number[] = [];
      for (let month = 0; month < 500; month++) {
        for (const job of takeDue(agenda, month)) {
          expect(job).toBe(31);
          acted.push(month);
        }
        if (month === 0) enter(agenda, 31, month, first);
        if (month === 5) enter(agenda, 31, month, second);
      }
      expect(acted).toEqual([Math.max(first, second)]);
    }
  });
});
