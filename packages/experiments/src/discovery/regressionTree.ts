/** A split of the rows by one factor, or a leaf. */
export interface TreeNode {
  readonly count: number;
  /** Mean of the outcome: for one of 0 and 1 the share of ones. */
  readonly mean: number;
  /** Variance of the outcome (divisor count); for 0 and 1 half of Gini's impurity. */
  readonly variance: number;
  readonly split: TreeSplit | null;
}

export interface TreeSplit {
  readonly factor: number;
  /** Rows at or below it go left. */
  readonly threshold: number;
  readonly left: TreeNode;
  readonly right: TreeNode;
}

export interface TreeOptions {
  readonly depth: number;
  /** Rows of a leaf, at least. */
  readonly leaf: number;
}

/**
 * A regression tree: where the outcome differs most, rows are split by one factor, and again within either part. For an outcome of
 * 0 and 1 the splits are those of Gini's impurity.
 *
 * @param factors  one column each
 * @source Breiman, Friedman, Olshen & Stone 1984, "Classification and Regression Trees"
 */
export function regressionTree(
  factors: readonly Float64Array[],
  y: Float64Array,
  options: TreeOptions,
): TreeNode {
  return grow(
    factors,
    y,
    Int32Array.from(y, (_, i) => i),
    options,
  );
}

function grow(
  factors: readonly Float64Array[],
  y: Float64Array,
  rows: Int32Array,
  { depth, leaf }: TreeOptions,
): TreeNode {
  const count = rows.length;
  let sum = 0;
  for (const i of rows) sum += y[i];
  const mean = sum / count;
  let squares = 0;
  for (const i of rows) squares += (y[i] - mean) ** 2;
  const node = { count, mean, variance: squares / count };
  if (depth === 0 || count < 2 * leaf || squares === 0) return { ...node, split: null };
  const best = bestSplit(factors, y, rows, leaf, mean);
  if (best === null) return { ...node, split: null };
  const { factor, threshold } = best;
  const side = (left: boolean) =>
    grow(
      factors,
      y,
      rows.filter((i) => factors[factor][i] <= threshold === left),
      { depth: depth - 1, leaf },
    );
  return { ...node, split: { factor, threshold, left: side(true), right: side(false) } };
}

/** The split that takes most of the sum of squares away; thresholds lie in the middle between neighbours. */
function bestSplit(
  factors: readonly Float64Array[],
  y: Float64Array,
  rows: Int32Array,
  leaf: number,
  mean: number,
): { factor: number; threshold: number } | null {
  let most = 1e-12;
  let best: { factor: number; threshold: number } | null = null;
  const count = rows.length;
  factors.forEach((x, factor) => {
    const order = rows.toSorted((a, b) => x[a] - x[b]);
    let left = 0;
    for (let n = 1; n < count; n++) {
      left += y[order[n - 1]] - mean;
      if (n < leaf || count - n < leaf || x[order[n]] === x[order[n - 1]]) continue;
      const gain = left ** 2 / n + left ** 2 / (count - n);
      if (gain <= most * (1 + 1e-12)) continue;
      most = gain;
      best = { factor, threshold: (x[order[n - 1]] + x[order[n]]) / 2 };
    }
  });
  return best;
}

/** How much of the sum of squares each factor's splits take away, as shares. */
export function importances(tree: TreeNode, factors: number): number[] {
  const sums = new Array<number>(factors).fill(0);
  const visit = ({ count, variance, split }: TreeNode): void => {
    if (split === null) return;
    const { left, right } = split;
    sums[split.factor] +=
      count * variance - left.count * left.variance - right.count * right.variance;
    visit(left);
    visit(right);
  };
  visit(tree);
  const all = sums.reduce((sum, one) => sum + one, 0);
  return sums.map((one) => (all === 0 ? 0 : one / all));
}
