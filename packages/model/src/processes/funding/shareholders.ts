import { pressure } from "../../equations/pressure.ts";
import { record } from "../../observe/record.ts";
import type { World } from "../../world/World.ts";

const quarterMonths = 3;

/**
 * Once a quarter shareholders who have a target hold the result of a firm that sells here against it, and press the more the more
 * quarters in a row have missed it.
 *
 * @source docs/model.md, shareholders
 */
export function press(world: World): void {
  const { parameters, firms, market, rates } = world;
  if (!rates.haveTargets) return;
  const { columns, count } = firms;
  for (let firm = 0; firm < count; firm++) {
    const group = parameters.groups[columns.group[firm]];
    const { marginTarget } = group;
    if (marginTarget === null || (columns.alive[firm] & columns.selling[firm]) === 0) continue;
    if ((market.month + columns.offset[firm]) % quarterMonths !== 0) continue;
    const lacking = marginTarget * columns.quarterTurnover[firm] - columns.quarterResult[firm];
    columns.missed[firm] = lacking > 0 ? columns.missed[firm] + 1 : 0;
    columns.pressure[firm] = pressure(
      group.pressure,
      columns.missed[firm],
      parameters.shareholders.patienceQuarters,
    );
    if (lacking > 0)
      record(world, "target missed", firm, -1, lacking, "", [
        {
          firm,
          terms: {
            "turnover of the quarter (k€)": columns.quarterTurnover[firm],
            "margin that is asked": marginTarget,
            "result of the quarter (k€)": columns.quarterResult[firm],
            "missing (k€)": lacking,
            "quarters missed in a row": columns.missed[firm],
            "pressure of its owners": columns.pressure[firm],
          },
        },
      ]);
    columns.quarterResult[firm] = 0;
    columns.quarterTurnover[firm] = 0;
  }
}
