import { scope } from "./codes.ts";
import { growColumns } from "./columns.ts";
import { allianceSeats, type FirmColumns } from "./Firms.ts";

/**
 * Sales alliances: an edge between two firms, with everything that is directed kept twice.
 *
 * Sides 0 and 1; directed columns hold two values a row, at 2a + side. "Mine" below means the side's own.
 */
export interface Alliances {
  count: number;
  capacity: number;
  readonly columns: AllianceColumns;
}

export const stage = { courting: 0, settingUp: 1, active: 2, ended: 3 } as const;

/** Months after the contract over which it is counted up what each side has of an alliance. */
export const firstMonths = 24;

export const endCauses = [
  "",
  "neglected",
  "trust broken",
  "term ended",
  "partner gone",
  "partner acquired",
  "talks failed",
  "antitrust",
  "replaced",
  "better offer",
  "abandoned",
] as const;
export type EndCause = (typeof endCauses)[number];

export function createAlliances(components: number): Alliances {
  return { count: 0, capacity: 64, columns: createAllianceColumns(64, components) };
}

/** A new alliance of two firms that begin to talk. */
export function addAlliance(
  alliances: Alliances,
  firms: FirmColumns,
  first: number,
  second: number,
): number {
  return keepDraft(alliances, firms, draftAlliance(alliances, firms, first, second));
}

/**
 * Writes an alliance of two firms into the row after the last, where the next draft takes its place: what it would be is
 * there to be read, and no firm has it.
 */
export function draftAlliance(
  alliances: Alliances,
  firms: FirmColumns,
  first: number,
  second: number,
): number {
  const { columns } = alliances;
  if (alliances.count === alliances.capacity) {
    growColumns(columns);
    alliances.capacity *= 2;
  }
  const alliance = alliances.count;
  columns.first[alliance] = first;
  columns.second[alliance] = second;
  columns.stage[alliance] = stage.courting;
  columns.governance[alliance] = firms.governance[first];
  columns.signed[alliance] = -1;
  columns.recorded[alliance] = -1;
  columns.ended[alliance] = -1;
  columns.heir[2 * alliance] = first;
  columns.heir[2 * alliance + 1] = second;
  columns.climbs[alliance] = -1;
  columns.opens[alliance] = -1;
  columns.learntOffer[2 * alliance] = -1;
  columns.learntOffer[2 * alliance + 1] = -1;
  columns.impactMonth[alliance] = -1;
  columns.openness[alliance] = 1;
  columns.exclusive[alliance] = 0;
  columns.supplied[alliance] = -1;
  return alliance;
}

/** Makes the last draft an alliance. */
export function keepDraft(alliances: Alliances, firms: FirmColumns, draft: number): number {
  const { first, second } = alliances.columns;
  alliances.count = draft + 1;
  for (const firm of [first[draft], second[draft]])
    firms.alliance[firm * allianceSeats + firms.allied[firm]++] = draft;
  return draft;
}

/** Takes an alliance off the lists of its members; the order of the others stays. */
export function retireAlliance(alliances: Alliances, firms: FirmColumns, alliance: number): void {
  const { first, second } = alliances.columns;
  for (const firm of [first[alliance], second[alliance]]) {
    const row = firm * allianceSeats;
    const seat = firms.alliance.indexOf(alliance, row);
    firms.alliance.copyWithin(seat, seat + 1, row + firms.allied[firm]);
    firms.allied[firm]--;
  }
}

/** The row of what is directed that belongs to a member. */
export function sideOf(columns: AllianceColumns, alliance: number, firm: number): number {
  return 2 * alliance + (columns.first[alliance] === firm ? 0 : 1);
}

/** The other member. */
export function allyOf(columns: AllianceColumns, alliance: number, firm: number): number {
  return columns.first[alliance] === firm ? columns.second[alliance] : columns.first[alliance];
}

/** The last alliance of two firms that came to a contract and has ended; −1 where they are strangers. */
export function lastTie({ columns, count }: Alliances, firm: number, other: number): number {
  const { first, second, signed, stage: stages } = columns;
  for (let a = count - 1; a >= 0; a--) {
    if (stages[a] !== stage.ended || signed[a] === -1) continue;
    if (first[a] === firm ? second[a] === other : first[a] === other && second[a] === firm)
      return a;
  }
  return -1;
}

/** Whether two allies sell together now: components are shared, hours are given. */
export function sellsTogether(columns: AllianceColumns, alliance: number): boolean {
  return columns.stage[alliance] === stage.active && (columns.scopes[alliance] & scope.sales) !== 0;
}

/** Whether components of one ally can be in the offer of the other now. */
export function sharesComponents(columns: AllianceColumns, alliance: number): boolean {
  const about = columns.scopes[alliance] & (scope.sales | scope.supply);
  return columns.stage[alliance] === stage.active && about !== 0;
}

export function memberOf(columns: AllianceColumns, alliance: number, side: 0 | 1): number {
  return side === 0 ? columns.first[alliance] : columns.second[alliance];
}

