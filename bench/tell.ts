/** A line of a benchmark: what was measured, what we want of it, and whether it is kept. */
export function tell(
  what: string,
  value: number,
  unit: string,
  wanted: number,
  bound: "least" | "most",
): void {
  const kept = bound === "most" ? value <= wanted : value >= wanted;
  console.log(
    row(
      what,
      `${value.toFixed(2)} ${unit}`,
      `at ${bound} ${wanted} ${unit}`,
      kept ? "kept" : "MISSED",
    ),
  );
}

export function row(what: string, measured: string, wanted: string, verdict: string): string {
  return `${what.padEnd(44)}${measured.padStart(16)}${wanted.padStart(22)}  ${verdict}`;
}
