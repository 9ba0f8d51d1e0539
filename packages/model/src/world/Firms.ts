import { type Column, grown } from "./columns.ts";

/**
 * All sellers. A firm keeps its row for ever; rows are given in the order of founding and grow here alone.
 *
 * Money in Keur, flows in Keur a month. `kind` is a label for reports: no process reads it and the digest
 * leaves it out.
 */
export interface Firms {
  count: number;
  capacity: number;
  readonly columns: FirmColumns;
}

const one = {
  /** Key of the firm's birth: which group founded it as the how-many-th. All its draws hang on this. */
  birth: Uint32Array,
  kind: Uint8Array,
  group: Uint8Array,
  founded: Int32Array,
  alive: Uint8Array,
  /** 1 once it sells here; an incumbent may live next door for years. */
  selling: Uint8Array,
  /** Month in which a decision to enter takes effect, −1: not decided. */
  entryMonth: Int32Array,
  exitMonth: Int32Array,
  exitCause: Uint8Array,
  focus: Uint8Array,
  treated: Uint8Array,
  /** Offset of its reviews in the year. */
  offset: Int32Array,

  partnering: Uint8Array,
  pricing: Uint8Array,
  maxAlliances: Uint8Array,

  cash: Float64Array,
  investorOwned: Uint8Array,
  founderShare: Float64Array,
  /** Discounted payouts and sale price received by the founders, valued at founding. */
  founderReceived: Float64Array,
  attention: Float64Array,
  /** Average net outflow, the base of the runway; negative when profitable. */
  burn: Float64Array,
  lastTry: Int32Array,
  rounds: Int32Array,
  /** Recurring revenue as investors count it, half a year ago (exponential lag). */
  laggedRecurring: Float64Array,

  x: Float64Array,
  y: Float64Array,
  price: Float64Array,
  /** Row of the offer ledger that is sold now, −1 before entry. */
  offer: Int32Array,
  /** Demand as seen in its projects: Σ s, and Σ α s(1 − s). */
  choiceSum: Float64Array,
  choiceSlope: Float64Array,

  reps: Float64Array,
  rampedReps: Float64Array,
  /** Bid hours promised beyond this month's capacity. */
  bidDebt: Float64Array,
  /** Hours left over from the last contact of each sort. */
  coldCarry: Float64Array,
  warmCarry: Float64Array,
  coldContacts: Int32Array,
  warmContacts: Int32Array,
  /** Sales cost and wins of its own channels, remembered exponentially and in all. */
  recentSalesCost: Float64Array,
  recentWins: Float64Array,
  /** Value won per own selling hour: value and hours, remembered exponentially. */
  ownValue: Float64Array,
  ownHours: Float64Array,

  users: Int32Array,
  satisfiedUsers: Int32Array,
  /** Share of users at the start of the month: the bandwagon. */
  share: Float64Array,
  reputation: Float64Array,
  /** Contracted revenue, what partners and resellers take of it, and what serving it costs. */
  recurring: Float64Array,
  partnerPay: Float64Array,
  resellerPay: Float64Array,
  serviceCost: Float64Array,
  /** Income as a partner in others' offers, and what serving them costs. */
  partnerIncome: Float64Array,
  partnerService: Float64Array,
  /** Part of `recurring` that came through partners and resellers. */
  indirect: Float64Array,
  /** Contracted revenue that waits for delivery. */
  waiting: Float64Array,

  deliveryCapacity: Float64Array,
  backlog: Float64Array,
  /** Months a new customer waits, by its own capacity. */
  wait: Float64Array,

  acquirer: Int32Array,
  closingMonth: Int32Array,
  salePrice: Float64Array,

  firstCustomerMonth: Int32Array,
  tenthCustomerMonth: Int32Array,
  hundredthCustomerMonth: Int32Array,
  winsFromNever: Int32Array,
  winsFromRivals: Int32Array,
  winsFromLapsed: Int32Array,
  losses: Int32Array,
  /** Money since founding. */
  salesCostEver: Float64Array,
  fixedCostEver: Float64Array,
  raisedEver: Float64Array,
  burnedEver: Float64Array,
  partneredMonths: Int32Array,

  /** Flows of this month; the change of cash equals their sum. */
  flowRevenue: Float64Array,
  flowPartnerIncome: Float64Array,
  flowHome: Float64Array,
  flowRounds: Float64Array,
  flowService: Float64Array,
  flowPartners: Float64Array,
  flowSales: Float64Array,
  flowFixed: Float64Array,
  flowAlliances: Float64Array,
  flowShocks: Float64Array,
  flowFines: Float64Array,
  flowPayouts: Float64Array,
} as const;

