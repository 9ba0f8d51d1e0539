import { purposeIndex } from "../random/purposes.ts";
import { agentKey, drawAt } from "../random/Streams.ts";
import type { World } from "../world/World.ts";

const network = purposeIndex("network");

/**
 * Word-of-mouth network: a ring of near neighbours with some links thrown far.
 *
 * @source Watts & Strogatz 1998; links are directed here, from who talks to who listens
 */
export function initialiseNetwork(world: World): void {
  const { parameters, accounts, streams } = world;
  const { count, neighbour } = accounts;
  const { neighbours, rewiredShare } = parameters.accounts;
  if (neighbour.length === 0) return;
  for (let account = 0; account < count; account++) {
    const key = agentKey(streams, network, account);
    for (let i = 0; i < neighbours; i++) {
      const step = (i >> 1) + 1;
      const near = (account + (i % 2 === 0 ? step : count - (step % count))) % count;
      const far = drawAt(key, 2 * i) < rewiredShare;
      neighbour[account * neighbours + i] = far ? Math.floor(drawAt(key, 2 * i + 1) * count) : near;
    }
  }
}
