/** How a firm can produce and show what it sells, each a number: as it does it, or the most that it would. */
export interface Levers {
  /** Utility that the offer seems to have at the choice and has not in use. */
  readonly steering: number;
  /** How far the offer is made to measure, in [0, 1]. */
  readonly personalisation: number;
  /** Share of the steps that customers take over, and how far these are an experience to them. */
  readonly coproduction: number;
  readonly experience: number;
  /** Places near customers where it produces, and how far these learn from each other and work alike, in [0, 1]. */
  readonly sites: number;
  readonly networked: number;
}

/** What the levers of production do and cost. */
export interface ProductionParameters {
  /** Cost of a steering of 1; it grows with its square. */
  readonly steeringCostKeurPerMonth: number;
  /** Share by which unit cost is higher where all is made to measure; it falls each year by `premiumFallPerYear`. */
  readonly personalisationPremium: number;
  readonly premiumFallPerYear: number;
  /** Customers from whose data half of what is made to measure fits; 0: no data are needed. */
  readonly dataHalfAtCustomers: number;
  /** Share of its own unit cost that a firm saves where customers take over all steps. */
  readonly saving: number;
  /** Utility that all steps cost a customer where they are no experience, and the share of it that is seen before. */
  readonly burden: number;
  readonly burdenSeen: number;
  /** Utility that all steps give in use where they are an experience. */
  readonly pinch: number;
  readonly experienceCostKeurPerMonth: number;
  /** Time to delivery of what is made far from the customer. */
  readonly leadMonths: number;
  /** Sites with which all but 1/e of the customers are near one. */
  readonly sitesForReach: number;
  /** Share of the distance in needs that making near the customer takes away. */
  readonly localFit: number;
  /** Cost of a site; it falls each year by `siteCostFallPerYear`. */
  readonly siteCostKeurPerMonth: number;
  readonly siteCostFallPerYear: number;
  readonly siteCapexKeur: number;
  /** Share by which experience varies more with many sites that do not work alike. */
  readonly brandVariance: number;
  /** Share of the flexibility gained that each step that a firm has added takes away, and of own unit cost that it adds. */
  readonly complexity: number;
  readonly complexityCost: number;
  /** Whether customers may refuse what is made to measure and the steps that they would take over, and take the plain form. */
  readonly refusable: boolean;
}
