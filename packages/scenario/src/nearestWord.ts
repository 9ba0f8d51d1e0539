/**
 * The word that a misspelt one most likely stands for, or null where none is near or two are equally near.
 *
 * Case, hyphens and underscores do not count, so that `cash_keur` finds `cashKeur`.
 */
export function nearestWord(misspelt: string, words: Iterable<string>): string | null {
  if (misspelt.length > longestWord) return null;
  let nearest: string | null = null;
  let least = Infinity;
  for (const word of words) {
    const distance = editDistance(plainLetters(misspelt), plainLetters(word));
    if (distance === least) nearest = null;
    if (distance < least) {
      least = distance;
      nearest = word;
    }
  }
  return least <= Math.ceil(misspelt.length / 4) && least < misspelt.length ? nearest : null;
}

/** Twice the longest word of the format; a longer one is no slip of the keyboard. */
const longestWord = 60;

function plainLetters(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, "");
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn one word into another.
 *
 * @source Damerau 1964; the restricted form (optimal string alignment), in which no letter is edited twice
 */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      current[j] = Math.min(current[j - 1] + 1, previous[j] + 1, previous[j - 1] + changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
      }
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length];
}
