import { initialiseWorld, step } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { changed, youngMarket } from "./markets.ts";

describe("dissatisfied users", () => {
  /** Contracts that came up for renewal, and how many of them went elsewhere, by whether the user was satisfied. */
  const renewals = (searchedWhenDissatisfied: number) => {
    const counts = { satisfied: { due: 0, left: 0 }, dissatisfied: { due: 0, left: 0 } };
    for (const seed of [1, 2, 3, 4]) {
      const world = initialiseWorld(
        changed(youngMarket(), {
          satisfaction: { experienceSd: 1 },
          reach: { searchedWhenDissatisfied },
          contract: { termMonths: 12, lapsePerMonth: 0 },
        }),
        seed,
        0,
      );
      const { jobs, firms, market } = world;
      for (let month = 0; month < 84; month++) {
        const supplier = jobs.supplier.slice();
        const satisfied = jobs.satisfied.slice();
        const due = jobs.ends.map((end, job) =>
          end === market.month && supplier[job] >= 0 ? 1 : 0,
        );
        step(world);
        due.forEach((comes, job) => {
          if (comes === 0 || firms.columns.alive[supplier[job]] === 0) return;
          const count = satisfied[job] === 1 ? counts.satisfied : counts.dissatisfied;
          count.due++;
          if (jobs.supplier[job] !== supplier[job]) count.left++;
        });
      }
    }
    return counts;
  };
  const shareLeft = ({ due, left }: { due: number; left: number }) => left / due;

  const few = renewals(0);
  const many = renewals(6);

  test("leave more often than who got what was promised", () => {
    expect(few.dissatisfied.due).toBeGreaterThan(1000);
    expect(shareLeft(few.dissatisfied)).toBeGreaterThan(shareLeft(few.satisfied) + 0.02);
  });

  test("leave the more often the more they look around", () => {
    expect(shareLeft(many.dissatisfied)).toBeGreaterThan(shareLeft(few.dissatisfied) + 0.01);
  });
});
