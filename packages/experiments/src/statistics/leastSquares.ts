/** A linear model with intercept, fitted by least squares. */
export interface LinearFit {
  /** The intercept, then one for each column. */
  readonly coefficients: Float64Array;
  /** Standard error of each coefficient; NaN of one that follows from others, and where no row is left over. */
  readonly standardErrors: Float64Array;
  readonly residuals: Float64Array;
  /** Share of the variance that the columns explain; NaN where nothing varies. */
  readonly rSquared: number;
}

/** Share of a column's length that has to be left once the columns before it have explained what they can. */
const leastLeft = 1e-11;

/**
 * Ordinary least squares with intercept, by Householder reflections: normal equations would lose half of the digits.
 *
 * Standard errors are σ̂·√(RᵀR)⁻¹_jj, σ̂² = Σe²/(n − columns − 1).
 *
 * @param columns  one for each variable, as long as y; a column that follows from those before it gets coefficient 0
 * @source Golub & Van Loan 2013, "Matrix Computations", algorithm 5.3.2
 */
export function leastSquares(columns: readonly Float64Array[], y: Float64Array): LinearFit {
  const rows = y.length;
  const { r, projected } = triangular(columns, y);
  const width = r.length;
  const coefficients = new Float64Array(width);
  for (let k = width - 1; k >= 0; k--) {
    if (r[k][k] === 0) continue;
    let sum = projected[k];
    for (let j = k + 1; j < width; j++) sum -= r[j][k] * coefficients[j];
    coefficients[k] = sum / r[k][k];
  }
  const residuals = y.map((value, i) => {
    let fitted = coefficients[0];
    for (let j = 0; j < columns.length; j++) fitted += coefficients[j + 1] * columns[j][i];
    return value - fitted;
  });

  const unexplained = sumOfSquares(residuals, 0);
  const mean = y.reduce((sum, value) => sum + value, 0) / rows;
  const whole = sumOfSquares(y, mean);
  const free = rows - r.filter((column, k) => column[k] !== 0).length;
  const sigma = free > 0 ? Math.sqrt(unexplained / free) : NaN;
  return {
    coefficients,
    standardErrors: inverseLengths(r).map((length) => sigma * length),
    residuals,
    rSquared: whole === 0 ? NaN : 1 - unexplained / whole,
  };
}

/** R of the columns with the intercept before them, column by column, and Qᵀy; 0 on the diagonal of a column that adds nothing. */
function triangular(
  columns: readonly Float64Array[],
  y: Float64Array,
): { r: Float64Array[]; projected: Float64Array } {
  const rows = y.length;
  const a = [new Float64Array(rows).fill(1), ...columns.map((column) => column.slice())];
  const b = y.slice();
  const diagonal = new Float64Array(a.length);
  a.forEach((column, k) => {
    const whole = Math.sqrt(sumOfSquares(column, 0));
    let norm = 0;
    for (let i = k; i < rows; i++) norm += column[i] ** 2;
    norm = Math.sqrt(norm);
    if (norm <= leastLeft * whole) return;
    diagonal[k] = column[k] > 0 ? -norm : norm;
    column[k] -= diagonal[k];
    let squares = 0;
    for (let i = k; i < rows; i++) squares += column[i] ** 2;
    const reflect = (other: Float64Array) => {
      let dot = 0;
      for (let i = k; i < rows; i++) dot += column[i] * other[i];
      const twice = (2 * dot) / squares;
      for (let i = k; i < rows; i++) other[i] -= twice * column[i];
    };
    for (let j = k + 1; j < a.length; j++) reflect(a[j]);
    reflect(b);
  });
  a.forEach((column, k) => (column[k] = diagonal[k]));
  return { r: a, projected: b };
}

/** Length of each row of R⁻¹, by back substitution; NaN of a column that adds nothing. */
function inverseLengths(r: readonly Float64Array[]): Float64Array {
  const width = r.length;
  const squares = new Float64Array(width);
  for (let unit = 0; unit < width; unit++) {
    if (r[unit][unit] === 0) continue;
    const solved = new Float64Array(width);
    for (let k = unit; k >= 0; k--) {
      if (r[k][k] === 0) continue;
      let sum = k === unit ? 1 : 0;
      for (let j = k + 1; j <= unit; j++) sum -= r[j][k] * solved[j];
      solved[k] = sum / r[k][k];
      squares[k] += solved[k] ** 2;
    }
  }
  return squares.map((square, k) => (r[k][k] === 0 ? NaN : Math.sqrt(square)));
}

function sumOfSquares(values: Float64Array, around: number): number {
  let sum = 0;
  for (const value of values) sum += (value - around) ** 2;
  return sum;
}
