import { mix, nameKey } from "@searoom/model";

/** What hangs on a key, remembered: a key is asked for once for every point. */
let lastKey = "";
let lastHash = 0;

/**
 * Owen's nested uniform scrambling of a number's 32 bits, the highest first: a bit is flipped by a keyed coin of its own for
 * every pattern of the bits above it.
 *
 * Keeps every elementary interval as full as it was, and makes each point uniform.
 *
 * @param x    bits, as a signed integer
 * @param key  of the scrambling: one for each column
 * @source Owen 1995, "Randomly permuted (t,m,s)-nets and (t,s)-sequences"; coins by hash as in Burley 2020
 */
export function scrambleBits(x: number, key: string): number {
  if (key !== lastKey) {
    lastKey = key;
    lastHash = mix(nameKey(key));
  }
  let scrambled = 0;
  for (let b = 31; b >= 0; b--) {
    // What lies above the bit, and how much of it there is: so that 0 and 00 have coins of their own.
    const above = b === 31 ? 1 : (x >>> (b + 1)) | (1 << (31 - b));
    const coin = mix(lastHash ^ Math.imul(above, 0x9e3779b1)) & 1;
    scrambled |= (((x >>> b) & 1) ^ coin) << b;
  }
  return scrambled;
}
