/** Vehicles, or whatever else runs for several customers at a time and comes whole. */
export interface LogisticsParameters {
  /** Customers that one vehicle can serve; 0: there are none. */
  readonly usersPerVehicle: number;
  readonly vehicleCostKeurPerMonth: number;
}
