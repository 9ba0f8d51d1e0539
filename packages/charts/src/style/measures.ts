/** One scale of type and one of space for all pictures, px. */
export const typePx = { title: 16, body: 13, small: 11 } as const;

export type TypeSize = keyof typeof typePx;

export const linePx: Readonly<Record<TypeSize, number>> = { title: 21, body: 17, small: 15 };

export const gap = { hair: 4, small: 8, medium: 12, large: 16, wide: 24 } as const;

/** Below it a picture is laid out for a telephone. */
export const narrowPx = 520;

export const leastWidthPx = 320;
