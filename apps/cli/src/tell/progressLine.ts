import { several, whole } from "./numbers.ts";

/** `64 of 200 replications, 25 a second, 6 s left`. */
export function progressLine(done: number, total: number, elapsedMs: number, what: string): string {
  const perSecond = (1000 * done) / elapsedMs;
  const left = done === total ? "" : `, ${duration((total - done) / perSecond)} left`;
  const rate = perSecond >= 9.95 ? whole(perSecond) : perSecond.toFixed(1);
  return `${whole(done)} of ${several(total, what)}, ${rate} a second${done === 0 ? "" : left}`;
}

/** `40 s`, `12 min`, `3.5 h`. */
export function duration(seconds: number): string {
  if (seconds < 99.5) return `${Math.ceil(seconds)} s`;
  if (seconds < 5970) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
