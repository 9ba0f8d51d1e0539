import { stylesheet, svgText, tableHtml } from "../src/index.ts";
import { pictures } from "./pictures.ts";

const styles = `
body{margin:0;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;background:var(--paper);color:var(--ink)}
header,section{padding:16px;background:var(--paper);color:var(--ink)}
section{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(560px,100%),1fr));gap:24px;align-items:start}
article{background:var(--panel);border:1px solid var(--line);border-radius:8px;overflow:hidden}
details{padding:8px 16px;font-size:13px;color:var(--quiet)}
table{border-collapse:collapse;margin:8px 0;font-variant-numeric:tabular-nums}
th,td{padding:2px 12px 2px 0;text-align:left;font-weight:400}
.number{text-align:right}
.narrow-picture{display:none}
@media(max-width:640px){.wide-picture{display:none}.narrow-picture{display:block}section{padding:8px}}
`;

/** All drawings in both themes, wide and narrow, on one page that needs nothing else. */
export function galleryPage(): string {
  return [
    "<!doctype html>",
    '<html lang="en" data-theme="light"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>Searoom: drawings</title><style>${stylesheet}${styles}</style></head><body>`,
    "<header><h1>Drawings</h1><p>All data are invented: they show what a picture can hold.</p></header>",
    ...(["light", "dark"] as const).map(
      (theme) =>
        `<section data-theme="${theme}" aria-label="${theme}">${pictures
          .map(({ name, draw, table }) =>
            [
              "<article>",
              `<div class="wide-picture">${svgText(draw({ id: `${name}-${theme}` }))}</div>`,
              `<div class="narrow-picture">${svgText(draw({ id: `${name}-${theme}-narrow`, width: 360 }))}</div>`,
              `<details><summary>As a table</summary>${tableHtml(table())}</details>`,
              "</article>",
            ].join(""),
          )
          .join("\n")}</section>`,
    ),
    "</body></html>",
  ].join("\n");
}
