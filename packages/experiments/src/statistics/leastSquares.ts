/** A linear model with intercept, fitted by least squares. */
export interface LinearFit {
  /** The intercept, then one for each column. */
  readonly coefficients: Float64Array;
  readonly residuals: Float64Array;
}

/**
 * Ordinary least squares with intercept, by Householder reflections: normal equations would lose half of the digits.
 *
 * @param columns  one for each variable, as long as y; a column that follows from those before it gets coefficient 0
 * @source Golub & Van Loan 2013, "Matrix Computations", algorithm 5.3.2
 */
export function leastSquares(columns: readonly Float64Array[], y: Float64Array): LinearFit {
  const rows = y.length;
  const a = [new Float64Array(rows).fill(1), ...columns.map((column) => column.slice())];
  const width = a.length;
  const b = y.slice();
  const diagonal = new Float64Array(width);
  for (let k = 0; k < width; k++) {
    const column = a[k];
    let norm = 0;
    for (let i = k; i < rows; i++) norm += column[i] ** 2;
    norm = Math.sqrt(norm);
    if (norm < 1e-12) continue;
    const alpha = column[k] > 0 ? -norm : norm;
    diagonal[k] = alpha;
    column[k] -= alpha;
    let squares = 0;
    for (let i = k; i < rows; i++) squares += column[i] ** 2;
    const reflect = (other: Float64Array) => {
      let dot = 0;
      for (let i = k; i < rows; i++) dot += column[i] * other[i];
      const twice = (2 * dot) / squares;
      for (let i = k; i < rows; i++) other[i] -= twice * column[i];
    };
    for (let j = k + 1; j < width; j++) reflect(a[j]);
    reflect(b);
  }
  const coefficients = new Float64Array(width);
  for (let k = width - 1; k >= 0; k--) {
    if (diagonal[k] === 0) continue;
    let sum = b[k];
    for (let j = k + 1; j < width; j++) sum -= a[j][k] * coefficients[j];
    coefficients[k] = sum / diagonal[k];
  }
  const residuals = y.map((value, i) => {
    let fitted = coefficients[0];
    for (let j = 0; j < columns.length; j++) fitted += coefficients[j + 1] * columns[j][i];
    return value - fitted;
  });
  return { coefficients, residuals };
}
