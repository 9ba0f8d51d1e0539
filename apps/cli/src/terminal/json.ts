/**
 * One JSON document, always valid: NaN (not defined) becomes null and an infinite number (not reached) the string
 * "Infinity" or "-Infinity".
 */
export function toJson(value: unknown): string {
  return JSON.stringify(
    value,
    (_, part: unknown) => {
      if (typeof part !== "number" || Number.isFinite(part)) return part;
      return Number.isNaN(part) ? null : String(part);
    },
    2,
  );
}
