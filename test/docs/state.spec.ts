import { initialiseWorld } from "@searoom/model";
import { quietMarket } from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { readDocument, sectionOf } from "./document.ts";

const { firms, alliances, ...others } = initialiseWorld(quietMarket(), 1, 0);

test.each(
  Object.entries({
    market: others.market,
    cartel: others.market.cartel,
    accounts: others.accounts,
    jobs: others.jobs,
    projects: others.projects,
    offers: others.offers,
    firms: firms.columns,
    alliances: alliances.columns,
    resellers: others.resellers,
    choices: others.choices,
    supplies: others.supplies,
    thresholds: others.thresholds,
  }),
)("docs/state.md has a row for every column of %s", (name, table) => {
  const rows = sectionOf(readDocument("docs/state.md"), name)
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  const documented = rows.flatMap((row) =>
    [...row.split("|")[1].matchAll(/`(\w+)`/g)].map(([, column]) => column),
  );
  expect(documented.toSorted()).toEqual(Object.keys(table).toSorted());
  for (const row of rows)
    expect(
      row
        .split("|")
        .slice(1, -1)
        .every((cell) => cell.trim() !== ""),
      row,
    ).toBe(true);
});
