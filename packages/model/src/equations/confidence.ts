/** Tries of one's own for which what is heard of others stands in. */
const heardAsTries = 2;

/**
 * What a firm believes that a way to sell brings over what it hopes for: its own experience, and what is heard of others
 * as if it were two tries of its own.
 *
 * (n · own + 2 · heard)/(n + 2)
 *
 * @param own    ratio that it has seen itself
 * @param tries  n, how often
 * @param heard  ratio that others have seen
 * @source docs/model.md, free choice; Erev & Roth 1998 for reinforcement by what was realised
 */
export function confidence(own: number, tries: number, heard: number): number {
  return (tries * own + heardAsTries * heard) / (tries + heardAsTries);
}
