/**
 * One JSON document, always valid: NaN (not defined) becomes null and an infinite number (not reached) the string
 * "Infinity" or "-Infinity".
 */
export function toJson(value: unknown): string {
  const text = JSON.stringify(
    value,
    (_, part: unknown) => {
      if (typeof part !== "number" || Number.isFinite(part)) return part;
      return Number.isNaN(part) ? null : String(part);
    },
    2,
  );
  // Words of a file from a stranger may be in it: JSON escapes only some of what steers a terminal.
  return text.replaceAll(
    /[\u007f-\u009f]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
