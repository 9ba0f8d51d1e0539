import type { PartneringPolicy } from "@searoom/model";
import { amount, type FieldsOf, section } from "./fields.ts";

function weight(policy: string, value: number) {
  return amount(`Weight of the policy ${policy}`, {
    unit: "relative weight",
    from: 0,
    to: 1_000,
    default: value,
  });
}

export const PartneringMix = section(
  "Weights with which a founded firm draws its partnering policy",
  {
    direct: weight("direct", 1),
    "start-up-partner": weight("start-up-partner", 0),
    "incumbent-partner": weight("incumbent-partner", 0),
    coopetition: weight("coopetition", 0),
    reseller: weight("reseller", 0),
    portfolio: weight("portfolio", 0),
    free: weight("free", 0),
    tender: weight("tender", 0),
  } satisfies FieldsOf<Readonly<Record<PartneringPolicy, number>>>,
);