function createAllianceColumns(alliances: number, components: number) {
  return {
    first: new Int32Array(alliances),
    second: new Int32Array(alliances),
    stage: new Uint8Array(alliances),
    /** How the two agreed to govern it: the way of who proposed it, kept to the end. */
    governance: new Uint8Array(alliances),
    /** 1 where neither may have another ally for the same. */
    exclusive: new Uint8Array(alliances),
    /** Month of the first talk, of the contract and of the next stage; −1: not yet. */
    started: new Int32Array(alliances),
    signed: new Int32Array(alliances),
    stageEnds: new Int32Array(alliances),
    /** Month in which what was agreed was put on record, −1: not yet. */
    recorded: new Int32Array(alliances),
    ended: new Int32Array(alliances),
    cause: new Uint8Array(alliances),
    /** Rung of the continuum, the month since which it stands on it, and the month in which it stands on the next; −1. */
    rung: new Uint8Array(alliances),
    rungSince: new Int32Array(alliances),
    climbs: new Int32Array(alliances),
    /** Stages that have been opened, and the month in which the next one will be; −1. */
    opened: new Uint8Array(alliances),
    opens: new Int32Array(alliances),
    /** Introduced wins of both, and benefits, when this stage was opened; reviews since then without any more. */
    winsBefore: new Int32Array(alliances),
    benefitBefore: new Float64Array(2 * alliances),
    fruitless: new Uint8Array(alliances),
    /** How much of the rung has been opened, and what both have learnt jointly: together with the rung they make the depth. */
    openness: new Float64Array(alliances),
    joint: new Float64Array(alliances),
    depth: new Float64Array(alliances),
    /** Terms after which both went on. */
    renewals: new Uint8Array(alliances),
    /** What it is about, in bits, and what each side gains from it beside sales (Keur a month). */
    scopes: new Uint8Array(alliances),
    benefit: new Float64Array(2 * alliances),
    /** What has gone over to each side, as capability weighted by need; first offer that can show it, and first month of a win with it; −1. */
    learnt: new Float64Array(2 * alliances),
    learntOffer: new Int32Array(2 * alliances),
    impactMonth: new Int32Array(alliances),
    /** What each side spent on research when it signed, at the costs of the start (Keur a month). */
    researchPromised: new Float64Array(2 * alliances),
    /** What each side earns through it (Keur a month), and who books for the side: the member, or whoever bought it. */
    revenue: new Float64Array(2 * alliances),
    heir: new Int32Array(2 * alliances),
    /** What each side bears of the cost and keeps of the price of joint contracts (Keur a month), where anybody minds. */
    borne: new Float64Array(2 * alliances),
    earned: new Float64Array(2 * alliances),
    /** Part of the joint offers' revenue and cost that power has moved from the second side to the first. */
    tilt: new Float64Array(alliances),
    /** Months of joint planning, and what each side expected at the contract (Keur a month). */
    planned: new Float64Array(alliances),
    expected: new Float64Array(2 * alliances),
    /** Month in which supply was agreed, −1: not yet, and the level of costs then. */
    supplied: new Int32Array(alliances),
    suppliedLevel: new Float64Array(alliances),
    /**
     * Rows of K for each side: what it was agreed to get for a unit of the component (Keur a month; −1: it does not
     * supply it), and what there was to bargain for, by which power moves it.
     */
    supplyPrice: new Float64Array(2 * alliances * components),
    supplyRoom: new Float64Array(2 * alliances * components),
    /** What a unit of what the side supplies cost it a year ago, at costs of the start, and how far it has kept its promise. */
    supplyCost: new Float64Array(2 * alliances),
    supplyKept: new Float64Array(2 * alliances),
    /** Units that a side asked the other to deliver for it last month, and that were taken. */
    unitsAsked: new Float64Array(2 * alliances),
    unitsTaken: new Float64Array(2 * alliances),
    /** Months with effort close to nothing, by review. */
    idleReviews: new Uint8Array(alliances),
    /** Market overlap ω of the pair when they met, and goal distance δ then or at the last review. */
    overlap: new Float64Array(alliances),
    goalDistance: new Float64Array(alliances),
    /** How far the two have come to understand each other's culture. */
    understanding: new Float64Array(alliances),

    /** How much my ally keeps its promises, as I see it; and as I thought at the first talk. */
    trust: new Float64Array(2 * alliances),
    startingTrust: new Float64Array(2 * alliances),
    /** Hours I gave to introductions this month, and left over from the last one. */
    effort: new Float64Array(2 * alliances),
    carry: new Float64Array(2 * alliances),
    contacts: new Int32Array(2 * alliances),
    /** What the alliance brought me and the hours I spent on it, remembered exponentially: value per hour. */
    value: new Float64Array(2 * alliances),
    hours: new Float64Array(2 * alliances),
    /**
     * Where ways to sell are learnt: code of the way of mine that it belongs to; what I hoped would come through my ally, Keur
     * a month, and what has come (Keur), since both were looked at last.
     */
    way: new Uint8Array(2 * alliances),
    hoped: new Float64Array(2 * alliances),
    brought: new Float64Array(2 * alliances),
    lookedAt: new Int32Array(alliances),
    /** Counted and never read by who decides: what I have had of it in the first months over what my hours bring elsewhere. */
    surplus: new Float64Array(2 * alliances),
    /** Hours that I gave while it worked, and all that I had then. */
    hoursGiven: new Float64Array(2 * alliances),
    hoursHad: new Float64Array(2 * alliances),
    /** Months at work; those in which an hour for the ally was worth more to both; whether it was at work after half a year. */
    workingMonths: new Int32Array(alliances),
    firstForBoth: new Int32Array(alliances),
    atWork: new Uint8Array(alliances),
    /** Deals of mine that my ally introduced and I won. */
    introducedWins: new Int32Array(2 * alliances),
    /** How far we are substitutes: Σ α s s' over projects that weighed us both, remembered like my own demand. */
    cross: new Float64Array(2 * alliances),
  };
}

export type AllianceColumns = ReturnType<typeof createAllianceColumns>;
