import { amount, choice, section } from "./fields.ts";

/** How a sensitivity with mean 1 differs between accounts; the number that belongs to another form waits unused. */
export function spread(description: string, form: "none" | "uniform" | "lognormal") {
  return section(`${description} (mean 1)`, {
    form: choice(
      "none; uniform on 1 ± width/2; lognormal with standard deviation logSd of the logarithm",
      ["none", "uniform", "lognormal"],
      form,
    ),
    width: amount("Width, for uniform", {
      unit: "share of the mean",
      from: 0,
      to: 2,
      default: 0.5,
    }),
    logSd: amount("Standard deviation of the logarithm, for lognormal", {
      unit: "log",
      from: 0,
      to: 3,
      default: 0.25,
    }),
  });
}

export interface SpreadFields {
  readonly form: "none" | "uniform" | "lognormal";
  readonly width: number;
  readonly logSd: number;
}
