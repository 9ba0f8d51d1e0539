import seedrandom from "seedrandom";
import { purposes } from "./purposes.ts";

/**
 * Keys of all named streams of one replication, as numbers that can be copied and saved.
 *
 * Words: one key per purpose, then a flag and a counter. With the flag set every draw comes from one
 * sequence instead of its key; that mode exists to measure what keyed draws are worth.
 */
export type Streams = Uint32Array;

const sequenceFlag = purposes.length;
const sequenceCounter = purposes.length + 1;

export function createStreams(
  seed: number,
  replication: number,
  draws: "keyed" | "single-stream" = "keyed",
): Streams {
  const streams = new Uint32Array(purposes.length + 2);
  const root = seedrandom(`searoom/1/${seed}/${replication}`).int32();
  for (let i = 0; i < purposes.length; i++) streams[i] = mix(root ^ nameKey(purposes[i]));
  streams[sequenceFlag] = draws === "single-stream" ? 1 : 0;
  streams[sequenceCounter] = root;
  return streams;
}

/**
 * A uniform draw in (0, 1), keyed by purpose, agent and occasion.
 *
 * The same key gives the same number whatever else was drawn: two strategies under one seed meet the same
 * luck. Two rounds of a 32-bit finaliser separate the words of the key.
 *
 * @source Wellons, "Prospecting for hash functions" (lowbias32: 0x21f0aaad, 0xd35a2d97)
 */
export function draw(streams: Streams, purpose: number, agent: number, occasion: number): number {
  return (drawBits(streams, purpose, agent, occasion) + 0.5) * 2.3283064365386963e-10;
}

/** The 32 bits behind `draw`, as a number from 0 to 2^32 − 1. */
export function drawBits(
  streams: Streams,
  purpose: number,
  agent: number,
  occasion: number,
): number {
  if (streams[sequenceFlag] === 1) return mix(mix(streams[sequenceCounter]++ ^ 0x5bd1e995));
  return mix(
    mix(streams[purpose] ^ Math.imul(agent, 0x9e3779b1)) + Math.imul(occasion, 0x85ebca6b),
  );
}

/** A key for something that has two identities, for instance account and firm. */
export function pairKey(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) ^ second);
}

function mix(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x21f0aaad);
  h ^= h >>> 15;
  h = Math.imul(h, 0xd35a2d97);
  return (h ^ (h >>> 15)) >>> 0;
}

/** FNV-1a: a key that hangs on a name and not on its place in a list. */
export function nameKey(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
