/**
 * Directions spread evenly over all ways of weighing some objectives: points of a simplex with so many divisions of each side.
 *
 * @source Das & Dennis 1998
 */
export function referenceDirections(objectives: number, divisions: number): number[][] {
  if (objectives === 1) return [[1]];
  const found: number[][] = [];
  const fill = (parts: number[], left: number): void => {
    if (parts.length === objectives - 1) {
      found.push([...parts, left].map((part) => part / divisions));
      return;
    }
    for (let part = 0; part <= left; part++) fill([...parts, part], left - part);
  };
  fill([], divisions);
  return found;
}
