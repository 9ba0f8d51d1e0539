import type { TechnologyParameters } from "@searoom/model";
import { amount, count, type FieldsOf, section } from "./fields.ts";

export const Technology = section(
  "What can be had at all, how fast firms learn it, and what they find themselves",
  {
    frontierStart: amount("Highest capability that can be had at the start", {
      unit: "capability",
      from: 0.01,
      to: 1,
      default: 0.85,
    }),
    frontierSpeedPerYear: amount("Share of its gap to 1 that the frontier closes", {
      unit: "share per year",
      from: 0,
      to: 1,
      default: 0.05,
    }),
    learningPerMonth: amount(
      "Share of the gap between a firm's capability and the frontier that research closes, per component strength",
      {
        unit: "share per month",
        from: 0,
        to: 1,
        default: 0.005,
      },
    ),
    researchFixedKeurPerMonth: amount(
      "Cost of running a line of research, before anything comes of it",
      { unit: "Keur a month", from: 0, to: 1e6, default: 0 },
    ),
    researchLearningPerMonth: amount(
      "By how much research can raise the share of the gap that firms close, at most; 0: spending teaches nothing",
      { unit: "share per month", from: 0, to: 1, default: 0 },
    ),
    researchHalfKeurPerMonth: amount(
      "Spending on a component, beyond what its line costs to run, at which research raises it by half of that",
      { unit: "Keur a month", from: 0.01, to: 1e6, default: 30 },
    ),
    innovationPerKeur: amount(
      "Innovations that a firm of drive 1 has for each Keur of research beyond that; 0: nobody innovates",
      { unit: "per Keur", from: 0, to: 1, default: 0 },
    ),
    innovationStep: amount("Share of the gap to full capability that an innovation closes", {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.1,
    }),
    developmentMonths: amount("Time from the idea of an innovation to what can be offered", {
      unit: "months",
      from: 0,
      to: 120,
      default: 6,
    }),
    developmentFallPerYear: amount("Share by which that time gets shorter", {
      unit: "share per year",
      from: 0,
      to: 1,
      default: 0,
    }),
    outsideInnovationPerYear: amount(
      "Innovations of what can be bought, by whom nobody has under contract, for each component",
      { unit: "per year", from: 0, to: 12, default: 0 },
    ),
    outsideFromMonth: count("When these begin, counted from the end of the burn-in", {
      unit: "months",
      from: 0,
      to: 1_199,
      default: 0,
    }),
    outsideInnovationStep: amount("Share of the gap to full capability that one of them closes", {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.2,
    }),
    outsideInnovationSaving: amount("Share by which one of them lowers the list price", {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.1,
    }),
  } satisfies FieldsOf<TechnologyParameters>,
);
