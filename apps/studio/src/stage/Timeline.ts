import { presence, type Recording } from "../recording/Recording.ts";

/** When the first ten seconds begin and end, in months of the recording. */
export interface Timeline {
  readonly start: number;
  readonly crowd: number;
  readonly launch: number;
  readonly question: number;
  readonly end: number;
}

/** Months a second at the usual speed. */
export const usualSpeed = 6;
export const speeds = [0.5, 1, 2, 4] as const;

/** Sea at once, the crowd after two seconds, the launch after five, the question after eight. */
export function timelineOf({ launch, months }: Recording): Timeline {
  const end = months - 1;
  const start = Math.max(0, launch - 5 * usualSpeed);
  // A run without a burn-in has nothing before the launch: it tells the same three things one after the other.
  const crowd = launch === 0 ? 0 : start + 2 * usualSpeed;
  return {
    start,
    crowd: Math.min(crowd, end),
    launch: Math.min(launch === 0 ? 3 * usualSpeed : launch, end),
    question: Math.min(launch === 0 ? 6 * usualSpeed : launch + 3 * usualSpeed, end),
    end,
  };
}

/** Twelve months that stand for a moving path: none of them is past the question while it is open. */
export function momentsOf({ start, question, end }: Timeline, isTold: boolean): readonly number[] {
  const last = isTold ? end : question;
  return Array.from({ length: 12 }, (_, i) => Math.round(start + (i / 11) * (last - start)));
}

/** Firms that sell in a month, without the one in question. */
export function rivalsAt({ firms, facts }: Recording, month: number): readonly number[] {
  const rivals: number[] = [];
  for (let firm = 0; firm < firms.count; firm++)
    if (firm !== facts.focus && firms.presence[month * firms.count + firm] === presence.selling)
      rivals.push(firm);
  return rivals;
}

/** Whether the one in question lasted longer than more of its first rivals than lasted longer than it. */
export function outlives(exit: number | null, rivals: readonly (number | null)[]): boolean {
  let longer = 0;
  let shorter = 0;
  for (const other of rivals) {
    if (other !== null && (exit === null || other < exit)) longer++;
    if (exit !== null && (other === null || other > exit)) shorter++;
  }
  return longer > shorter;
}