const perComponent = {
  capability: Float64Array,
  /** Cumulative output of the component in unit-months; drives learning by doing. */
  output: Float64Array,
} as const;

const perChannel = {
  wins: Int32Array,
  channelCost: Float64Array,
} as const;

const perGoal = {
  /** What the firm wants from the market: growth, margin, technology; and the segment it looks at. */
  goal: Float64Array,
} as const;

type Columns<T> = { -readonly [K in keyof T]: T[K] extends new (n: number) => infer C ? C : never };
export type FirmColumns = Columns<typeof one> &
  Columns<typeof perComponent> &
  Columns<typeof perChannel> &
  Columns<typeof perGoal> & {
    /** Accounts known from the start: home accounts and founders' contacts. */
    contacts: Int32Array[];
    /** Jobs served, in no order; the first `users` entries count. */
    customers: Int32Array[];
  };

export const channelCount = 5;
export const goalCount = 3;

export function createFirms(capacity: number, components: number): Firms {
  const columns: Record<string, Column | Int32Array[]> = { contacts: [], customers: [] };
  for (const [name, Kind] of Object.entries(one)) columns[name] = new Kind(capacity);
  for (const [name, Kind] of Object.entries(perComponent))
    columns[name] = new Kind(capacity * components);
  for (const [name, Kind] of Object.entries(perChannel))
    columns[name] = new Kind(capacity * channelCount);
  for (const [name, Kind] of Object.entries(perGoal)) columns[name] = new Kind(capacity * goalCount);
  return { count: 0, capacity, columns: columns as unknown as FirmColumns };
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
  columns.lastTry[firm] = -1000;
  columns.firstCustomerMonth[firm] = -1;
  columns.tenthCustomerMonth[firm] = -1;
  columns.hundredthCustomerMonth[firm] = -1;
  columns.contacts[firm] = noAccounts;
  columns.customers[firm] = new Int32Array(8);
  return firm;
}

const noAccounts = new Int32Array(0);

/** Puts a job at the end of its supplier's list and returns its place. */
export function addCustomer(columns: FirmColumns, firm: number, job: number): number {
  const place = columns.users[firm]++;
  if (place === columns.customers[firm].length)
    columns.customers[firm] = grown(columns.customers[firm], place * 2);
  columns.customers[firm][place] = job;
  return place;
}

/** Money moves: a flow of this month and the firm's cash change together (Keur; negative for what is paid). */
export function book(columns: FirmColumns, flow: Float64Array, firm: number, amountKeur: number): void {
  flow[firm] += amountKeur;
  columns.cash[firm] += amountKeur;
}

/** Names of the columns of flows. */
export const flows = Object.keys(one).filter((name) => name.startsWith("flow")) as readonly FlowName[];
type FlowName = Extract<keyof typeof one, `flow${string}`>;

function growFirms(firms: Firms): void {
  const columns = firms.columns as unknown as Record<string, Column>;
  firms.capacity *= 2;
  for (const name of [one, perComponent, perChannel, perGoal].flatMap((group) => Object.keys(group)))
    columns[name] = grown(columns[name], columns[name].length * 2);
}
