/* What is noted of a firm for outcomes alone, and where it lies in its columns. */

/** Years of a run at whose ends it is noted what firms take in. */
export const keptYears = 12;
/** Ages in months at which the cost of a customer and the founders' value are noted. */
export const costAges: readonly number[] = [12, 24, 36, 60];
export const valueAges: readonly number[] = [24, 60, 120];
/** Ages between which the growth of the middle years is taken. */
export const sizeAges: readonly number[] = [60, 108];
/** A row of what is known of the contracts signed lately. */
export const signingNumber = { renewed: 0, won: 1, again: 2, all: 3, row: 4 } as const;
/** Ages at which the customers won so far are noted. */
export const winAges: readonly number[] = [12, 36];
/** Places in a row of `talk`: both so far, then months that saw both, sums, squares and products of their logarithms. */
export const talkNumber = {
  praised: 0,
  won: 1,
  months: 2,
  praise: 3,
  wins: 4,
  squares: 5,
  products: 6,
  row: 7,
} as const;
