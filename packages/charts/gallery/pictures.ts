import * as charts from "../src/index.ts";
import * as courses from "./courses.ts";
import * as samples from "./samples.ts";

export interface Picture {
  readonly name: string;
  readonly draw: (options: charts.DrawingOptions) => charts.Drawing;
  readonly table: () => charts.Table;
}

/** Every drawing once, with invented data. */
export const pictures: readonly Picture[] = [
  picture("ranking", charts.drawRanking, charts.tableOfRanking, samples.ranking),
  picture("differences", charts.drawDifferences, charts.tableOfDifferences, samples.differences),
  picture("flip-map", charts.drawFlipMap, charts.tableOfFlipShares, samples.flipMap),
  picture("trade-offs", charts.drawTradeOffs, charts.tableOfTradeOffs, samples.tradeOffs),
  picture("outcomes", charts.drawOutcomeHeat, charts.tableOfOutcomeHeat, samples.outcomes),
  picture("sensitivity", charts.drawSensitivity, charts.tableOfSensitivity, samples.sensitivity),
  picture("pawn", charts.drawSensitivity, charts.tableOfSensitivity, samples.pawn),
  picture("discovery", charts.drawDiscovery, charts.tableOfDiscovery, samples.discovery),
  picture("peeling", charts.drawPeeling, charts.tableOfPeeling, samples.peeling),
  picture("tree", charts.drawTree, charts.tableOfTree, samples.tree),
  picture("robustness", charts.drawRobustness, charts.tableOfRobustness, samples.robustness),
  picture(
    "distribution",
    charts.drawDistribution,
    charts.tableOfDistribution,
    courses.distribution,
  ),
  picture("fan", charts.drawFan, charts.tableOfFan, courses.fan),
  picture("learning", charts.drawLearning, charts.tableOfLearning, samples.learning),
  picture("convergence", charts.drawConvergence, charts.tableOfConvergence, courses.convergence),
  picture("front", charts.drawFront, charts.tableOfFront, courses.front),
  picture("adoption", charts.drawAdoptionFit, charts.tableOfAdoptionFit, courses.adoption),
  picture("twins", charts.drawTwins, charts.tableOfTwins, courses.twins),
];

function picture<Data>(
  name: string,
  draw: (data: Data, options: charts.DrawingOptions) => charts.Drawing,
  table: (data: Data) => charts.Table,
  data: Data,
): Picture {
  return {
    name,
    draw: (options) => draw(data, { id: name, ...options }),
    table: () => table(data),
  };
}
