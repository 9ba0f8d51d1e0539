import { channels } from "./codes.ts";
import { goalCount } from "./goals.ts";
import { leverCount } from "./levers.ts";
import {
  costAges,
  keptYears,
  signingNumber,
  sizeAges,
  talkNumber,
  valueAges,
  winAges,
} from "./noted.ts";

/** Columns of what has become of firms: what they won, earned, spent and were measured by. */
export function createFirmCourse(firms: number, components: number) {
  return {
    lastWinMonth: new Int32Array(firms),
    firstCustomerMonth: new Int32Array(firms),
    tenthCustomerMonth: new Int32Array(firms),
    hundredthCustomerMonth: new Int32Array(firms),
    winsFromNever: new Int32Array(firms),
    winsFromRivals: new Int32Array(firms),
    winsFromLapsed: new Int32Array(firms),
    losses: new Int32Array(firms),
    /** Money since founding. */
    salesCostEver: new Float64Array(firms),
    raisedEver: new Float64Array(firms),
    burnedEver: new Float64Array(firms),
    partneredMonths: new Int32Array(firms),
    /** Sales cost per customer won so far and what founders have and hold, at some ages; 0 where it was not so old. */
    costAtAge: new Float64Array(firms * costAges.length),
    valueAtAge: new Float64Array(firms * valueAges.length),
    recurringAtAge: new Float64Array(firms * sizeAges.length),
    /** Contracts renewed with it, and rows of `signingNumber`: both kinds so far, and as remembered over a year. */
    renewed: new Int32Array(firms),
    signings: new Float64Array(firms * signingNumber.row),
    /** What it took in a month at the end of each of the `keptYears`, 0: nothing; and usually before a planned shock. */
    incomeAtYear: new Float64Array(firms * keptYears),
    usualIncome: new Float64Array(firms),
    /** Month in which its customers were first expected to bring more than a year of fixed costs, −1: not yet. */
    valueMonth: new Int32Array(firms),
    /** Won by its own people, and brought by allies and resellers: in all, squares by month, months since the first. */
    booked: new Int32Array(firms * 2),
    bookedSquares: new Float64Array(firms * 2),
    bookedMonths: new Int32Array(firms * 2),
    /** Customers won by the `winAges`, and up to now while it is younger. */
    wonAtAge: new Int32Array(firms * winAges.length),
    /** How often content users told somebody within reach of it. */
    praised: new Int32Array(firms),
    /** Rows of `talkNumber`: how wins go with talk, over months that saw both. */
    talk: new Float64Array(firms * talkNumber.row),
    /** Of its offer at the needs of the average job, before a planned shift of them; 0: it had none. */
    performedBefore: new Float64Array(firms),
    /** Months since the strategies parted: when its offer lay behind that last, and when it had caught up, −1: not. */
    behindMonth: new Int32Array(firms),
    turnedMonth: new Int32Array(firms),
    /** Bids owed over a month's hours, summed over the months in which it had people at work. */
    overloadSum: new Float64Array(firms),
    workedMonths: new Int32Array(firms),

    /** Flows of this month; the change of cash equals their sum. */
    flowRevenue: new Float64Array(firms),
    flowPartnerIncome: new Float64Array(firms),
    flowHome: new Float64Array(firms),
    flowRounds: new Float64Array(firms),
    flowService: new Float64Array(firms),
    flowPartners: new Float64Array(firms),
    flowSales: new Float64Array(firms),
    flowFixed: new Float64Array(firms),
    flowResearch: new Float64Array(firms),
    flowCapital: new Float64Array(firms),
    flowAlliances: new Float64Array(firms),
    flowShocks: new Float64Array(firms),
    flowFines: new Float64Array(firms),
    flowPayouts: new Float64Array(firms),

    capability: new Float64Array(firms * components),
    /** Units of the component made here so far; drives learning by doing. */
    output: new Float64Array(firms * components),

    wins: new Int32Array(firms * channels.length),
    channelCost: new Float64Array(firms * channels.length),

    /** Rows of `leverCount`: how far it pulls each lever of production now, and how far its policy lets it. */
    lever: new Float64Array(firms * leverCount),
    leverMost: new Float64Array(firms * leverCount),
    /** Where customers may refuse: the levers of the second form; those of the plain one stand in `lever`. */
    formLever: new Float64Array(firms * leverCount),
    /** Month since which it has sites, −1: none; how often it opened its first, and months with sites that it closed again. */
    sitesSince: new Int32Array(firms),
    siteSpells: new Int32Array(firms),
    siteMonths: new Int32Array(firms),

    /** What the firm wants from the market: growth, margin, technology. */
    goal: new Float64Array(firms * goalCount),

    /** Accounts known from the start: home accounts and founders' contacts. */
    contacts: [] as Int32Array[],
    /** Jobs served, in no order; the first `users` entries count. Empty where lists are not kept. */
    customers: [] as Int32Array[],
  };
}
