import { openStore, type Store } from "@searoom/experiments/store";
import * as Effect from "effect/Effect";
import type { UserError } from "../../UserError.ts";
import { type BatchPlace, findBatch, withStore } from "./findBatch.ts";

/** Reads from the store of a batch and closes it, come what may. */
export function readStore<A>(
  word: string,
  read: (store: Store, place: BatchPlace) => Promise<A>,
): Effect.Effect<A, UserError> {
  return Effect.flatMap(findBatch(word), (place) =>
    withStore(async () => {
      const store = await openStore(place.store);
      try {
        return await read(store, place);
      } finally {
        await store.close();
      }
    }),
  );
}
