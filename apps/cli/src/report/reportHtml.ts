import { escape, stylesheet, svgText, tableHtml } from "@searoom/charts";
import { type Figure, type ReportInput, type ReportSection } from "./Report.ts";
import { reportMark, sectionsOf } from "./sectionsOf.ts";

const styles = `
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:776px;margin:0 auto;padding:32px 16px 64px}
h1{font-size:28px;line-height:1.25;margin:0 0 4px;text-wrap:balance}
h2{font-size:20px;margin:48px 0 8px}
p{margin:0 0 12px}
.question{color:var(--quiet);margin-bottom:24px}
.answer{font-size:20px;line-height:1.45;border-left:4px solid var(--focus);padding:4px 0 4px 16px;text-wrap:pretty}
ul{margin:0 0 12px;padding-left:20px}
li{margin-bottom:4px}
figure{margin:16px 0 24px;border:1px solid var(--line);border-radius:8px;overflow:hidden;background:var(--panel)}
details{border-top:1px solid var(--line);padding:8px 16px;font-size:13px;color:var(--quiet)}
summary{cursor:pointer}
.scrolls{overflow-x:auto}
table{border-collapse:collapse;margin:8px 0;font-size:13px;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--quiet);padding-bottom:4px}
th,td{padding:4px 16px 4px 0;text-align:left;font-weight:400;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{color:var(--quiet)}
.number{text-align:right}
.narrow{display:none}
@media screen and (max-width:560px){.wide{display:none}.narrow{display:block}main{padding:16px 12px 48px}h1{font-size:22px}.answer{font-size:18px}}
@media print{body{font-size:11pt;background:none}main{max-width:none;padding:0}h2{break-after:avoid}figure,tr,li{break-inside:avoid}figure{border:0}figure details{display:none}}
`;

/** The report as one page that asks for nothing else: no script, no font, no picture from anywhere. */
export function reportHtml(input: ReportInput): string {
  return [
    "<!doctype html>",
    reportMark,
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    `<title>${escape(input.title)}</title>`,
    `<style>${stylesheet}${styles}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${escape(input.title)}</h1>`,
    `<p class="question">${escape(input.question)}</p>`,
    ...sectionsOf(input).map((one, n) => sectionHtml(one, n === 0)),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function sectionHtml(
  { heading, paragraphs, points, figures, tables }: ReportSection,
  first: boolean,
): string {
  return [
    "<section>",
    `<h2>${escape(heading)}</h2>`,
    ...paragraphs.map(
      (text, n) => `<p${first && n === 0 ? ' class="answer"' : ""}>${proseHtml(text)}</p>`,
    ),
    ...(points.length === 0
      ? []
      : [`<ul>${points.map((text) => `<li>${proseHtml(text)}</li>`).join("")}</ul>`]),
    ...figures.map(figureHtml),
    ...tables.map((table) => `<div class="scrolls">${tableHtml(table)}</div>`),
    "</section>",
  ].join("\n");
}

/** Both layouts, of which a page shows one: words stay as large on a telephone. */
function figureHtml({ name, draw, table }: Figure): string {
  return [
    "<figure>",
    `<div class="wide">${svgText(draw({ id: name, width: 744 }))}</div>`,
    `<div class="narrow">${svgText(draw({ id: `${name}-narrow`, width: 360 }))}</div>`,
    `<details><summary>As a table</summary><div class="scrolls">${tableHtml(table)}</div></details>`,
    "</figure>",
  ].join("\n");
}

/** A number and its unit stay on one line. */
function proseHtml(text: string): string {
  return escape(text).replaceAll(/(\d) (?=(?:k€|M€|bn €|€|%)(?!\w))/g, "$1\u00a0");
}
