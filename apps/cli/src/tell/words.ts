/** `founderValue` as people write it: `founder value`. */
export function inWords(name: string): string {
  const [what, channel] = name.split(".");
  const words = what.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return channel === undefined ? words : `${words}, ${inWords(channel)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
