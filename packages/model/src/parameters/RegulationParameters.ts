export interface RegulationParameters {
  /** Joint share of recurring revenue above which jointly priced alliances are watched. */
  readonly shareThreshold: number;
  readonly detectionPerMonth: number;
  /** Fine as a share of a firm's yearly recurring revenue. */
  readonly fineShare: number;
  /** λ: share of its fine that the first member of a cartel to report is let off. */
  readonly leniency: number;
  /** Months for which a cartel that was found out cannot form again. */
  readonly banMonths: number;
}
