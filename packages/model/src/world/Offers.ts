import { grown } from "./columns.ts";

/**
 * The ledger of offers: what a firm sold at what terms from some month on. Rows are only ever added; a job
 * points at the row it bought, so that a contract stays what it was when the firm changes its offer.
 */
export interface Offers {
  count: number;
  capacity: number;
  lead: Int32Array;
  /** Rows of K: max(coverage, ε)^ρ, so that weak-link performance is one weighted sum and one power. */
  powered: Float64Array;
  /** Keur a month. */
  price: Float64Array;
  /** What serving costs the lead itself: own components, and those bought at arm's length. */
  leadCost: Float64Array;
  /** Marginal cost as the price setter sees it. */
  pricingCost: Float64Array;
  /** What its users find in use that nobody sees before, in utility; steering apart. */
  afterUse: Float64Array;
  /** Rows of `payees`: ally, its pay per unit of revenue, its fixed pay and its cost, all per month; −1: none. */
  payee: Int32Array;
  /** Side of the alliance by which it takes part, as the row 2a + side of what is directed; −1: it won a tender. */
  payeeSide: Int32Array;
  payeeShare: Float64Array;
  payeeFixed: Float64Array;
  payeeCost: Float64Array;
  /** Second form of the same offer, −1: there is none, −2: it is one itself. */
  form: Int32Array;
  /** Firm whose capacity delivers the physical component, −1: bought from stock. */
  maker: Int32Array;
  /** Rows of K: firm that makes the component, −1: bought. */
  source: Int32Array;
}

/** Allies and suppliers that can contribute to one offer. */
export const payees = 3;

export function createOffers(components: number): Offers {
  const capacity = 256;
  return {
    count: 0,
    capacity,
    lead: new Int32Array(capacity),
    powered: new Float64Array(capacity * components),
    price: new Float64Array(capacity),
    leadCost: new Float64Array(capacity),
    pricingCost: new Float64Array(capacity),
    afterUse: new Float64Array(capacity),
    payee: new Int32Array(capacity * payees),
    payeeSide: new Int32Array(capacity * payees),
    payeeShare: new Float64Array(capacity * payees),
    payeeFixed: new Float64Array(capacity * payees),
    payeeCost: new Float64Array(capacity * payees),
    form: new Int32Array(capacity),
    maker: new Int32Array(capacity),
    source: new Int32Array(capacity * components),
  };
}

export function addOffer(offers: Offers, lead: number): number {
  if (offers.count === offers.capacity) growOffers(offers);
  const offer = offers.count++;
  offers.lead[offer] = lead;
  offers.form[offer] = -1;
  offers.maker[offer] = -1;
  for (let seat = offer * payees; seat < (offer + 1) * payees; seat++) offers.payee[seat] = -1;
  return offer;
}

function growOffers(offers: Offers): void {
  const { capacity } = offers;
  offers.lead = grown(offers.lead, offers.lead.length * 2);
  offers.powered = grown(offers.powered, offers.powered.length * 2);
  offers.price = grown(offers.price, offers.price.length * 2);
  offers.leadCost = grown(offers.leadCost, offers.leadCost.length * 2);
  offers.pricingCost = grown(offers.pricingCost, offers.pricingCost.length * 2);
  offers.afterUse = grown(offers.afterUse, offers.afterUse.length * 2);
  offers.payee = grown(offers.payee, offers.payee.length * 2);
  offers.payeeSide = grown(offers.payeeSide, offers.payeeSide.length * 2);
  offers.payeeShare = grown(offers.payeeShare, offers.payeeShare.length * 2);
  offers.payeeFixed = grown(offers.payeeFixed, offers.payeeFixed.length * 2);
  offers.payeeCost = grown(offers.payeeCost, offers.payeeCost.length * 2);
  offers.form = grown(offers.form, offers.form.length * 2);
  offers.maker = grown(offers.maker, offers.maker.length * 2);
  offers.source = grown(offers.source, offers.source.length * 2);
  offers.capacity = capacity * 2;
}
