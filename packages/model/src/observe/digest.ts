import type { World } from "../world/World.ts";

const value = new Float64Array(1);
const words = new Uint32Array(value.buffer);

/**
 * Folds the month into the running digest: cash, price, users and reputation of every firm, and what the market counts.
 *
 * Labels are left out: the digest of two worlds that differ in names alone is the same.
 */
export function foldDigest(world: World): void {
  const { digest, firms, market, alliances } = world;
  const { columns, count } = firms;
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0) continue;
    fold(digest, columns.cash[firm]);
    fold(digest, columns.price[firm]);
    fold(digest, columns.users[firm]);
    fold(digest, columns.reputation[firm]);
    fold(digest, columns.bidDebt[firm]);
  }
  for (let a = 0; a < alliances.count; a++)
    fold(
      digest,
      alliances.columns.stage[a] +
        alliances.columns.trust[2 * a] +
        alliances.columns.trust[2 * a + 1],
    );
  fold(digest, count);
  fold(digest, market.users);
  fold(digest, market.selfSupplied);
  fold(digest, market.legitimacy);
  fold(digest, market.recurring);
  fold(digest, market.surplus);
}

/** The trajectory of a market beside is part of that of the market in question. */
export function foldMarket({ digest }: World, beside: World): void {
  fold(digest, beside.digest[0]);
  fold(digest, beside.digest[1]);
}

export function digestText(digest: Uint32Array): string {
  return [...digest].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function fold(digest: Uint32Array, x: number): void {
  value[0] = x;
  const low = words[0];
  const high = words[1];
  let a = digest[0] ^ low;
  a = Math.imul(a ^ (a >>> 16), 0x21f0aaad) + high;
  a = Math.imul(a ^ (a >>> 15), 0xd35a2d97);
  let b = digest[1] + a;
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ low;
  b = Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  digest[0] = a ^ (b >>> 16);
  digest[1] = b ^ high;
}
