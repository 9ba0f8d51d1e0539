const bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/**
 * A series as a line of small bars from 0 to its highest value; several values that share a bar are averaged.
 *
 * @source Tufte 2006, "Beautiful Evidence" (sparklines)
 */
export function sparkline(values: ArrayLike<number>, width = 24): string {
  const means = shrink(values, Math.min(width, values.length));
  const highest = Math.max(...means);
  return means
    .map(
      (mean) => bars[highest > 0 ? Math.min(7, Math.floor((8 * Math.max(0, mean)) / highest)) : 0],
    )
    .join("");
}

function shrink(values: ArrayLike<number>, width: number): readonly number[] {
  return Array.from({ length: width }, (_, bar) => {
    const from = Math.floor((bar * values.length) / width);
    const to = Math.floor(((bar + 1) * values.length) / width);
    let sum = 0;
    for (let i = from; i < to; i++) sum += values[i];
    return sum / (to - from);
  });
}
