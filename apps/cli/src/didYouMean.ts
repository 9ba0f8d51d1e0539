import { nearestWord } from "@searoom/scenario";

/** ` Did you mean "x"?` for the one word that is clearly nearest, or nothing. */
export function didYouMean(misspelt: string, words: readonly string[]): string {
  const nearest = nearestWord(misspelt, words);
  return nearest === null ? "" : ` Did you mean "${nearest}"?`;
}
