/**
 * A calendar: which items act in which month. Work is done when something is due, not every month.
 *
 * A ring of 128 months with one linked list each; an item is on a calendar at most once. What lies further
 * ahead waits in the last month of the ring and is put on again from there.
 */
export interface Calendar {
  /** First item due in each month of the ring, −1: none. */
  readonly first: Int32Array;
  /** Item after this one in the same month, −1: none. */
  readonly next: Int32Array;
  /** Month in which the item acts, −1 when it is not on the calendar. */
  readonly due: Int32Array;
}

const ring = 128;

export function createCalendar(items: number): Calendar {
  return {
    first: new Int32Array(ring).fill(-1),
    next: new Int32Array(items),
    due: new Int32Array(items).fill(-1),
  };
}

/**
 * Puts an item on the calendar; `month` is not before `now`.
 *
 * An item that is still on it (the supplier failed during the contract) keeps its place and is moved on from
 * there: it acts in the later of the two months.
 */
export function schedule(calendar: Calendar, item: number, now: number, month: number): void {
  const waiting = calendar.due[item] !== -1;
  calendar.due[item] = month;
  if (!waiting) link(calendar, item, now);
}

export function isScheduled(calendar: Calendar, item: number): boolean {
  return calendar.due[item] !== -1;
}

/**
 * Takes the list of this month off the calendar and returns its first item, −1 when there is none; follow
 * `next`, reading it before the item is scheduled again.
 */
export function takeMonth(calendar: Calendar, now: number): number {
  const { first, next, due } = calendar;
  const slot = now % ring;
  let item = first[slot];
  first[slot] = -1;
  let list = -1;
  while (item !== -1) {
    const after = next[item];
    if (due[item] > now) link(calendar, item, now);
    else {
      due[item] = -1;
      next[item] = list;
      list = item;
    }
    item = after;
  }
  return list;
}

function link(calendar: Calendar, item: number, now: number): void {
  const { first, next, due } = calendar;
  const slot = (due[item] - now < ring ? due[item] : now + ring - 1) % ring;
  next[item] = first[slot];
  first[slot] = item;
}
