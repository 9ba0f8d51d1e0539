/** Milliseconds of the fastest of some repetitions, the first of which warm up. */
export function fastest(repetitions: number, work: () => void): number {
  let best = Infinity;
  for (let i = 0; i < repetitions; i++) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}
