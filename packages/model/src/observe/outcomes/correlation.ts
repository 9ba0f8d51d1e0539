import { ratio } from "./ratio.ts";

/** Pearson's, in two passes; NaN where one of the two does not vary. */
export function correlation(xs: Float64Array, ys: Float64Array): number {
  const x = mean(xs);
  const y = mean(ys);
  let squaresX = 0;
  let squaresY = 0;
  let products = 0;
  for (let i = 0; i < xs.length; i++) {
    squaresX += (xs[i] - x) * (xs[i] - x);
    squaresY += (ys[i] - y) * (ys[i] - y);
    products += (xs[i] - x) * (ys[i] - y);
  }
  return ratio(products, Math.sqrt(squaresX * squaresY));
}

function mean(xs: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < xs.length; i++) sum += xs[i];
  return sum / xs.length;
}
