/**
 * Version of the model's behaviour: raised whenever the same scenario and seed would give another digest.
 *
 * A run is fixed by scenario, strategy, seed, replication and this.
 */
export const modelVersion = "2";
