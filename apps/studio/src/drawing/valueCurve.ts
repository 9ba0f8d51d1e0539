import { presence, type Recording } from "../recording/Recording.ts";

/** What the focus firm does with a factor, beside what the others do on average. */
export type Move = "eliminate" | "reduce" | "raise" | "create" | "keep";

export interface Factor {
  readonly name: string;
  /** From 0 to 1, over the highest level that any firm offers in the run. */
  readonly focus: number | null;
  readonly mean: number | null;
  readonly others: readonly number[];
  readonly move: Move;
}

/** Levels below which a factor is as good as not there, and gaps that are a move. */
const absent = 0.08;
const clear = 0.08;

/** Value curves of a month: the firm in question, the mean of the others, and each of them. */
export function valueCurveAt(recording: Recording, month: number): readonly Factor[] {
  const { facts, firms } = recording;
  const { factors, focus } = facts;
  const row = month * firms.count;
  const sells = (firm: number) => firms.presence[row + firm] === presence.selling;
  const level = (firm: number, k: number) => firms.levels[(row + firm) * factors.length + k];
  return factors.map((name, k) => {
    const most = highest(recording, k);
    const others: number[] = [];
    for (let firm = 0; firm < firms.count; firm++) {
      if (firm === focus || !sells(firm)) continue;
      const value = level(firm, k);
      if (!Number.isNaN(value)) others.push(value / most);
    }
    const mean =
      others.length === 0 ? null : others.reduce((sum, value) => sum + value, 0) / others.length;
    const mine = focus !== -1 && sells(focus) ? level(focus, k) / most : NaN;
    const own = Number.isNaN(mine) ? null : mine;
    return { name, focus: own, mean, others, move: moveOf(own, mean) };
  });
}

/** Eliminate, reduce, raise, create: by the gap to the mean of the others. */
export function moveOf(focus: number | null, mean: number | null): Move {
  if (focus === null || mean === null) return "keep";
  if (focus < absent && mean >= absent + clear) return "eliminate";
  if (mean < absent && focus >= absent + clear) return "create";
  if (focus < mean - clear) return "reduce";
  if (focus > mean + clear) return "raise";
  return "keep";
}

const known = new WeakMap<Recording, readonly number[]>();

/** Highest level of a factor that any firm offers at any time. */
function highest(recording: Recording, k: number): number {
  let found = known.get(recording);
  if (found === undefined) {
    const { levels } = recording.firms;
    const { length } = recording.facts.factors;
    const most = new Float64Array(length).fill(1e-9);
    for (let i = 0; i < levels.length; i++)
      if (levels[i] > most[i % length]) most[i % length] = levels[i];
    found = [...most];
    known.set(recording, found);
  }
  return found[k];
}
