import type { Parameters } from "../Parameters.ts";
import { grown } from "./columns.ts";

/** Sales intermediaries: paid from the sale, and carriers of rivals. Not allies. */
export interface Resellers {
  readonly count: number;
  /** Contacts made so far by each. */
  readonly contacts: Int32Array;
  readonly carry: Float64Array;
  /** Firms carried: a list of pairs (reseller, firm). */
  vendors: number;
  vendorReseller: Int32Array;
  vendorFirm: Int32Array;
}

export function createResellers(parameters: Parameters, firms: number): Resellers {
  const { count } = parameters.resellers;
  return {
    count,
    contacts: new Int32Array(count),
    carry: new Float64Array(count),
    vendors: 0,
    vendorReseller: new Int32Array(firms),
    vendorFirm: new Int32Array(firms),
  };
}

export function addVendor(resellers: Resellers, reseller: number, firm: number): void {
  if (resellers.vendors === resellers.vendorFirm.length) {
    const room = Math.max(16, resellers.vendors * 2);
    resellers.vendorFirm = grown(resellers.vendorFirm, room);
    resellers.vendorReseller = grown(resellers.vendorReseller, room);
  }
  resellers.vendorReseller[resellers.vendors] = reseller;
  resellers.vendorFirm[resellers.vendors] = firm;
  resellers.vendors++;
}

/** A firm leaves all resellers; the order of the others stays. */
export function removeVendor(resellers: Resellers, firm: number): void {
  let kept = 0;
  for (let v = 0; v < resellers.vendors; v++) {
    if (resellers.vendorFirm[v] === firm) continue;
    resellers.vendorFirm[kept] = resellers.vendorFirm[v];
    resellers.vendorReseller[kept] = resellers.vendorReseller[v];
    kept++;
  }
  resellers.vendors = kept;
}

export function carries(resellers: Resellers, reseller: number, firm: number): boolean {
  for (let v = 0; v < resellers.vendors; v++)
    if (resellers.vendorFirm[v] === firm && resellers.vendorReseller[v] === reseller) return true;
  return false;
}
