import type { RunFacts } from "../recording/Recording.ts";
import type { Future } from "../workers/Future.ts";
import { allFutures, comparedWith } from "./bet.ts";
import type { Show } from "./openShow.ts";

/** Plays the futures of a bet in workers, the run's own strategy beside another on the same luck, and tells each. */
export function playFutures(
  show: Show,
  { strategy, seed }: RunFacts,
  tell: (futures: readonly Future[]) => void,
  fail: (why: string) => void,
): void {
  play().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));

  async function play(): Promise<void> {
    const [{ parameters }, { createCrew }] = await Promise.all([
      show.scenario(),
      import("../workers/Crew.ts"),
    ]);
    const crew = createCrew(Math.max(1, Math.min(4, navigator.hardwareConcurrency)));
    const strategies = comparedWith(strategy, Object.keys(parameters.strategies));
    const told: Future[] = [];
    try {
      await Promise.all(
        Array.from({ length: allFutures }, async (_, replication) => {
          told.push(
            ...(await crew.ask({ kind: "futures", parameters, seed, replication, strategies })),
          );
          tell([...told]);
        }),
      );
    } finally {
      crew.leave();
    }
  }
}
