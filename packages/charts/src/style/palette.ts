/** Colours of one theme. Series are told apart under protanopia, deuteranopia and tritanopia; shapes differ besides. */
export interface Palette {
  /** Behind the page, behind a picture. */
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly series: readonly [string, string, string, string, string, string];
  /** What the eye should go to first. */
  readonly focus: string;
}

/** Deep water: the studio at night. */
export const dark: Palette = {
  paper: "#02070d",
  panel: "#040b14",
  ink: "#e8f1f8",
  quiet: "#9db2c4",
  line: "#22384c",
  series: ["#2a9fd6", "#b3243a", "#f2c14e", "#e8f1f8", "#8a4fe8", "#a09a8c"],
  focus: "#f2c14e",
};

/** Daylight and paper. */
export const light: Palette = {
  paper: "#f5f8fa",
  panel: "#ffffff",
  ink: "#10263c",
  quiet: "#52687c",
  line: "#d5dfe7",
  series: ["#1a82b8", "#a51c33", "#c08a10", "#10263c", "#7a3fd0", "#97938a"],
  focus: "#c08a10",
};
