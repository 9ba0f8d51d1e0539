import { typePx } from "./measures.ts";
import { dark, light, type Palette } from "./palette.ts";

/** Styles of all pictures; a page needs them once. Light, dark, and light on paper whatever the screen shows. */
export const stylesheet = [
  `:root,[data-theme="light"]{${variables(light)}}`,
  `@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){${variables(dark)}}}`,
  `@media screen{[data-theme="dark"]{${variables(dark)}}}`,
  `.searoom-chart{display:block;width:100%;height:auto;background:var(--panel);color:var(--ink);print-color-adjust:exact;-webkit-print-color-adjust:exact;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}`,
  `.searoom-chart text{fill:var(--ink);font-size:${typePx.body}px}`,
  `.searoom-chart .title{font-size:${typePx.title}px;font-weight:600}`,
  `.searoom-chart .small{font-size:${typePx.small}px}`,
  `.searoom-chart .strong{font-weight:600}`,
  `.searoom-chart text.quiet{fill:var(--quiet)}`,
  `.searoom-chart .halo{paint-order:stroke;stroke:var(--panel);stroke-width:4px;stroke-linejoin:round}`,
  ...light.series.map((_, n) => `.searoom-chart .tint-${n}{--tint:var(--series-${n})}`),
  `.searoom-chart .tint-ink{--tint:var(--ink)}`,
  `.searoom-chart .tint-quiet{--tint:var(--quiet)}`,
  `.searoom-chart .tint-line{--tint:var(--line)}`,
  `.searoom-chart .tint-focus{--tint:var(--focus)}`,
  `.searoom-chart .fill{fill:var(--tint);stroke:none}`,
  `.searoom-chart .stroke{fill:none;stroke:var(--tint)}`,
  `.searoom-chart .hollow{fill:var(--panel);stroke:var(--tint)}`,
  `.searoom-chart .panel{fill:var(--panel);stroke:none}`,
  `.searoom-chart .edge{fill:none;stroke:var(--panel)}`,
].join("\n");

function variables({ paper, panel, ink, quiet, line, series, focus }: Palette): string {
  return [
    `--paper:${paper};--panel:${panel};--ink:${ink};--quiet:${quiet};--line:${line};--focus:${focus}`,
    ...series.map((colour, n) => `--series-${n}:${colour}`),
  ].join(";");
}
