export type {
  Arm,
  ComparisonPlan,
  DesignName,
  DesignPlan,
  DiscoveryPlan,
  Experiment,
  Factor,
  FlipPlan,
  Limits,
  OutcomePlan,
  ReplicationPlan,
  RobustnessPlan,
  SearchPlan,
  SensitivityMethod,
  SensitivityPlan,
  Setting,
  Settings,
  StoppingPlan,
} from "./Experiment.ts";
export type { Point, Results, Section } from "./Results.ts";
export type { Failure, OutcomeRow, Row } from "./Row.ts";
export type { Job } from "./runs/Job.ts";

export { type Design, type DesignKind, designKinds } from "./designs/Design.ts";
export { factorial } from "./designs/factorial.ts";
export { fast } from "./designs/fast.ts";
export { halton, type HaltonOptions } from "./designs/halton.ts";
export {
  evenLatinHypercube,
  latinHypercube,
  type LatinHypercubeOptions,
  maximinLatinHypercube,
} from "./designs/latinHypercube.ts";
export { morris, type MorrisOptions } from "./designs/morris.ts";
export { saltelli, type SaltelliOptions } from "./designs/saltelli.ts";
export { mostSobolDimensions, sobol, type SobolOptions } from "./designs/sobol.ts";

export { compare } from "./decisions/compare.ts";
export type {
  CompareOptions,
  Comparison,
  Ranked,
  StrategySummary,
} from "./decisions/Comparison.ts";
export type { Coherence, Difference, Verdict } from "./decisions/Difference.ts";
export type { OutcomeSummary } from "./decisions/OutcomeSummary.ts";
export { coherence, describeCoherence } from "./decisions/coherence.ts";
export type {
  CoherenceOptions,
  CoherenceRows,
  CoherenceStudy,
  SharedLuck,
} from "./decisions/coherence.ts";

export { type Bootstrap, bootstrapMean } from "./statistics/bootstrapMean.ts";
export { correlation } from "./statistics/correlation.ts";
export { holm } from "./statistics/holm.ts";
export type { Interval } from "./statistics/Interval.ts";
export { type Moments, moments } from "./statistics/moments.ts";
export { type PairedT, pairedT } from "./statistics/pairedT.ts";
export { probabilityBest } from "./statistics/probabilityBest.ts";
export { proportionInterval } from "./statistics/proportionInterval.ts";
export { median, quantile } from "./statistics/quantile.ts";
export { type ReplicationsNeeded, replicationsNeeded } from "./statistics/replicationsNeeded.ts";
export { tInterval } from "./statistics/tInterval.ts";
export { varianceRatio } from "./statistics/varianceRatio.ts";
export { wilcoxonSignedRank } from "./statistics/wilcoxonSignedRank.ts";

export { type DeltaIndex, deltaIndex } from "./sensitivity/deltaIndex.ts";
export type { Estimate, Resampling } from "./sensitivity/Estimate.ts";
export { type FastIndices, fastIndices } from "./sensitivity/fastIndices.ts";
export { type ElementaryEffects, morrisEffects } from "./sensitivity/morrisEffects.ts";
export { type Pawn, pawn } from "./sensitivity/pawn.ts";
export { partialRankCorrelations, rankCorrelation } from "./sensitivity/rankCorrelation.ts";
export { rbdFast } from "./sensitivity/rbdFast.ts";
export { type SobolIndices, sobolIndices } from "./sensitivity/sobolIndices.ts";

export { type Box, balancedStep, prim, type PrimOptions, type PrimStep } from "./discovery/prim.ts";
export {
  importances,
  regressionTree,
  type TreeNode,
  type TreeOptions,
} from "./discovery/regressionTree.ts";
export { type Robustness, robustness, type RobustnessOptions } from "./robustness/robustness.ts";
export { budgetAllocation } from "./selection/budgetAllocation.ts";
export {
  type IndifferenceZone,
  kimNelson,
  kimNelsonConstants,
  type Selection,
} from "./selection/kimNelson.ts";
export { divideError, doubling, type Look } from "./selection/looks.ts";
export { dudewiczDalalH, rinottH, rinottReplications } from "./selection/rinott.ts";
export { enoughReplications, lawPrecision, type Precision } from "./selection/stopping.ts";
export { benjaminiHochberg } from "./statistics/benjaminiHochberg.ts";
export { classScore, type FScore, lineScore } from "./statistics/fScores.ts";
export { friedman } from "./statistics/friedman.ts";
export { type LinearFit, leastSquares } from "./statistics/leastSquares.ts";
export { type TukeyDifference, tukeyDifferences } from "./statistics/tukeyDifferences.ts";
export { type WarmUp, warmUp } from "./statistics/warmUp.ts";
export { welchT } from "./statistics/welchT.ts";

export { evaluate, namesIn, type Value } from "./expressions/evaluate.ts";
export { type Expression, ExpressionError } from "./expressions/Expression.ts";
export { parseExpression } from "./expressions/parseExpression.ts";
export { type Distribution, type FactorValue, valueAt } from "./factors/Distribution.ts";
export { distributionRefusals } from "./factors/distributionRefusals.ts";

export { unitOf } from "./factors/unitOf.ts";

export { designRows } from "./points/designRows.ts";
export { PlanError } from "./points/PlanError.ts";
export { type PlannedPoints, planPoints } from "./points/planPoints.ts";
export { type BatchPrice, type Pilot, priceBatch, type Span } from "./points/priceBatch.ts";
export { pointKey } from "./points/pointKey.ts";
export { createPointMaker, type PointMaker } from "./points/pointMaker.ts";

export { hypervolume } from "./search/hypervolume.ts";
export { type Candidate, searchFront, type SearchOptions } from "./search/nsga3.ts";

export { seriesReductions } from "./runs/seriesReductions.ts";
export { next } from "./rounds/next.ts";
export type { Planning, Task } from "./rounds/Task.ts";

export {
  type FlipAxis,
  type FlipCell,
  type FlipCrossing,
  type FlipMap,
  flipMap,
  type FlipPoint,
} from "./flip/flipMap.ts";

export { type BassPeak, bassPeak, bassRate, bassShare } from "./calibration/bassCurve.ts";
export {
  type BassFit,
  type BassOptions,
  type BassParameter,
  fitBass,
} from "./calibration/fitBass.ts";
export type { AdoptionPeriod } from "./calibration/leastSquaresBass.ts";
export { Refusal } from "./Refusal.ts";
export {
  compareExperiment,
  type CompareExperimentOptions,
  type ExperimentComparison,
  type PointComparison,
} from "./answers/compareExperiment.ts";
export type { Condition } from "./answers/conditions.ts";
export {
  convergence,
  type ConvergenceOptions,
  type ConvergenceStep,
} from "./answers/convergence.ts";
export {
  discover,
  type DiscoveredBox,
  type DiscoveredLeaf,
  type DiscoverOptions,
  type Discovery,
  flipConditions,
  type FlipConditionsOptions,
} from "./answers/discover.ts";
export {
  robust,
  type RobustAnswer,
  type RobustnessMetric,
  type RobustOptions,
} from "./answers/robust.ts";
export {
  methodsFor,
  sense,
  type SenseFactor,
  type SenseOptions,
  type Sensitivity,
} from "./answers/sense.ts";
export {
  parting,
  type Parting,
  type Twin,
  twinSeeds,
  type TwinSeeds,
  type TwinsOptions,
} from "./answers/twins.ts";
export {
  type LearningOptions,
  type ValueOfLearning,
  valueOfLearning,
} from "./answers/valueOfLearning.ts";
