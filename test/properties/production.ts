import type { ProductionParameters } from "@searoom/model";
import fc from "fast-check";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Anything that the levers of production may do and cost. */
export function anyProduction(): fc.Arbitrary<ProductionParameters> {
  return fc.record({
    steeringCostKeurPerMonth: between(0, 5),
    personalisationPremium: between(0, 1),
    premiumFallPerYear: fc.constantFrom(0, 0.3),
    dataHalfAtCustomers: fc.constantFrom(0, 10),
    saving: between(0, 0.8),
    burden: between(0, 3),
    burdenSeen: between(0, 1),
    pinch: between(-1, 2),
    experienceCostKeurPerMonth: between(0, 20),
    leadMonths: fc.constantFrom(0, 3),
    sitesForReach: between(1, 10),
    localFit: between(0, 1),
    siteCostKeurPerMonth: between(0, 5),
    siteCostFallPerYear: fc.constantFrom(0, 0.2),
    siteCapexKeur: between(0, 20),
    brandVariance: fc.constantFrom(0, 2),
    complexity: fc.constantFrom(0, 0.2, 1),
    complexityCost: fc.constantFrom(0, 0.1),
    refusable: fc.boolean(),
  });
}

/** Capacity of every kind, from too little to more than enough. */
export function anyCapacity() {
  return fc.record({
    deliveryUnitsPerMonth: fc.constantFrom(0, 0.5, 3, 1000),
    deliveryGrowthPerYear: fc.constantFrom(0, 0.3, 5),
    capacityCostKeurPerUnit: fc.constantFrom(0, 0, 0.1),
    capacityCapexKeurPerUnit: fc.constantFrom(0, 0, 20),
    capacityLeadMonths: fc.constantFrom(0, 0, 5),
    capacityDeclinePerYear: fc.constantFrom(0, 0.5, 1),
  });
}

/** Vehicles, some of which are never full. */
export function anyLogistics() {
  return fc.record({
    usersPerVehicle: fc.constantFrom(0, 0, 1, 7, 1000),
    vehicleCostKeurPerMonth: between(0, 5),
  });
}
