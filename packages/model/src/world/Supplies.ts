import { grown, growColumns } from "./columns.ts";

/**
 * Contracts over components that were won in tenders. Rows are only ever added, so that firms can remember with whom they
 * have worked; those of one buyer are a list from the newest back.
 */
export interface Supplies {
  count: number;
  capacity: number;
  readonly columns: SupplyColumns;
  /** Newest contract of each firm that buys, −1: none. */
  newest: Int32Array;
}

export function createSupplies(): Supplies {
  return { count: 0, capacity: 16, columns: createSupplyColumns(16), newest: new Int32Array(0) };
}

/** A supplier has won the tender for a component of a firm. */
export function addSupply(
  supplies: Supplies,
  buyer: number,
  supplier: number,
  component: number,
  month: number,
  months: number,
): number {
  const { columns } = supplies;
  if (supplies.count === supplies.capacity) {
    growColumns(columns);
    supplies.capacity *= 2;
  }
  if (buyer >= supplies.newest.length) {
    const before = supplies.newest.length;
    supplies.newest = grown(supplies.newest, Math.max(16, 2 * buyer)).fill(-1, before);
  }
  const supply = supplies.count++;
  columns.buyer[supply] = buyer;
  columns.supplier[supply] = supplier;
  columns.component[supply] = component;
  columns.signed[supply] = month;
  columns.ends[supply] = month + months;
  columns.before[supply] = supplies.newest[buyer];
  supplies.newest[buyer] = supply;
  return supply;
}

/** The newest contract by which a firm is supplied in some month, −1: none. */
export function firstSupply(supplies: Supplies, buyer: number, month: number): number {
  const newest = buyer < supplies.newest.length ? supplies.newest[buyer] : -1;
  return runningFrom(supplies, newest, month);
}

/** The next one after it. */
export function nextSupply(supplies: Supplies, supply: number, month: number): number {
  return runningFrom(supplies, supplies.columns.before[supply], month);
}

/** Terms are alike, so that before the first tender whose contracts have all run out there is none that runs. */
function runningFrom({ columns }: Supplies, from: number, month: number): number {
  for (let supply = from; supply !== -1; supply = columns.before[supply])
    if (columns.ends[supply] > month) return supply;
  return -1;
}

/** The last contract by which one of two firms supplied the other, −1: none. */
export function lastSupply({ columns, count }: Supplies, firm: number, other: number): number {
  const { buyer, supplier } = columns;
  for (let supply = count - 1; supply >= 0; supply--)
    if (
      (buyer[supply] === firm && supplier[supply] === other) ||
      (buyer[supply] === other && supplier[supply] === firm)
    )
      return supply;
  return -1;
}

function createSupplyColumns(supplies: number) {
  return {
    buyer: new Int32Array(supplies),
    supplier: new Int32Array(supplies),
    component: new Int32Array(supplies),
    /** What the buyer pays for a unit (Keur a month), whatever costs do meanwhile. */
    price: new Float64Array(supplies),
    /** What a unit of it cost the buyer as it stood, without the contract (Keur a month). */
    otherwise: new Float64Array(supplies),
    /** By how much the supplier's part of cost exceeds its part of revenue, as a share. */
    unfairness: new Float64Array(supplies),
    signed: new Int32Array(supplies),
    /** Month from which on it does not run any more. */
    ends: new Int32Array(supplies),
    /** The contract that the buyer signed before it, −1: none. */
    before: new Int32Array(supplies),
  };
}

type SupplyColumns = ReturnType<typeof createSupplyColumns>;
