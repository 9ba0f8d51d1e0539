/** Colours with one meaning each; any two of them differ by ΔE76 ≥ 20 for people who lack one sort of cones. */
export const palette = {
  calm: "#2a9fd6",
  fought: "#b3243a",
  focus: "#f2c14e",
  foam: "#e8f1f8",
} as const;

export type Room = "desk" | "projector";

/** What lies behind and between: the same roles in a dark room and in a light one. */
export interface Tones {
  readonly deep: Rgb;
  readonly calm: Rgb;
  readonly fought: Rgb;
  readonly unserved: Rgba;
  readonly served: Rgba;
  readonly focus: Rgba;
  readonly selfMade: Rgba;
  readonly depthLine: string;
  readonly hull: string;
  readonly hullEdge: string;
  readonly hullText: string;
  readonly focusFill: string;
  readonly focusText: string;
  readonly ring: string;
  readonly ringShort: string;
  readonly tether: string;
  readonly focusTether: string;
}

export type Rgb = readonly [number, number, number];
export type Rgba = readonly [number, number, number, number];

export const tones: Readonly<Record<Room, Tones>> = {
  desk: {
    deep: [7, 42, 72],
    calm: [11, 66, 108],
    fought: [134, 24, 46],
    unserved: [150, 172, 190, 120],
    served: [232, 241, 248, 215],
    focus: [242, 193, 78, 255],
    selfMade: [120, 214, 190, 255],
    depthLine: "rgba(190, 220, 240, 0.30)",
    hull: "#0b1d2e",
    hullEdge: "#e8f1f8",
    hullText: "#e8f1f8",
    focusFill: "#f2c14e",
    focusText: "#0b1d2e",
    ring: "#7fd1ae",
    ringShort: "#ff6b6b",
    tether: "rgba(232, 241, 248, 0.85)",
    focusTether: "#f2c14e",
  },
  projector: {
    deep: [206, 230, 243],
    calm: [176, 216, 238],
    fought: [228, 140, 146],
    unserved: [96, 116, 134, 130],
    served: [18, 56, 88, 210],
    focus: [166, 108, 0, 255],
    selfMade: [0, 110, 90, 255],
    depthLine: "rgba(16, 60, 96, 0.30)",
    hull: "#ffffff",
    hullEdge: "#10324c",
    hullText: "#10324c",
    focusFill: "#f2c14e",
    focusText: "#10212f",
    ring: "#0b7a55",
    ringShort: "#b3243a",
    tether: "rgba(16, 50, 76, 0.85)",
    focusTether: "#8a5a00",
  },
};

/** A colour as the word that a little-endian machine, which all browsers run on, keeps in ImageData. */
export function wordOf([red, green, blue, alpha]: Rgba): number {
  return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
