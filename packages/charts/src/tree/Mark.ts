/** An element of a picture: what SVG will say, as data, so that it can be tested and drawn anywhere. */
export interface Mark {
  readonly tag: string;
  /** Numbers are pixels of the picture and are written with two decimals. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Mark | string)[];
}

export function mark(
  tag: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (Mark | string)[]
): Mark {
  return { tag, attributes, children };
}
