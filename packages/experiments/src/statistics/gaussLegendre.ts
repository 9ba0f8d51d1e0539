/** Nodes and weights for integrals over [low, high]. */
export interface Quadrature {
  readonly at: Float64Array;
  readonly weight: Float64Array;
}

/**
 * Gauss–Legendre quadrature: exact for polynomials of degree 2·points − 1.
 *
 * @source Press et al. 2007, "Numerical Recipes", §4.6.1 (Newton's method on Legendre polynomials)
 */
export function gaussLegendre(points: number, low: number, high: number): Quadrature {
  const at = new Float64Array(points);
  const weight = new Float64Array(points);
  const middle = (low + high) / 2;
  const half = (high - low) / 2;
  for (let i = 0; i < points; i++) {
    let z = Math.cos((Math.PI * (i + 0.75)) / (points + 0.5));
    let slope = 1;
    for (let turn = 0; turn < 100; turn++) {
      let p = 1;
      let before = 0;
      for (let n = 0; n < points; n++) {
        const older = before;
        before = p;
        p = ((2 * n + 1) * z * before - n * older) / (n + 1);
      }
      slope = (points * (z * p - before)) / (z * z - 1);
      const step = p / slope;
      z -= step;
      if (Math.abs(step) < 1e-15) break;
    }
    at[i] = middle - half * z;
    weight[i] = (2 * half) / ((1 - z * z) * slope * slope);
  }
  return { at, weight };
}
