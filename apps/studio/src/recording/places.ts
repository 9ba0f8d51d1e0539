import { trait, type World } from "@searoom/model";

/** Jobs of one account lie beside each other and not on each other, so that each can be seen: this far apart. */
const apart = 0.006;
const goldenAngle = 2.399963;

export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Where jobs lie in need space. Where needs have no places, customers lie evenly and in no order. */
export function placesOfJobs({ accounts, jobs }: World): Places {
  const x = new Float32Array(jobs.count);
  const y = new Float32Array(jobs.count);
  const { traits, firstJob, count } = accounts;
  const placed = traits.some((value, i) => i % trait.row === trait.x && value !== 0);
  for (let account = 0; account < count; account++) {
    const row = account * trait.row;
    const atX = placed ? traits[row + trait.x] : spread(account, 0.754_877_666);
    const atY = placed ? traits[row + trait.y] : spread(account, 0.569_840_291);
    for (let job = firstJob[account]; job < firstJob[account + 1]; job++) {
      const beside = job - firstJob[account];
      const angle = beside * goldenAngle + account;
      const far = beside === 0 ? 0 : apart;
      x[job] = within01(atX + far * Math.cos(angle));
      y[job] = within01(atY + far * Math.sin(angle));
    }
  }
  return { x, y };
}

/**
 * Points that fill a square evenly, however many of them are taken.
 *
 * @source Roberts 2018, the R2 sequence
 */
function spread(index: number, step: number): number {
  return (0.5 + step * (index + 1)) % 1;
}

function within01(value: number): number {
  return Math.min(0.999_999, Math.max(0, value));
}
