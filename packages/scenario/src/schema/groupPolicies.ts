import { aimPolicies, offeringPolicies, pricingPolicies } from "@searoom/model";
import { choice } from "./fields.ts";

/** How the firms of a group decide what to offer and at what price. */
export const groupPolicies = {
  pricing: choice("How these firms set their price", pricingPolicies, "best-response"),
  offering: choice(
    "How far these firms pull the levers of production: fixed, as far as given; worth, as far as it is worth it",
    offeringPolicies,
    "fixed",
  ),
  aim: choice(
    "For whose needs these firms put their offer together: the average job's, their customers', or those of jobs that no firm serves",
    aimPolicies,
    "mean",
  ),
} as const;
