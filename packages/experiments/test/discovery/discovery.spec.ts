import { expect, test } from "vitest";
import { balancedStep, prim } from "../../src/discovery/prim.ts";
import { importances, regressionTree, type TreeNode } from "../../src/discovery/regressionTree.ts";
import { classScore, lineScore } from "../../src/statistics/fScores.ts";
import { leastSquares } from "../../src/statistics/leastSquares.ts";
import { readColumns, readFixture } from "../support/fixtures.ts";
import { near } from "../support/near.ts";

interface Node {
  node: number;
  feature: number;
  threshold: number;
  n: number;
  impurity: number;
  value: number[];
}

const told = readFixture<{
  cart_prim_synthetic: { nodes: Node[] };
  cart_ishigami: { nodes: Node[]; importances: number[] };
  ols_ishigami: { coef: number[]; se: number[]; r2: number };
  ols_quadratic_r2: number;
  ols_quadratic_coef: number[];
  f_regression_ishigami: { F: number[]; p: number[] };
  f_classif_prim_synthetic: { F: number[]; p: number[] };
}>("trees_and_scores.json");

const hidden = readColumns("prim_synthetic.csv");
const ishigami = readColumns("ishigami_given_data_n1024.csv");
const columnsOf = (table: Map<string, Float64Array>) =>
  [...table].filter(([name]) => name !== "y").map(([, column]) => column);

/** Nodes in the order of scikit-learn: a node, its left side, its right side. */
function flat({ count, mean, variance, split }: TreeNode): (Omit<TreeNode, "split"> & {
  feature: number;
  threshold: number;
})[] {
  const own = {
    count,
    mean,
    variance,
    feature: split?.factor ?? -2,
    threshold: split?.threshold ?? -2,
  };
  return split === null ? [own] : [own, ...flat(split.left), ...flat(split.right)];
}

test("prim_synthetic.csv: the box is found, and no other factor is restricted", () => {
  const factors = columnsOf(hidden);
  const steps = prim(factors, Uint8Array.from(hidden.get("y")!));
  const { box, density, coverage, restricted } = balancedStep(steps);
  expect(restricted).toEqual([0, 1]);
  near(box.low[0], 0.3, 0.01);
  near(box.high[0], 0.6, 0.01);
  near(box.low[1], 0.705, 0.01);
  expect(density).toBeGreaterThan(0.97);
  expect(coverage).toBeGreaterThan(0.97);
});

test("trees_and_scores.json: trees with the splits of scikit-learn", () => {
  const box = flat(regressionTree(columnsOf(hidden), hidden.get("y")!, { depth: 4, leaf: 20 }));
  expect(box).toHaveLength(told.cart_prim_synthetic.nodes.length);
  told.cart_prim_synthetic.nodes.forEach((node, i) => {
    expect(box[i].count).toBe(node.n);
    expect(box[i].feature).toBe(node.feature);
    near(box[i].threshold, node.threshold, 1e-9);
    near(2 * box[i].variance, node.impurity, 1e-9);
    near(box[i].mean, node.value[1] / node.n, 1e-9);
  });
  // scikit-learn keeps factors in single precision.
  const single = columnsOf(ishigami).map((column) => column.map(Math.fround));
  const tree = regressionTree(single, ishigami.get("y")!, { depth: 3, leaf: 20 });
  const nodes = flat(tree);
  told.cart_ishigami.nodes.forEach((node, i) => {
    expect(nodes[i].count).toBe(node.n);
    expect(nodes[i].feature).toBe(node.feature);
    near(nodes[i].threshold, node.threshold, 1e-9);
    near(nodes[i].variance, node.impurity, 1e-9);
    near(nodes[i].mean, node.value[0], 1e-9);
  });
  importances(tree, 3).forEach((share, i) => near(share, told.cart_ishigami.importances[i], 1e-9));
});

test("trees_and_scores.json: least squares, with standard errors", () => {
  const y = ishigami.get("y")!;
  const columns = columnsOf(ishigami);
  const line = leastSquares(columns, y);
  told.ols_ishigami.coef.forEach((coefficient, i) => near(line.coefficients[i], coefficient, 1e-9));
  told.ols_ishigami.se.forEach((error, i) => near(line.standardErrors[i], error, 1e-9));
  near(line.rSquared, told.ols_ishigami.r2, 1e-9);

  const [a, b, c] = columns;
  const pairs = [
    [a, a],
    [b, b],
    [c, c],
    [a, b],
    [a, c],
    [b, c],
  ];
  const products = pairs.map(([left, right]) => left.map((value, row) => value * right[row]));
  const surface = leastSquares([...columns, ...products], y);
  near(surface.rSquared, told.ols_quadratic_r2, 1e-9);
  told.ols_quadratic_coef.forEach((coefficient, i) =>
    near(surface.coefficients[i], coefficient, 1e-9),
  );
});

test("least squares: a column that follows from others gets nothing, however large its unit", () => {
  const [a, b] = columnsOf(ishigami);
  const both = a.map((value, i) => 1e9 * (value + b[i]));
  const { coefficients, standardErrors } = leastSquares([a, b, both], ishigami.get("y")!);
  expect(coefficients[3]).toBe(0);
  expect(standardErrors[3]).toBeNaN();
  near(standardErrors[1], leastSquares([a, b], ishigami.get("y")!).standardErrors[1], 1e-12);
});

test("trees_and_scores.json: F scores of each factor", () => {
  columnsOf(ishigami).forEach((x, d) => {
    const { f, p } = lineScore(x, ishigami.get("y")!);
    near(f, told.f_regression_ishigami.F[d], 1e-9);
    near(p / told.f_regression_ishigami.p[d], 1, 1e-9);
  });
  columnsOf(hidden).forEach((x, d) => {
    const { f, p } = classScore(x, hidden.get("y")!);
    near(f, told.f_classif_prim_synthetic.F[d], 1e-9);
    near(p / told.f_classif_prim_synthetic.p[d], 1, 1e-9);
  });
});
