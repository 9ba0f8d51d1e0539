import { growColumns } from "./columns.ts";
import { createFirmCourse } from "./firmCourse.ts";

/**
 * All sellers. A firm keeps its row for ever; rows are given in the order of founding and grow here alone.
 *
 * Money in Keur, flows in Keur a month. `kind` is a label for reports: no process reads it and the digest
 * leaves it out.
 */
export interface Firms {
  count: number;
  capacity: number;
  /** Whether lists of customers are kept: only where somebody may call on them, since a list costs a look at another job. */
  readonly listed: boolean;
  readonly columns: FirmColumns;
}

/** Live alliances a firm can have: the bound of `maxAlliances`. */
export const allianceSeats = 8;

export function createFirms(capacity: number, components: number, listed: boolean): Firms {
  return { count: 0, capacity, listed, columns: createFirmColumns(capacity, components) };
}

/** A new row, all zeros but for the columns where −1 means none. */
export function addFirm(firms: Firms): number {
  if (firms.count === firms.capacity) growFirms(firms);
  const { columns } = firms;
  const firm = firms.count++;
  columns.alive[firm] = 1;
  columns.entryMonth[firm] = -1;
  columns.exitMonth[firm] = -1;
  columns.offer[firm] = -1;
  columns.acquirer[firm] = -1;
  columns.twin[firm] = -1;
  columns.policyFrom[firm] = -1;
  columns.sitesSince[firm] = -1;
  columns.responseEnds[firm] = -1;
  columns.volume[firm] = 1;
  columns.capacityDue[firm] = -1;
  columns.fleetAlly[firm] = -1;
  columns.innovationDue[firm] = -1;
  columns.lastTry[firm] = -1000;
  columns.lastWinMonth[firm] = -1;
  columns.firstCustomerMonth[firm] = -1;
  columns.tenthCustomerMonth[firm] = -1;
  columns.hundredthCustomerMonth[firm] = -1;
  columns.valueMonth[firm] = -1;
  columns.behindMonth[firm] = -1;
  columns.turnedMonth[firm] = -1;
  columns.contacts[firm] = noAccounts;
  columns.customers[firm] = new Int32Array(8);
  return firm;
}

const noAccounts = new Int32Array(0);

/** Money moves: a flow of this month and the firm's cash change together (Keur; negative for what is paid). */
export function book(
  columns: FirmColumns,
  flow: Float64Array,
  firm: number,
  amountKeur: number,
): void {
  flow[firm] += amountKeur;
  columns.cash[firm] += amountKeur;
}

function growFirms(firms: Firms): void {
  growColumns(firms.columns);
  firms.capacity *= 2;
}

/**
 * The columns, each with its meaning: first what firms are and do, then what has become of them.
 *
 * Two literals of fewer than 128 columns each, put together: an object that grows key by key has a slow shape, and a longer
 * literal a shape of its own in every world, which no compiled code knows again.
 */
function createFirmColumns(firms: number, components: number) {
  return Object.assign(createStanding(firms, components), createFirmCourse(firms, components));
}

