/**
 * exp, log and pow built from + − × ÷ and bits alone, so that every engine gives the same last bit.
 *
 * ECMAScript leaves the accuracy of Math.exp and Math.log to the implementation; IEEE 754 fixes the four
 * operations and sqrt. Errors stay below 2.5 ulp for exp and 1 for log, and for pow near 1 ulp times |y ln x|.
 *
 * @source Sun fdlibm 5.3, e_exp.c and e_log.c (argument reduction and minimax polynomials)
 */

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;

/** 2^k for k = −1074 … 1023; the sign of k costs nothing and no bit is touched. */
const powersOfTwo = (() => {
  const table = new Float64Array(1074 + 1024);
  let power = 1;
  for (let k = 0; k < 1024; k++, power *= 2) table[1074 + k] = power;
  power = 1;
  for (let k = 0; k >= -1074; k--, power /= 2) table[1074 + k] = power;
  return table;
})();

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
/** Index of the high word: 1 on little-endian machines, which is every machine with a JavaScript engine today. */
const high = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** 2^(j/32), each from the one before by a correctly rounded product of square roots. */
const roots = (() => {
  const table = new Float64Array(32);
  const steps = [Math.SQRT2];
  for (let i = 1; i < 5; i++) steps.push(Math.sqrt(steps[i - 1]));
  for (let j = 0; j < 32; j++) {
    let value = 1;
    for (let bit = 0; bit < 5; bit++) if ((j >> bit) & 1) value *= steps[4 - bit];
    table[j] = value;
  }
  return table;
})();

const per32 = 32 / Math.LN2;
const step32High = ln2High / 32;
const step32Low = ln2Low / 32;

/**
 * Where a function can end in the call of another, the plus says that a number comes back: else the engine, which cannot
 * know, puts every result into a box (docs/decisions/0011-numbers-without-boxes.md).
 *
 * x = (32k + j)·ln2/32 + r with |r| ≤ ln2/64, so that e^x = 2^k · 2^(j/32) · e^r and six terms of e^r are enough.
 *
 * @source Tang 1989 (table-driven implementation of the exponential function)
 */
export function exp(x: number): number {
  if (!(x < 709 && x > -708)) return +farExp(x);
  const n = Math.floor(x * per32 + 0.5);
  const r = x - n * step32High - n * step32Low;
  const rr = r * r;
  const series = r + rr * (0.5 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120) + rr * (1 / 720)));
  const root = roots[n & 31];
  return (root + root * series) * powersOfTwo[1074 + (n >> 5)];
}

/** Where the result is near the ends of the number line, or beyond. */
function farExp(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  return x > 0 ? exp(x - 20) * exp(20) : exp(x + 60) * exp(-60);
}

export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984; // 2^54 lifts subnormals
    k = -54;
  }
  // Only the high word is read back; scaling by a power of two is exact and spares a stalled store.
  bits[0] = x;
  const highWord = words[high];
  k += (highWord >>> 20) - 1023;
  const above = ((highWord & 0xfffff) + 0x95f64) >>> 20; // 1 where the mantissa is above √2
  const f = x * powersOfTwo[1074 - (highWord >>> 20) + 1023 - above] - 1;
  k += above;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r =
    z *
      (6.66666666666673513e-1 +
        w *
          (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1))) +
    w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + r) + k * ln2Low) - f);
}

/** x^y for x ≥ 0. */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (y === 1) return x;
  if (y === -1) return 1 / x;
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  return exp(y * log(x));
}
