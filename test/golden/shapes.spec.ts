import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { initialiseWorld } from "@searoom/model";
import { expect, test } from "vitest";
import { copyWorld } from "../../packages/model/src/world/snapshot.ts";
import { youngMarket } from "../properties/markets.ts";

/**
 * An engine compiles a month for the shape of what it finds. With a shape for each world it never knows one again, and a
 * replication takes half as long again (docs/decisions/0011-numbers-without-boxes.md).
 */
test("two worlds, and the copy of one, have parts of one shape each", () => {
  setFlagsFromString("--allow-natives-syntax");
  const sameShape = new Script("(a, b) => %HaveSameMap(a, b)").runInThisContext() as (
    a: object,
    b: object,
  ) => boolean;
  const parameters = youngMarket();
  const one = initialiseWorld(parameters, 1, 0);
  const other = initialiseWorld(parameters, 1, 1);
  const copy = copyWorld(one);
  for (const part of ["market", "jobs", "projects", "firms", "offers", "alliances"] as const) {
    expect(sameShape(one[part], other[part]), part).toBe(true);
    expect(sameShape(one[part], copy[part]), `copied ${part}`).toBe(true);
  }
  for (const part of ["firms", "alliances"] as const) {
    expect(sameShape(one[part].columns, other[part].columns), part).toBe(true);
    expect(sameShape(one[part].columns, copy[part].columns), `copied ${part}`).toBe(true);
  }
});
