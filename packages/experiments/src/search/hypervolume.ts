/**
 * Volume that a set of points dominates within a reference point; everything is minimised.
 *
 * By slices along the last objective, each the hypervolume of those below it in one objective less.
 *
 * @param points     points beyond the reference in any objective count for nothing
 * @param reference  the worst corner
 * @source Zitzler & Thiele 1999 (measure); While et al. 2006 (hypervolume by slicing objectives)
 */
export function hypervolume(
  points: readonly (readonly number[])[],
  reference: readonly number[],
): number {
  const inside = points.filter((point) => point.every((value, k) => value < reference[k]));
  return sliced(inside, reference, reference.length);
}

function sliced(
  points: readonly (readonly number[])[],
  reference: readonly number[],
  objectives: number,
): number {
  if (points.length === 0) return 0;
  if (objectives === 1) return reference[0] - Math.min(...points.map(([first]) => first));
  const last = objectives - 1;
  const ordered = points.toSorted((a, b) => a[last] - b[last]);
  if (objectives === 2) return staircase(ordered, reference);
  let volume = 0;
  for (let n = 0; n < ordered.length; n++) {
    const above = n + 1 < ordered.length ? ordered[n + 1][last] : reference[last];
    const height = above - ordered[n][last];
    if (height > 0) volume += height * sliced(ordered.slice(0, n + 1), reference, last);
  }
  return volume;
}

/** Two objectives, points by the rising second. */
function staircase(ordered: readonly (readonly number[])[], reference: readonly number[]): number {
  let area = 0;
  let best = reference[0];
  for (const [first, second] of ordered) {
    if (first >= best) continue;
    area += (best - first) * (reference[1] - second);
    best = first;
  }
  return area;
}
