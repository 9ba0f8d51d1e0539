/** What adding and taking back leaves of rounding where nothing is left (Keur a month). */
const nothing = 1e-9;

/**
 * How much more of the whole one of two puts in than it gets out, in shares.
 *
 * i = (c − b)₊,  c = given/(given + given by the other),  b = got/(got + got by the other)
 *
 * 0 while nothing has been given, or nothing is to be shared yet; who loses by it has got nothing.
 *
 * @param given  Keur a month, at least 0
 * @param got    Keur a month
 * @source docs/model.md, equality; Adams 1965
 */
export function inequity(
  given: number,
  givenByOther: number,
  got: number,
  gotByOther: number,
): number {
  const mine = Math.max(0, got);
  const all = mine + Math.max(0, gotByOther);
  const put = given + givenByOther;
  return put <= nothing || all <= nothing ? 0 : Math.max(0, given / put - mine / all);
}
