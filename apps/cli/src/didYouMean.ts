/** ` Did you mean "x"?` for the one word that is clearly nearest, or nothing. */
export function didYouMean(misspelt: string, words: readonly string[]): string {
  const ranked = words
    .map((word) => ({ word, distance: editDistance(misspelt.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = ranked;
  if (first === undefined || first.distance > Math.ceil(misspelt.length / 3)) return "";
  return second?.distance === first.distance ? "" : ` Did you mean "${first.word}"?`;
}

/**
 * Insertions, deletions and substitutions that turn one word into another.
 *
 * @source Levenshtein 1966; Wagner & Fischer 1974
 */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}
