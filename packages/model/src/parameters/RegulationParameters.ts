export interface RegulationParameters {
  /** Joint share of recurring revenue above which jointly priced alliances are watched. */
  readonly shareThreshold: number;
  readonly detectionPerMonth: number;
  /** Fine as a share of a firm's yearly recurring revenue. */
  readonly fineShare: number;
}
