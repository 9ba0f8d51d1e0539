import * as Effect from "effect/Effect";

/**
 * Work that hears Ctrl-C as an aborted signal and may still say what it has.
 *
 * The program ends with 130 as soon as the work is done, as it would have at once without this.
 */
export function finishingOnInterrupt<A, E>(
  work: (signal: AbortSignal) => Effect.Effect<A, E>,
): Effect.Effect<A, E> {
  return Effect.uninterruptible(
    Effect.acquireUseRelease(
      Effect.sync(() => {
        const controller = new AbortController();
        const abort = () => controller.abort();
        process.once("SIGINT", abort).once("SIGTERM", abort);
        return { signal: controller.signal, abort };
      }),
      ({ signal }) => work(signal),
      ({ abort }) => Effect.sync(() => process.off("SIGINT", abort).off("SIGTERM", abort)),
    ),
  );
}
