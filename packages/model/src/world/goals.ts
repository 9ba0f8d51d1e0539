/** What a firm can want of the market, and its place in the column of goals. */
export const goalOf = { growth: 0, margin: 1, technology: 2 } as const;
export const goalCount = 3;
