import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { takeMonth } from "../src/world/Calendar.ts";
import {
  addCandidate,
  addProject,
  createProjects,
  dropCandidate,
  type Projects,
  removeProject,
  seats,
} from "../src/world/Projects.ts";

interface Seen {
  readonly firm: number;
  readonly channel: number;
  readonly warmth: number;
  readonly via: number;
}

function candidatesOf(projects: Projects, project: number): Seen[] {
  return Array.from({ length: projects.candidates[project] }, (_, i) => {
    const seat = project * seats + i;
    return {
      firm: projects.firm[seat],
      channel: projects.channel[seat],
      warmth: projects.warmth[seat],
      via: projects.via[seat],
    };
  });
}

/** Warmths that a Float32 holds exactly. */
const warmth = fc.integer({ min: 0, max: 8 }).map((n) => n / 8);

describe("candidates of a project", () => {
  test("each seller sits once, with its warmest contact; nine do not fit; whoever is warned of leaves", () => {
    const act = fc.oneof(
      fc.record({
        drop: fc.constant(false),
        firm: fc.nat(11),
        channel: fc.nat(4),
        warmth,
        via: fc.integer({ min: -1, max: 3 }),
      }),
      fc.record({
        drop: fc.constant(true),
        firm: fc.nat(11),
        channel: fc.constant(0),
        warmth: fc.constant(0),
        via: fc.constant(-1),
      }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const projects = createProjects(4);
        const project = addProject(projects, 9, 0, 0, 3);
        const model = new Map<number, Seen>();
        for (const { drop, ...contact } of acts) {
          if (drop) {
            dropCandidate(projects, project, contact.firm);
            model.delete(contact.firm);
            continue;
          }
          const known = model.get(contact.firm);
          const { firm, channel, via } = contact;
          const isNew = addCandidate(projects, project, firm, channel, contact.warmth, via);
          expect(isNew).toBe(known === undefined && model.size < seats);
          if (isNew || (known !== undefined && contact.warmth > known.warmth))
            model.set(firm, contact);
        }
        const byFirm = (a: Seen, b: Seen) => a.firm - b.firm;
        expect(candidatesOf(projects, project).toSorted(byFirm)).toEqual(
          [...model.values()].toSorted(byFirm),
        );
      }),
    );
  });

  test("are not touched by what happens to the project beside", () => {
    const projects = createProjects(4);
    const mine = addProject(projects, 0, 0, 0, 5);
    const other = addProject(projects, 1, 0, 0, 5);
    for (let firm = 0; firm < seats; firm++) addCandidate(projects, mine, firm, 1, 0.5, -1);
    for (let firm = 0; firm < seats; firm++) addCandidate(projects, other, 100 + firm, 2, 1, 7);
    for (let firm = 0; firm < seats; firm++) dropCandidate(projects, other, 100 + firm);
    removeProject(projects, other);
    expect(candidatesOf(projects, mine).map(({ firm }) => firm)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("the pool of projects", () => {
  test("opens and closes any number, each due once and in its month, and counts the open ones", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(200), { maxLength: 12 }), { minLength: 1, maxLength: 60 }),
        (months) => {
          const projects = createProjects(2);
          const due = new Map<number, number>();
          let job = 0;
          for (let month = 0; month < months.length + 201; month++) {
            for (const ahead of months[month] ?? []) {
              const project = addProject(projects, job, 3, month, month + ahead);
              expect(projects.candidates[project]).toBe(0);
              expect(projects.openedBy[project]).toBe(3);
              due.set(job++, month + ahead);
            }
            for (let project = takeMonth(projects.decisions, month); project !== -1;) {
              const after = projects.decisions.next[project];
              expect(due.get(projects.job[project])).toBe(month);
              due.delete(projects.job[project]);
              removeProject(projects, project);
              project = after;
            }
            expect(projects.open).toBe(due.size);
          }
          expect(due.size).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("grows without losing what is open", () => {
    const projects = createProjects(1);
    for (let job = 0; job < 100; job++) {
      const project = addProject(projects, job, 0, 0, 1);
      addCandidate(projects, project, 1000 + job, 1, 0.25, job);
    }
    expect(projects.capacity).toBeGreaterThanOrEqual(100);
    const jobs = Array.from({ length: 100 }, (_, project) => {
      expect(candidatesOf(projects, project)).toEqual([
        {
          firm: 1000 + projects.job[project],
          channel: 1,
          warmth: 0.25,
          via: projects.job[project],
        },
      ]);
      return projects.job[project];
    });
    expect(new Set(jobs).size).toBe(100);
  });
});