function createStanding(firms: number, components: number) {
  return {
    /** Key of the firm's birth: which group founded it as the how-many-th. All its draws hang on this. */
    birth: new Int32Array(firms),
    kind: new Uint8Array(firms),
    group: new Uint8Array(firms),
    founded: new Int32Array(firms),
    alive: new Uint8Array(firms),
    /** 1 once it sells here; an incumbent may live next door for years. */
    selling: new Uint8Array(firms),
    /** Month in which a decision to enter takes effect, −1: not decided. */
    entryMonth: new Int32Array(firms),
    exitMonth: new Int32Array(firms),
    exitCause: new Uint8Array(firms),
    focus: new Uint8Array(firms),
    treated: new Uint8Array(firms),
    /** Offset of its reviews in the year. */
    offset: new Int32Array(firms),

    partnering: new Uint8Array(firms),
    /** Month in which it begins with the partnering policy that is put off, −1: nothing is. */
    policyFrom: new Int32Array(firms),
    laterPartnering: new Uint8Array(firms),
    pricing: new Uint8Array(firms),
    offering: new Uint8Array(firms),
    /** Code of its aim policy, and the need weights it aims at, a component each. */
    aiming: new Uint8Array(firms),
    aim: new Float32Array(firms * components),
    maxAlliances: new Uint8Array(firms),
    /** How it governs alliances that it proposes. */
    governance: new Uint8Array(firms),
    /** Factor on how much of what an ally brings counts as the return on hours given to it. */
    orientation: new Float64Array(firms),
    /** How well it manages several alliances at a time: management hours are divided by it. */
    networkSkill: new Float64Array(firms),
    /** Its way of doing things. */
    culture: new Float64Array(firms),

    /** How much its owners press it for profit, in [0, 1]. */
    pressure: new Float64Array(firms),
    /** Where shareholders have a target: result and turnover of the quarter so far, and quarters in a row that missed it. */
    quarterResult: new Float64Array(firms),
    quarterTurnover: new Float64Array(firms),
    missed: new Uint16Array(firms),
    cash: new Float64Array(firms),
    investorOwned: new Uint8Array(firms),
    founderShare: new Float64Array(firms),
    /** Discounted payouts and sale price received by the founders, valued at founding. */
    founderReceived: new Float64Array(firms),
    attention: new Float64Array(firms),
    /** The same firm in another market: its row there, −1 for none, and which of the markets beside it is. */
    twin: new Int32Array(firms),
    twinMarket: new Uint8Array(firms),
    /** Share of what it could pay out that it spends in the market in question, and what that was this month (Keur). */
    reinvests: new Float64Array(firms),
    movedOut: new Float64Array(firms),
    /** Revenue on its home market before this market takes from it, what it takes, and accounts that it serves there. */
    homeRevenue: new Float64Array(firms),
    cannibalised: new Float64Array(firms),
    homeAccounts: new Int32Array(firms),
    /** Of those who do not sell here: allied rivals' share of the past year on average, and how far it lies above that now. */
    usualAlliedShare: new Float64Array(firms),
    threat: new Float64Array(firms),
    /** Average net outflow, the base of the runway; negative when profitable. */
    burn: new Float64Array(firms),
    lastTry: new Int32Array(firms),
    rounds: new Int32Array(firms),
    /** Recurring revenue as investors count it, half a year ago (exponential lag). */
    laggedRecurring: new Float64Array(firms),
    /** Recurring revenue, and what was burned since founding, at the last yearly look of investors. */
    recurringYearAgo: new Float64Array(firms),
    burnedYearAgo: new Float64Array(firms),

    x: new Float64Array(firms),
    y: new Float64Array(firms),
    price: new Float64Array(firms),
    /** Row of the offer ledger that is sold now, −1 before entry. */
    offer: new Int32Array(firms),
    /** Demand as seen in its projects: Σ s, and Σ α s(1 − s). */
    choiceSum: new Float64Array(firms),
    choiceSlope: new Float64Array(firms),

    /** Its answer to a rival while that lasts: which, to whom, until which month (−1: none), and what it gives up of its price. */
    response: new Uint8Array(firms),
    responseRival: new Int32Array(firms),
    responseEnds: new Int32Array(firms),
    undercut: new Float64Array(firms),
    bundle: new Float64Array(firms),

    /** Of the circle that sets prices together, or would; whether it undercuts what was agreed. */
    colludes: new Uint8Array(firms),
    cheats: new Uint8Array(firms),
    /** What was agreed, 0: nothing; and what it would ask for itself. */
    agreedPrice: new Float64Array(firms),
    ownPrice: new Float64Array(firms),
    /** Since the last meeting: Σ s as it was, and Σ s and Σ α s(1 − s) at agreed prices. */
    soldSum: new Float64Array(firms),
    agreedSum: new Float64Array(firms),
    agreedSlope: new Float64Array(firms),
    /** Demand where every member asks what it would ask for itself: Σ s, and Σ α s(1 − s). */
    ownSum: new Float64Array(firms),
    ownSlope: new Float64Array(firms),

    reps: new Float64Array(firms),
    rampedReps: new Float64Array(firms),
    /** Bid hours promised beyond this month's capacity. */
    bidDebt: new Float64Array(firms),
    /** Hours left over from the last contact of each sort. */
    coldCarry: new Float64Array(firms),
    warmCarry: new Float64Array(firms),
    coldContacts: new Int32Array(firms),
    warmContacts: new Int32Array(firms),
    /** Sales cost and wins of its own channels, remembered exponentially and in all. */
    recentSalesCost: new Float64Array(firms),
    recentWins: new Float64Array(firms),
    /** Value won per own selling hour: value and hours, remembered exponentially. */
    ownValue: new Float64Array(firms),
    ownHours: new Float64Array(firms),

    users: new Int32Array(firms),
    satisfiedUsers: new Int32Array(firms),
    /** Share of users at the start of the month: the bandwagon. */
    share: new Float64Array(firms),
    reputation: new Float64Array(firms),
    /** Contracted revenue, what partners and resellers take of it, and what serving it costs. */
    recurring: new Float64Array(firms),
    /** Part of `recurring` that was paid at signature, so that nothing comes in for it by the month. */
    prepaid: new Float64Array(firms),
    partnerPay: new Float64Array(firms),
    resellerPay: new Float64Array(firms),
    serviceCost: new Float64Array(firms),
    /** Income as a partner in others' offers, and what serving them costs. */
    partnerIncome: new Float64Array(firms),
    partnerService: new Float64Array(firms),
    /** Part of `recurring` that came through partners and resellers. */
    indirect: new Float64Array(firms),
    /** What running contracts bring over what was signed: its logarithm as chance left it, and with a planned shock. */
    logVolume: new Float64Array(firms),
    volume: new Float64Array(firms),
    /** Contracted revenue that waits for delivery. */
    waiting: new Float64Array(firms),

    /** What exclusive contracts cost its present offer, in utility; the sum of it over months bound, and these months. */
    lockIn: new Float64Array(firms),
    lockInSum: new Float64Array(firms),
    boundMonths: new Int32Array(firms),

    /** Spending on research this month, and how readily it becomes innovation. */
    research: new Float64Array(firms),
    drive: new Float64Array(firms),
    /** Innovations brought out so far; when the next one is ready, −1: none is under way; and the component that it is about. */
    innovations: new Int32Array(firms),
    innovationDue: new Int32Array(firms),
    innovating: new Uint8Array(firms),

    deliveryCapacity: new Float64Array(firms),
    /** Capacity that is paid for and the month in which it is there, −1: none; and what of the capacity has had no work this month. */
    capacityOrdered: new Float64Array(firms),
    capacityDue: new Int32Array(firms),
    spareCapacity: new Float64Array(firms),
    /** The ally with whom it runs its vehicles, −1: none. */
    fleetAlly: new Int32Array(firms),
    backlog: new Float64Array(firms),
    /** Months a new customer waits, by its own capacity. */
    wait: new Float64Array(firms),

    /** Alliances that have not ended: how many, and a row of `allianceSeats` with their numbers in order of the first talk. */
    allied: new Uint8Array(firms),
    alliance: new Int32Array(firms * allianceSeats),

    acquirer: new Int32Array(firms),
    closingMonth: new Int32Array(firms),
    salePrice: new Float64Array(firms),
  };
}

export type FirmColumns = ReturnType<typeof createFirmColumns>;
