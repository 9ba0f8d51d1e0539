import { pow } from "../random/portable.ts";

/**
 * Factor on unit cost by the volume that is bought or made at a time.
 *
 * (1 + q/q₀)^(−η); 1 at no volume, falling in q, never below 0
 *
 * @param units      q, units in service, those of firms that buy together included
 * @param reference  q₀ > 0, volume at which the factor is 2^(−η)
 * @param exponent   η ≥ 0; 0: volume does not count
 * @source quantity discounts as a power of volume (Schotanus, Telgen & de Boer 2009)
 */
export function volumeDiscount(units: number, reference: number, exponent: number): number {
  return exponent === 0 ? 1 : pow(1 + units / reference, -exponent);
}
