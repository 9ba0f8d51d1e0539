/** Order of the values from the smallest to the largest; equal ones keep theirs. */
export function orderOf(values: Float64Array): Int32Array {
  return Int32Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
}

/** Ranks 1, 2, …; equal values share their mean rank. */
export function ranks(values: Float64Array): Float64Array {
  const order = orderOf(values);
  const found = new Float64Array(values.length);
  for (let first = 0, end = 0; first < order.length; first = end) {
    while (end < order.length && values[order[end]] === values[order[first]]) end++;
    for (let i = first; i < end; i++) found[order[i]] = (first + 1 + end) / 2;
  }
  return found;
}
