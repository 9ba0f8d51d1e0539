import { amount } from "./fields.ts";

/** What the firms of a group put into research, and how readily it becomes innovation. */
export const groupResearch = {
  researchKeurPerMonth: amount("Spending on research", {
    unit: "Keur a month",
    from: 0,
    to: 1e6,
    default: 0,
  }),
  researchShare: amount("Share of recurring revenue that goes into research beside that", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0,
  }),
  innovationDrive: amount(
    "Mean drive of these firms to innovate: a factor on what research brings in innovations",
    { unit: "ratio", from: 0, to: 100, default: 1 },
  ),
  innovationDriveHalfWidth: amount("Half-width of the uniform draw around that drive", {
    unit: "ratio",
    from: 0,
    to: 100,
    default: 0,
  }),
};
