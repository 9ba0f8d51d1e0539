import { memberOf, stage } from "../world/Alliances.ts";
import { channels } from "../world/codes.ts";
import { flows } from "../world/flows.ts";
import type { World } from "../world/World.ts";
import type { Panel, Table } from "../RunResult.ts";
import type { Event } from "./Event.ts";
import { needsMoved } from "./needs.ts";
import { concentration, meanPrice, sellersOf } from "./measures.ts";

/** Writes down what a told run shows: events as they happen and the rows of three tables each month. */
export interface Recorder {
  readonly events: Event[];
  readonly market: number[][];
  readonly firms: number[][];
  readonly alliances: number[][];
}

export function createRecorder(): Recorder {
  return { events: [], market: [], firms: [], alliances: [] };
}

/** Columns of the monthly table of the market. */
export const marketColumns = [
  "month",
  "adoption",
  "users",
  "selfSupplied",
  "contributors",
  "designs",
  "legitimacy",
  "frontier",
  "income",
  "costLevel",
  "needsMoved",
  "recurring",
  "meanPrice",
  "sellers",
  "hhi",
  "pipeline",
  "alliances",
  "cartel",
  "projectsOpened",
  "projectsClosed",
  "firstPurchases",
  "firstPurchasesCompared",
  "renewals",
  "switches",
  "lapses",
  "winsFromNever",
  "winsFromRivals",
  "winsFromLapsed",
  "acquisitions",
  "surplus",
  ...channels.map((name) => `wins.${name}`),
] as const;

const firmColumns = [
  "month",
  "firm",
  "cash",
  "price",
  "users",
  "recurring",
  "share",
  "reps",
  "reputation",
  "wait",
  "burn",
  "backlog",
  ...flows,
] as const;

const allianceColumns = [
  "month",
  "alliance",
  "first",
  "second",
  "stage",
  "trustFirst",
  "trustSecond",
  "effortFirst",
  "effortSecond",
  "winsFirst",
  "winsSecond",
] as const;

/** This month of the market as a whole. */
export function marketRow(world: World): number[] {
  const { market, jobs, projects } = world;
  return [
    market.month,
    (market.users + market.selfSupplied) / jobs.count,
    market.users,
    market.selfSupplied,
    market.contributors,
    market.commons.reduce((sum, designs) => sum + designs, 0),
    market.legitimacy,
    market.frontier,
    market.income,
    market.costLevel,
    needsMoved(world),
    market.recurring,
    meanPrice(world),
    sellersOf(world),
    concentration(world),
    projects.open,
    market.liveAlliances,
    market.cartel.state,
    market.projectsOpened,
    market.projectsClosed,
    market.firstPurchases,
    market.firstPurchasesCompared,
    market.renewals,
    market.switches,
    market.lapses,
    market.winsFromNever,
    market.winsFromRivals,
    market.winsFromLapsed,
    market.acquisitions,
    market.surplus,
    ...market.wins,
  ];
}

/** Adds this month's rows. */
export function recordMonth(world: World, recorder: Recorder): void {
  const { market, firms, alliances } = world;
  const { month } = market;
  recorder.market.push(marketRow(world));
  const { columns } = firms;
  for (let firm = 0; firm < firms.count; firm++) {
    if (columns.alive[firm] === 0 && columns.exitMonth[firm] < month) continue;
    recorder.firms.push([
      month,
      firm,
      columns.cash[firm],
      columns.price[firm],
      columns.users[firm],
      columns.recurring[firm],
      columns.share[firm],
      columns.reps[firm],
      columns.reputation[firm],
      columns.wait[firm],
      columns.burn[firm],
      columns.backlog[firm],
      ...flows.map((flow) => columns[flow][firm]),
    ]);
  }
  const edges = alliances.columns;
  for (let a = 0; a < alliances.count; a++) {
    if (edges.stage[a] === stage.ended && edges.ended[a] < month) continue;
    recorder.alliances.push([
      month,
      a,
      memberOf(edges, a, 0),
      memberOf(edges, a, 1),
      edges.stage[a],
      edges.trust[2 * a],
      edges.trust[2 * a + 1],
      edges.effort[2 * a],
      edges.effort[2 * a + 1],
      edges.introducedWins[2 * a],
      edges.introducedWins[2 * a + 1],
    ]);
  }
}

export function panelOf(recorder: Recorder): Panel {
  return {
    market: marketTable(recorder.market),
    firms: tableOf(firmColumns, recorder.firms),
    alliances: tableOf(allianceColumns, recorder.alliances),
  };
}

export function marketTable(rows: readonly number[][]): Table {
  return tableOf(marketColumns, rows);
}

function tableOf(names: readonly string[], rows: readonly number[][]): Table {
  return Object.fromEntries(
    names.map((name, column) => [name, Float64Array.from(rows, (row) => row[column])]),
  );
}
