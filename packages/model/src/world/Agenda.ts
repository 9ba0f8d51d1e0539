/**
 * When jobs act: one bit for each job in each month of a ring of 128, read in the order of the jobs.
 *
 * For what comes up often: no pointer is followed, a month walks all columns forwards, and the order hangs on the jobs
 * alone. What lies further ahead than the ring waits in its last month and is put on again from there.
 */
export interface Agenda {
  /** 32 jobs to a word, `words` to a month. */
  readonly bits: Int32Array;
  readonly words: number;
  /** Month in which the job acts, −1 when it is not on the agenda. */
  readonly due: Int32Array;
}

/** A power of two, so that a month finds its place by a mask: the remainder of a number that might not be whole is slow. */
const ring = 128;

export function createAgenda(jobs: number): Agenda {
  const words = (jobs + 31) >> 5;
  return { bits: new Int32Array(ring * words), words, due: new Int32Array(jobs).fill(-1) };
}

/** Puts a job on the agenda; one that is still on it acts in the later of the two months. */
export function enter(agenda: Agenda, job: number, now: number, month: number): void {
  const { due } = agenda;
  const waiting = due[job] !== -1;
  due[job] = month;
  if (!waiting) mark(agenda, job, now, month);
}

/** Puts each job of a list on the agenda for its month, in one pass; −1: not at all. */
export function enterAll(
  { bits, words, due }: Agenda,
  list: Int32Array,
  months: Int32Array,
  count: number,
  now: number,
): void {
  for (let n = 0; n < count; n++) {
    const month = months[n];
    if (month === -1) continue;
    const job = list[n];
    const waiting = due[job] !== -1;
    due[job] = month;
    if (waiting) continue;
    const slot = (month - now < ring ? month : now + ring - 1) & (ring - 1);
    bits[slot * words + (job >> 5)] |= 1 << (job & 31);
  }
}

let list = new Int32Array(256);

/** Takes this month's jobs off the agenda, in ascending order; the list is good until the next month is taken. */
export function takeDue(agenda: Agenda, now: number): Int32Array {
  const { bits, words, due } = agenda;
  if (list.length < due.length) list = new Int32Array(due.length);
  const first = (now & (ring - 1)) * words;
  let count = 0;
  for (let w = 0; w < words; w++) {
    let word = bits[first + w];
    if (word === 0) continue;
    bits[first + w] = 0;
    for (; word !== 0; word &= (word - 1) | 0) {
      const job = (w << 5) + 31 - Math.clz32(word & (-word | 0));
      if (due[job] > now) mark(agenda, job, now, due[job]);
      else {
        due[job] = -1;
        list[count++] = job;
      }
    }
  }
  return list.subarray(0, count);
}

function mark({ bits, words }: Agenda, job: number, now: number, month: number): void {
  const slot = (month - now < ring ? month : now + ring - 1) & (ring - 1);
  bits[slot * words + (job >> 5)] |= 1 << (job & 31);
}
