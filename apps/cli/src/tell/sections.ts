/** Parts of a text with one blank line between them; parts in which nothing is said are left out. */
export function sections(...parts: readonly (readonly string[])[]): readonly string[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? part : ["", ...part]));
}
