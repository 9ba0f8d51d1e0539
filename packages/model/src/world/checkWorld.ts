import { givesDesigns } from "./Accounts.ts";
import { selfSupply } from "./Jobs.ts";
import type { World } from "./World.ts";

/**
 * Invariants of a world; used by tests and at the end of a told run.
 *
 * @throws Error naming month, agent and what was found, when the books do not close
 */
export function checkWorld(world: World): void {
  world.beside.forEach(checkWorld);
  const { jobs, firms, market, projects } = world;
  const { columns, count } = firms;
  const users = new Int32Array(count);
  let self = 0;
  let recurring = 0;
  const K = world.parameters.components.length;
  const needs = new Float64Array(K);
  let contributors = 0;
  for (let job = 0; job < jobs.count; job++) {
    const supplier = jobs.supplier[job];
    if (supplier === selfSupply) {
      self++;
      if (givesDesigns(world.accounts, jobs.account[job])) {
        contributors++;
        for (let k = 0; k < K; k++) needs[k] += jobs.need[job * K + k];
      }
    } else if (jobs.copied[job] === 1)
      broken(world, `job ${job} copies a design and does not make it itself`);
    if (supplier < 0) continue;
    users[supplier]++;
    recurring += jobs.price[job];
    if (columns.alive[supplier] === 0)
      broken(world, `job ${job} is served by firm ${supplier}, which is gone`);
    if (firms.listed && columns.customers[supplier][jobs.place[job]] !== job)
      broken(world, `job ${job} is not at its place in the list of firm ${supplier}`);
  }
  let total = 0;
  for (let firm = 0; firm < count; firm++) {
    if (users[firm] !== columns.users[firm])
      broken(world, `firm ${firm} counts ${columns.users[firm]} customers and has ${users[firm]}`);
    if (columns.satisfiedUsers[firm] < 0 || columns.satisfiedUsers[firm] > users[firm])
      broken(
        world,
        `firm ${firm} counts ${columns.satisfiedUsers[firm]} satisfied of ${users[firm]} customers`,
      );
    if (!Number.isFinite(columns.cash[firm]))
      broken(world, `cash of firm ${firm} is ${columns.cash[firm]}`);
    total += users[firm];
  }
  if (total !== market.users)
    broken(world, `the market counts ${market.users} users, firms have ${total}`);
  if (self !== market.selfSupplied)
    broken(world, `the market counts ${market.selfSupplied} self-suppliers, there are ${self}`);
  if (contributors !== market.contributors)
    broken(
      world,
      `the market counts ${market.contributors} who share designs, there are ${contributors}`,
    );
  needs.forEach((need, k) => {
    if (Math.abs(need - market.makerNeed[k]) > 1e-6 * Math.max(1, need))
      broken(world, `sharing makers need ${need} of component ${k}, booked ${market.makerNeed[k]}`);
  });
  if (Math.abs(recurring - market.recurring) > 1e-6 * Math.max(1, recurring))
    broken(world, `recurring revenue is ${market.recurring}, contracts add up to ${recurring}`);
  let open = 0;
  for (let job = 0; job < jobs.count; job++) {
    const project = jobs.project[job];
    if (project < 0) continue;
    open++;
    if (projects.job[project] !== job)
      broken(world, `project ${project} of job ${job} belongs to ${projects.job[project]}`);
  }
  if (open !== projects.open)
    broken(world, `${projects.open} projects are open, jobs have ${open}`);
}

function broken({ market }: World, what: string): never {
  throw new Error(`month ${market.month}: ${what}`);
}
