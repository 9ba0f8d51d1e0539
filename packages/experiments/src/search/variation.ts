/** Numbers in [0, 1). */
export type Uniform = () => number;

/** How near children lie to their parents: larger is nearer. */
const crossoverIndex = 15;
const mutationIndex = 20;

/**
 * Two children of two parents in the unit cube by simulated binary crossover, each column with a chance of a half.
 *
 * @source Deb & Agrawal 1995; bounded form: Deb & Beyer 1999
 */
export function cross(
  a: readonly number[],
  b: readonly number[],
  uniform: Uniform,
): [number[], number[]] {
  const first = [...a];
  const second = [...b];
  for (let d = 0; d < a.length; d++) {
    if (uniform() >= 0.5 || Math.abs(a[d] - b[d]) < 1e-14) continue;
    const [low, high] = a[d] < b[d] ? [a[d], b[d]] : [b[d], a[d]];
    const u = uniform();
    const spread = (gap: number): number => {
      const alpha = 2 - (1 + (2 * gap) / (high - low)) ** -(crossoverIndex + 1);
      const power = 1 / (crossoverIndex + 1);
      return u <= 1 / alpha ? (u * alpha) ** power : (1 / (2 - u * alpha)) ** power;
    };
    const below = within(0.5 * (low + high - spread(low) * (high - low)));
    const above = within(0.5 * (low + high + spread(1 - high) * (high - low)));
    [first[d], second[d]] = uniform() < 0.5 ? [below, above] : [above, below];
  }
  return [first, second];
}

/**
 * Polynomial mutation in the unit cube: on average one column moves.
 *
 * @source Deb & Goyal 1996
 */
export function mutate(x: number[], uniform: Uniform): void {
  for (let d = 0; d < x.length; d++) {
    if (uniform() >= 1 / x.length) continue;
    const u = uniform();
    const power = 1 / (mutationIndex + 1);
    const shift =
      u < 0.5
        ? (2 * u + (1 - 2 * u) * (1 - x[d]) ** (mutationIndex + 1)) ** power - 1
        : 1 - (2 * (1 - u) + 2 * (u - 0.5) * x[d] ** (mutationIndex + 1)) ** power;
    x[d] = within(x[d] + shift);
  }
}

function within(u: number): number {
  return Math.min(1, Math.max(0, u));
}
