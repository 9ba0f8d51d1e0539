import { allianceState, presence, type Recording } from "../recording/Recording.ts";

/** Where things are and how they look at one time: all that the second layer paints, and what tests read. */
export interface Frame {
  /** Last month that is over, and how far the next one has come. */
  readonly month: number;
  readonly part: number;
  readonly hulls: readonly Hull[];
  readonly tethers: readonly Tether[];
}

export interface Hull {
  readonly firm: number;
  readonly x: number;
  readonly y: number;
  /** Half the width. */
  readonly radius: number;
  readonly shape: "square" | "circle";
  readonly isFocus: boolean;
  /** Part of the ring that is closed: two years of cash close it. */
  readonly ring: number;
  readonly isShort: boolean;
  /** How far it has appeared or gone, from 0 to 1. */
  readonly shown: number;
  readonly label: Label | null;
}

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Tether {
  readonly alliance: number;
  readonly from: Point;
  readonly to: Point;
  readonly bend: Point;
  /** Thicker on a higher rung. */
  readonly width: number;
  /** Length of dashes and of gaps; the less trust, the more gap. */
  readonly dash: readonly [number, number];
  /** How much of it has been drawn, from 0 to 1. */
  readonly drawn: number;
  readonly isFocus: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pictures narrower than this, in pixels, are for comparing: marks are finer and have no numbers. */
export const smallSea = 300;

/** Months of cash that close the ring, and those below which it reddens. */
export const fullRunwayMonths = 24;
export const shortRunwayMonths = 6;

/** The month and the part of the next that a time means, kept within the recording. */
export function momentOf({ months }: Recording, t: number): { month: number; part: number } {
  const within = Math.min(months - 1, Math.max(0, t));
  const month = Math.floor(within);
  return { month, part: within - month };
}

/** Draws nothing: the picture at time `t`, in months since the recording begins. */
export function frameAt(recording: Recording, t: number, size: Size): Frame {
  const { month, part } = momentOf(recording, t);
  const hulls = hullsAt(recording, month, part, size);
  return { month, part, hulls, tethers: tethersAt(recording, month, part, size, hulls) };
}

/** Place in the sea of a place in need space, with room for a hull at the shore. */
function placeOf(x: number, y: number, { width, height }: Size): Point {
  return { x: x * width, y: y * height };
}

export function radiusOf(share: number, size: Size): number {
  const unit = Math.min(size.width, size.height * 1.4) / 800;
  return Math.max(size.width < smallSea ? 2.5 : 5, (9 + 95 * Math.sqrt(share)) * unit);
}

function hullsAt(
  { firms, facts }: Recording,
  month: number,
  part: number,
  size: Size,
): readonly Hull[] {
  const { count } = firms;
  const now = month * count;
  const next = Math.min(month + 1, firms.share.length / count - 1) * count;
  const hulls: Hull[] = [];
  for (let firm = 0; firm < count; firm++) {
    const here = firms.presence[now + firm] === presence.selling ? 1 : 0;
    const soon = firms.presence[next + firm] === presence.selling ? 1 : 0;
    const shown = between(here, soon, part);
    if (shown === 0) continue;
    const share = between(firms.share[now + firm], firms.share[next + firm], part);
    const months = firms.runway[(here === 1 ? now : next) + firm];
    const radius = radiusOf(share, size);
    const place = placeOf(firms.x[firm], firms.y[firm], size);
    hulls.push({
      firm,
      x: Math.min(size.width - radius - 5, Math.max(radius + 5, place.x)),
      y: Math.min(size.height - radius - 5, Math.max(radius + 5, place.y)),
      radius,
      shape: facts.firms[firm].label === "incumbent" ? "square" : "circle",
      isFocus: firm === facts.focus,
      ring: Math.min(1, months / fullRunwayMonths),
      isShort: months < shortRunwayMonths,
      shown,
      label: null,
    });
  }
  // The largest lie below, so that nobody is hidden; the one in question lies above all.
  hulls.sort((a, b) => Number(a.isFocus) - Number(b.isFocus) || b.radius - a.radius);
  return size.width < smallSea ? hulls : withLabels(hulls);
}

/** Numbers on hulls, as far as they do not touch each other or lie under another hull. */
function withLabels(hulls: readonly Hull[]): readonly Hull[] {
  const taken: Label[] = [];
  const labels = new Map<number, Label>();
  // From the top: what lies above is free to be read.
  for (let i = hulls.length - 1; i >= 0; i--) {
    const { firm, x, y, radius, isFocus } = hulls[i];
    if (radius < 9 && !isFocus) continue;
    const text = String(firm + 1);
    const height = isFocus ? 13 : 11;
    const width = text.length * height * 0.62;
    const label = { text, x: x - width / 2, y: y - height / 2, width, height };
    const hidden = hulls.slice(i + 1).some((above) => covers(above, label));
    if (hidden || taken.some((other) => overlap(label, other))) continue;
    taken.push(label);
    labels.set(firm, label);
  }
  return hulls.map((hull) => ({ ...hull, label: labels.get(hull.firm) ?? null }));
}

function covers({ x, y, radius }: Hull, label: Label): boolean {
  return overlap(label, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
}

export function overlap(a: Omit<Label, "text">, b: Omit<Label, "text">): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function tethersAt(
  { alliances, facts }: Recording,
  month: number,
  part: number,
  size: Size,
  hulls: readonly Hull[],
): readonly Tether[] {
  const { count } = alliances;
  const now = month * count;
  const next = Math.min(month + 1, alliances.state.length / Math.max(1, count) - 1) * count;
  const byFirm = new Map(hulls.map((hull) => [hull.firm, hull]));
  const tethers: Tether[] = [];
  for (let a = 0; a < count; a++) {
    const here = alliances.state[now + a] === allianceState.working ? 1 : 0;
    const soon = alliances.state[next + a] === allianceState.working ? 1 : 0;
    const drawn = between(here, soon, part);
    const from = byFirm.get(alliances.first[a]);
    const to = byFirm.get(alliances.second[a]);
    if (drawn === 0 || from === undefined || to === undefined) continue;
    const at = (here === 1 ? now : next) + a;
    const trust = Math.min(1, Math.max(0, alliances.trust[at]));
    tethers.push({
      alliance: a,
      from,
      to,
      bend: bendOf(from, to, size),
      width: 1.5 + 1.5 * alliances.rung[at],
      dash: [10, 10 * (1 - trust)],
      drawn,
      isFocus: from.firm === facts.focus || to.firm === facts.focus,
    });
  }
  return tethers.sort((a, b) => Number(a.isFocus) - Number(b.isFocus));
}

/** A bow to one side, flat for those who lie far apart, so that tethers between the same places can be told apart. */
function bendOf(from: Point, to: Point, { width, height }: Size): Point {
  const x = (from.x + to.x) / 2 - (to.y - from.y) * 0.18;
  const y = (from.y + to.y) / 2 + (to.x - from.x) * 0.18;
  return { x: Math.min(width, Math.max(0, x)), y: Math.min(height, Math.max(0, y)) };
}

export function between(a: number, b: number, part: number): number {
  return a + (b - a) * part;
}
