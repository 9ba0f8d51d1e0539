/** Whether a is as good as b in every objective and better in one; everything is minimised. */
export function dominates(a: readonly number[], b: readonly number[]): boolean {
  let better = false;
  for (let k = 0; k < a.length; k++) {
    if (a[k] > b[k]) return false;
    if (a[k] < b[k]) better = true;
  }
  return better;
}

/**
 * Fronts of a set: those whom nobody dominates, those whom only these dominate, and so on, by their places.
 *
 * @source Deb, Pratap, Agarwal & Meyarivan 2002 (fast non-dominated sort)
 */
export function frontsOf(points: readonly (readonly number[])[]): number[][] {
  const beats: number[][] = points.map(() => []);
  const beatenBy = new Int32Array(points.length);
  for (let i = 0; i < points.length; i++)
    for (let j = 0; j < i; j++) {
      if (dominates(points[i], points[j])) {
        beats[i].push(j);
        beatenBy[j]++;
      } else if (dominates(points[j], points[i])) {
        beats[j].push(i);
        beatenBy[i]++;
      }
    }
  const fronts: number[][] = [];
  let front = points.map((_, i) => i).filter((i) => beatenBy[i] === 0);
  while (front.length > 0) {
    fronts.push(front);
    const next: number[] = [];
    for (const i of front) for (const j of beats[i]) if (--beatenBy[j] === 0) next.push(j);
    front = next;
  }
  return fronts;
}
