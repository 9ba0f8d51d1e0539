import seedrandom from "seedrandom";
import { purposes } from "./purposes.ts";

/**
 * Keys of all named streams of one replication, as numbers that can be copied and saved.
 *
 * Words: one key per purpose, then a flag and a counter. With the flag set every draw comes from one
 * sequence instead of its key; that mode exists to measure what keyed draws are worth.
 */
export type Streams = Int32Array;

const sequenceFlag = purposes.length;
const sequenceCounter = purposes.length + 1;

export function createStreams(
  seed: number,
  replication: number,
  draws: "keyed" | "single-stream" = "keyed",
  market = "",
): Streams {
  const streams = new Int32Array(purposes.length + 2);
  const name = market === "" ? "" : `/${market}`;
  const root = seedrandom(`searoom/1/${seed}/${replication}${name}`).int32();
  for (let i = 0; i < purposes.length; i++) streams[i] = mix(root ^ nameKey(purposes[i]));
  streams[sequenceFlag] = draws === "single-stream" ? 1 : 0;
  streams[sequenceCounter] = root;
  return streams;
}

/**
 * A uniform draw in (0, 1), keyed by purpose, agent and occasion.
 *
 * The same key gives the same number whatever else was drawn: two strategies under one seed meet the same
 * luck.
 */
export function draw(streams: Streams, purpose: number, agent: number, occasion: number): number {
  return drawAt(agentKey(streams, purpose, agent), occasion);
}

/** The 32 bits behind `draw`, as a signed integer. */
export function drawBits(
  streams: Streams,
  purpose: number,
  agent: number,
  occasion: number,
): number {
  return bitsAt(agentKey(streams, purpose, agent), occasion);
}

/**
 * Draws that are traits: asked for again at every meeting, and the same each time. A program with one sequence would have
 * drawn them at the start, so that the single-stream mode keeps them keyed; else it would be another market.
 */
const lasting: readonly string[] = ["lasting taste", "experience", "reseller base"];
const lasts = Uint8Array.from(purposes, (name) => (lasting.includes(name) ? 1 : 0));

/**
 * Key of one agent and purpose: take it once where several occasions are drawn in a row.
 *
 * In the single-stream mode it is the next number of the one sequence.
 */
export function agentKey(streams: Streams, purpose: number, agent: number): number {
  if (streams[sequenceFlag] === 1 && lasts[purpose] === 0)
    return mix(mix(streams[sequenceCounter]++ ^ 0x5bd1e995));
  return mix(streams[purpose] ^ Math.imul(agent, 0x9e3779b1));
}

/** Uniform draw in (0, 1) of an agent's key on one occasion. */
export function drawAt(key: number, occasion: number): number {
  return (bitsAt(key, occasion) + 2147483648.5) * 2.3283064365386963e-10;
}

export function bitsAt(key: number, occasion: number): number {
  return mix(key + Math.imul(occasion, 0x85ebca6b));
}

/**
 * Remainder of 32 bits, as an unsigned number, by a small whole one: half by half, since an engine divides what may pass
 * 2³¹ as a floating number, at six times the cost.
 */
export function remainder(bits: number, by: number): number {
  return (((bits >>> 16) % by) * (65536 % by) + (bits & 0xffff)) % by;
}

/** A key for something that has two identities, for instance account and firm. */
export function pairKey(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) ^ second);
}

/**
 * Spreads a key over all 32 bits; signed, so that engines keep it in a register.
 *
 * @source Wellons, "Prospecting for hash functions" (0x21f0aaad, 0xd35a2d97)
 */
export function mix(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x21f0aaad);
  h ^= h >>> 15;
  h = Math.imul(h, 0xd35a2d97);
  return h ^ (h >>> 15);
}

/** FNV-1a: a key that hangs on a name and not on its place in a list. */
export function nameKey(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h;
}
