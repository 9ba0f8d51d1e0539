/** The values between which a plot is drawn. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** From the lowest to the highest end; intervals that are not known have no say. */
export function scaleOf(intervals: readonly Scale[]): Scale {
  const known = intervals.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
  return {
    low: Math.min(...known.map(({ low }) => low)),
    high: Math.max(...known.map(({ high }) => high)),
  };
}

/** An interval and its middle as one line of text: `    ├──●──┤  `; empty where nothing is known. */
export function intervalPlot(mean: number, { low, high }: Scale, scale: Scale, width = 30): string {
  if (![mean, low, high].every(Number.isFinite)) return "";
  const place = (value: number) => {
    const range = scale.high - scale.low;
    return range === 0 ? 0 : Math.round(((value - scale.low) / range) * (width - 1));
  };
  const line = (i: number): string => (i >= place(low) && i <= place(high) ? "─" : " ");
  const cells = Array.from({ length: width }, (_, i) => line(i));
  cells[place(low)] = "├";
  cells[place(high)] = "┤";
  cells[place(mean)] = "●";
  return cells.join("");
}
