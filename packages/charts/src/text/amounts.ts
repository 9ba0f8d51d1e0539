/**
 * A number as people say it, in the unit of an outcome: 6300 Keur becomes 6.3 M€, 0.31 of a share 31 %.
 *
 * NaN is a dash (not defined) and an infinite number "never" (not reached).
 */
export function amount(value: number, unit: string): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return "never";
  switch (unit) {
    case "Keur":
      return money(value);
    case "Keur/month":
      return `${money(value)} a month`;
    case "share":
      return percent(value);
    case "index":
    case "ratio":
      return plainNumber(value);
    default:
      return `${plainNumber(value)} ${unit === "count" ? "" : value === 1 ? unit.replace(/s$/, "") : unit}`.trimEnd();
  }
}

/** The same, with its sign: for differences. Shares differ by points, not by percent. */
export function difference(value: number, unit: string): string {
  if (!Number.isFinite(value)) return "–";
  const sign = value < 0 ? "−" : "+";
  if (unit === "share") return `${sign}${digits(Math.abs(100 * value))} points`;
  return sign + amount(Math.abs(value), unit);
}

/** From one number to another, with their unit only once: `2.2 … 2.4 k€`; a dash for ends that nobody knows. */
export function range(low: number, high: number, unit: string, say = amount): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return "–";
  const from = say(low, unit);
  const to = say(high, unit);
  const unitOf = (text: string) => text.slice(text.search(/\s|$/));
  return `${unitOf(from) === unitOf(to) ? from.slice(0, from.search(/\s|$/)) : from} … ${to}`;
}

export function money(keur: number): string {
  const size = Math.abs(keur);
  if (size >= 999.5e3) return `${digits(keur / 1e6)} bn €`;
  if (size >= 999.5) return `${digits(keur / 1e3)} M€`;
  if (size >= 1 || size === 0) return `${digits(keur)} k€`;
  return `${Math.round(1000 * keur)} €`;
}

export function percent(share: number): string {
  return Number.isNaN(share) ? "–" : `${digits(100 * share)} %`;
}

/** `1 firm`, `2 firms`; a plural of its own where adding an s is not enough. */
export function several(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

export function whole(count: number): string {
  return Math.round(count).toLocaleString("en");
}

function plainNumber(value: number): string {
  if (value < 0) return `−${plainNumber(-value)}`;
  return Math.abs(value) >= 1000 || Number.isInteger(value) ? whole(value) : digits(value);
}

/** Two digits that count: 0.0123 → 0.012, 6.31 → 6.3, 48.7 → 49, 705.3 → 705. */
function digits(value: number): string {
  if (value < 0) return `−${digits(-value)}`;
  const size = value;
  if (size === 0) return "0";
  if (size >= 9.95) return whole(value);
  if (size >= 0.995) return value.toFixed(1);
  if (size >= 0.0995) return value.toFixed(2);
  return size < 0.00005 ? "0" : String(Number(value.toPrecision(2)));
}
