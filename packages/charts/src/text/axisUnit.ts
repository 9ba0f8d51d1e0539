/** How an axis counts: its numbers without their unit, which stands once in its title. */
export interface AxisUnit {
  /** `M€`, `%`; "" where the name of what is measured says it. */
  readonly name: string;
  /** What one of it is in the unit of the outcome. */
  readonly size: number;
}

/** @param largest  the largest size on the axis, in the unit of the outcome */
export function axisUnit(unit: string, largest: number, { difference = false } = {}): AxisUnit {
  switch (unit) {
    case "Keur":
      return money(largest, "");
    case "Keur/month":
      return money(largest, " a month");
    case "share":
      return { name: difference ? "points" : "%", size: 0.01 };
    case "count":
    case "index":
    case "ratio":
      return { name: "", size: 1 };
    default:
      return { name: unit, size: 1 };
  }
}

function money(largest: number, per: string): AxisUnit {
  if (largest >= 1e6) return { name: `bn €${per}`, size: 1e6 };
  if (largest >= 1e3) return { name: `M€${per}`, size: 1e3 };
  if (largest >= 1 || largest === 0) return { name: `k€${per}`, size: 1 };
  return { name: `€${per}`, size: 1e-3 };
}

/** `founder value, M€` */
export function titled(name: string, { name: unit }: AxisUnit): string {
  return unit === "" ? name : `${name}, ${unit}`;
}

/** A tick as its step asks for: 0.5 apart one decimal; a true minus; none of it where rounding left nothing. */
export function tickText(value: number, step: number, signed = false): string {
  const size = Math.abs(value);
  if (size < step / 1e6) return "0";
  const sign = value < 0 ? "−" : signed ? "+" : "";
  if (size >= 1e9 || step < 1e-6) return sign + size.toExponential(1).replace("e+", "e");
  const decimals = Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
  const fixed = size.toFixed(decimals);
  const [whole, rest] = fixed.split(".");
  return (
    (Number(fixed) === 0 ? "" : sign) +
    whole.replace(/\B(?=(\d{3})+$)/g, ",") +
    (rest === undefined ? "" : `.${rest}`)
  );
}

/** A tick of a logarithmic axis: as short as it is exact. */
export function logTickText(value: number): string {
  if (value >= 1e6 || value < 1e-4)
    return Number(value.toPrecision(3)).toExponential().replace("e+", "e");
  const short = String(Number(value.toPrecision(3)));
  return short.replace(/\B(?<!\.\d*)(?=(\d{3})+$)/g, ",");
}

/** What stands first in a sentence; for words of measures, never for a name. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
