import { findOutCartel, hazardOfDetection, termsOfFine } from "../actions/endCartel.ts";
import { endAlliance, toBoth } from "../actions/endAlliance.ts";
import { record } from "../observe/record.ts";
import { purposeIndex } from "../random/purposes.ts";
import { draw, pairKey } from "../random/Streams.ts";
import { memberOf, stage } from "../world/Alliances.ts";
import { pact } from "../world/Cartel.ts";
import { book } from "../world/Firms.ts";
import type { World } from "../world/World.ts";

const detection = purposeIndex("detection");

/**
 * Who sets prices together and holds more of the market than the threshold may be found out: allies who price jointly pay and part,
 * the members of a price cartel pay and may not form another for years.
 *
 * @source Bryant & Eckard 1991 (probability of detection); docs/model.md, regulating
 */
export function regulating(world: World): void {
  const { parameters, market, streams } = world;
  if (parameters.regulation.detectionPerMonth === 0) return;
  if (parameters.alliances.priceSetter === "joint") watchAlliances(world);
  if (market.cartel.state !== pact.collusion) return;
  if (draw(streams, detection, 0, market.month) < hazardOfDetection(world))
    findOutCartel(world, -1);
}

function watchAlliances(world: World): void {
  const { parameters, alliances, firms, market, streams } = world;
  const { shareThreshold, detectionPerMonth, fineShare } = parameters.regulation;
  const { columns } = firms;
  for (let a = 0; a < alliances.count; a++) {
    if (alliances.columns.stage[a] !== stage.active) continue;
    const first = alliances.columns.first[a];
    const second = alliances.columns.second[a];
    const joint = columns.recurring[first] + columns.recurring[second];
    if (market.recurring === 0 || joint / market.recurring <= shareThreshold) continue;
    const pair = pairKey(columns.birth[first], columns.birth[second]);
    if (draw(streams, detection, pair, market.month) >= detectionPerMonth) continue;
    for (const side of [0, 1] as const) {
      const firm = memberOf(alliances.columns, a, side);
      const fine = fineShare * 12 * columns.recurring[firm];
      book(columns, columns.flowFines, firm, -fine);
      record(world, "fined", firm, side === 0 ? second : first, fine, "", [
        { firm, terms: termsOfFine(world, firm, fine) },
      ]);
    }
    endAlliance(
      world,
      a,
      "antitrust",
      toBoth(world, a, {
        "sales of both, of all sales": joint / market.recurring,
        "share above which the law looks": shareThreshold,
        "chance of being found out, a month": detectionPerMonth,
      }),
    );
  }
}
