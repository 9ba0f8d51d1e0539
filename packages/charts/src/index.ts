export type { Captioned, Drawing, DrawingOptions } from "./tree/Drawing.ts";
export type { Mark } from "./tree/Mark.ts";
export { escape, svgText, type SvgOptions } from "./tree/svgText.ts";
export { type Column, plainMarkdown, type Table, tableHtml, tableMarkdown } from "./tree/Table.ts";
export { dark, light, type Palette } from "./style/palette.ts";
export { seriesStyle, type SeriesStyle } from "./style/seriesStyle.ts";
export { stylesheet } from "./style/stylesheet.ts";
export { type FactorScale, factorText } from "./parts/factorAxis.ts";
export type { Measure, Ranged } from "./parts/Measure.ts";
export type { QuantileBand } from "./parts/course.ts";

export { type AdoptionFit, drawAdoptionFit, tableOfAdoptionFit } from "./drawings/adoption.ts";
export { type Convergence, drawConvergence, tableOfConvergence } from "./drawings/convergence.ts";
export {
  type Differences,
  type DifferenceVerdict,
  drawDifferences,
  type PairedDifference,
  tableOfDifferences,
} from "./drawings/differences.ts";
export {
  conditionText,
  type Discovery,
  drawDiscovery,
  drawPeeling,
  type Peeling,
  type Restriction,
  tableOfDiscovery,
  tableOfPeeling,
} from "./drawings/discovery.ts";
export {
  type Distribution,
  drawDistribution,
  tableOfDistribution,
} from "./drawings/distribution.ts";
export { drawFan, type Fan, tableOfFan } from "./drawings/fan.ts";
export {
  drawFlipMap,
  type FlipCell,
  type FlipMap,
  tableOfFlipMap,
  tableOfFlipShares,
} from "./drawings/flipMap.ts";
export { drawFront, type Front, type FrontCandidate, tableOfFront } from "./drawings/front.ts";
export { drawLearning, type Learning, tableOfLearning } from "./drawings/learning.ts";
export { drawOutcomeHeat, type OutcomeHeat, tableOfOutcomeHeat } from "./drawings/outcomeHeat.ts";
export {
  drawRanking,
  type RankedStrategy,
  type Ranking,
  tableOfRanking,
} from "./drawings/ranking.ts";
export {
  drawRobustness,
  type RobustnessChart,
  type RobustnessMetric,
  tableOfRobustness,
} from "./drawings/robustness.ts";
export {
  drawSensitivity,
  type Sensitivity,
  type SensitivityFactor,
  tableOfSensitivity,
} from "./drawings/sensitivity.ts";
export { drawTradeOffs, tableOfTradeOffs, type TradeOffs } from "./drawings/tradeOffs.ts";
export { drawTree, tableOfTree, type Tree, type TreeBranch } from "./drawings/tree.ts";
export { drawTwins, tableOfTwins, type Twins } from "./drawings/twins.ts";
