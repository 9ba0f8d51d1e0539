import { describe, expect, test } from "vitest";
import { addOffer, createOffers, payees } from "../src/world/Offers.ts";

describe("the ledger of offers", () => {
  test("keeps every row as it was written while it grows", () => {
    const K = 3;
    const offers = createOffers(K);
    const rows = 3 * offers.capacity;
    for (let row = 0; row < rows; row++) {
      const offer = addOffer(offers, row % 7);
      expect(offer).toBe(row);
      expect(offers.maker[offer]).toBe(-1);
      expect([...offers.payee.subarray(offer * payees, (offer + 1) * payees)]).toEqual(
        Array.from({ length: payees }, () => -1),
      );
      offers.price[offer] = row + 0.5;
      offers.leadCost[offer] = -row;
      offers.pricingCost[offer] = row * 2;
      offers.maker[offer] = row % 5;
      for (let k = 0; k < K; k++) {
        offers.powered[offer * K + k] = row + k / 10;
        offers.source[offer * K + k] = row * 10 + k;
      }
      for (let seat = 0; seat < payees; seat++) {
        const i = offer * payees + seat;
        offers.payee[i] = row + seat;
        offers.payeeShare[i] = row + seat / 4;
        offers.payeeFixed[i] = row - seat / 4;
        offers.payeeCost[i] = seat;
      }
    }
    expect(offers.count).toBe(rows);
    for (let row = 0; row < rows; row++) {
      expect(offers.lead[row]).toBe(row % 7);
      expect(offers.price[row]).toBe(row + 0.5);
      expect(offers.leadCost[row]).toBe(-row);
      expect(offers.pricingCost[row]).toBe(row * 2);
      expect(offers.maker[row]).toBe(row % 5);
      expect(offers.powered[row * K + 2]).toBe(row + 2 / 10);
      expect(offers.source[row * K + 2]).toBe(row * 10 + 2);
      const last = row * payees + payees - 1;
      expect(offers.payee[last]).toBe(row + payees - 1);
      expect(offers.payeeShare[last]).toBe(row + (payees - 1) / 4);
      expect(offers.payeeFixed[last]).toBe(row - (payees - 1) / 4);
      expect(offers.payeeCost[last]).toBe(payees - 1);
    }
  });
});
