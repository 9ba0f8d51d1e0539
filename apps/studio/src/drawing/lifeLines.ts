import { presence, allianceState, type Recording } from "../recording/Recording.ts";
import { shortRunwayMonths, type Size } from "./frame.ts";

/** Lives of firms as lines over time: all that the panel below the sea shows. */
export interface LifeLines {
  readonly rows: readonly LifeLine[];
  readonly arcs: readonly Arc[];
  /** Firms for which there is no room. */
  readonly left: number;
  readonly years: readonly { readonly x: number; readonly year: number }[];
}

export interface LifeLine {
  readonly firm: number;
  readonly isFocus: boolean;
  readonly y: number;
  /** Outlines in which thickness is share, and those of the months in which cash was short. */
  readonly body: string;
  readonly short: string;
  readonly exit: { readonly x: number; readonly y: number } | null;
}

export interface Arc {
  readonly path: string;
  readonly isFocus: boolean;
  readonly x: number;
}

export const lifeMargin = { left: 30, right: 12, top: 6, bottom: 18 } as const;

/** Where a month stands on the panel. */
export function lifeX({ months }: Recording, month: number, { width }: Size): number {
  return lifeMargin.left + (month / months) * (width - lifeMargin.left - lifeMargin.right);
}

/** The firm in question below the others, those that became largest first. */
export function lifeLinesOf(recording: Recording, size: Size): LifeLines {
  const { firms, facts, months, launch } = recording;
  const high = size.height - lifeMargin.top - lifeMargin.bottom;
  const rows = Math.max(4, Math.min(firms.count, Math.floor(high / 9)));
  const sold = Array.from({ length: firms.count }, (_, firm) => firm).filter(
    (firm) => firm !== facts.focus && peakOf(recording, firm) >= 0,
  );
  const shown = sold
    .toSorted((a, b) => peakOf(recording, b) - peakOf(recording, a))
    .slice(0, rows - 1)
    .toSorted((a, b) => a - b);
  const order = facts.focus === -1 ? shown : [...shown, facts.focus];
  const pitch = high / order.length;
  const places = new Map(order.map((firm, i) => [firm, lifeMargin.top + (i + 0.5) * pitch]));
  const most = Math.max(1e-9, ...firms.share);
  return {
    rows: order.map((firm) => lineOf(recording, firm, places.get(firm) ?? 0, pitch, most, size)),
    arcs: arcsOf(recording, places, size),
    left: sold.length - shown.length,
    years: Array.from({ length: Math.floor(months / 12) + 1 }, (_, i) => i)
      .filter((i) => i % (months > 150 ? 2 : 1) === 0 || i * 12 === launch)
      .map((i) => ({ x: lifeX(recording, i * 12, size), year: i })),
  };
}

/** Largest share that a firm had, −1 when it never sold. */
function peakOf({ firms, months }: Recording, firm: number): number {
  let peak = -1;
  for (let m = 0; m < months; m++)
    if (firms.presence[m * firms.count + firm] === presence.selling)
      peak = Math.max(peak, firms.share[m * firms.count + firm]);
  return peak;
}

function lineOf(
  recording: Recording,
  firm: number,
  y: number,
  pitch: number,
  most: number,
  size: Size,
): LifeLine {
  const { firms, facts, months } = recording;
  const { count } = firms;
  let body = "";
  let short = "";
  let last = -1;
  for (let m = 0; m < months; m++) {
    const at = m * count + firm;
    if (firms.presence[at] !== presence.selling) continue;
    last = m;
    const half = Math.max(0.6, (pitch * 0.46 * Math.sqrt(firms.share[at])) / Math.sqrt(most));
    const x = lifeX(recording, m, size);
    const step = lifeX(recording, m + 1, size) - x + 0.3;
    const box = `M${at2(x)} ${at2(y - half)}h${at2(step)}v${at2(2 * half)}h${at2(-step)}z`;
    if (firms.runway[at] < shortRunwayMonths) short += box;
    else body += box;
  }
  const gone = last !== -1 && last < months - 1;
  return {
    firm,
    isFocus: firm === facts.focus,
    y,
    body,
    short,
    exit: gone ? { x: lifeX(recording, last + 1, size) + 3, y } : null,
  };
}

function arcsOf(
  recording: Recording,
  places: ReadonlyMap<number, number>,
  size: Size,
): readonly Arc[] {
  const { alliances, facts, months } = recording;
  const arcs: Arc[] = [];
  for (let a = 0; a < alliances.count; a++) {
    const from = places.get(alliances.first[a]);
    const to = places.get(alliances.second[a]);
    if (from === undefined || to === undefined) continue;
    let month = 0;
    while (month < months && alliances.state[month * alliances.count + a] !== allianceState.working)
      month++;
    if (month === months) continue;
    const x = lifeX(recording, month, size);
    const reach = Math.min(26, 4 + Math.abs(to - from) / 4);
    arcs.push({
      x,
      isFocus: alliances.first[a] === facts.focus || alliances.second[a] === facts.focus,
      path: `M${at2(x)} ${at2(from)}C${at2(x + reach)} ${at2(from)} ${at2(x + reach)} ${at2(to)} ${at2(x)} ${at2(to)}`,
    });
  }
  return arcs;
}

function at2(value: number): string {
  return String(Math.round(value * 100) / 100);
}
