import { readScenarioFile } from "@searoom/scenario";
import * as m from "@searoom/model";
import { withPool, type Row } from "@searoom/experiments/pool";
import { compare, coherence, describeCoherence } from "@searoom/experiments";
import { Effect } from "effect";
const read: any = readScenarioFile("scenarios/industrial-ai.yaml", {} as any);
const s: any = await (read?.then ? read : Effect.isEffect(read) ? Effect.runPromise(read as any) : read);
const parameters = s.parameters; const strategies = Object.keys(parameters.strategies);
console.log(strategies);
const n = Number(process.argv[2] ?? 40);
const sets: Record<string, readonly Row[]> = {};
await withPool({ workers: 2 }, async (pool) => {
  for (const c of ["draws","seed","none"] as const) {
    const t = performance.now();
    const r = await pool.run({ parameters, seed: 1, strategies, commonRandomNumbers: c }, { to: n });
    console.log(c, r.rows.length, r.failures.slice(0,3), ((performance.now()-t)/n).toFixed(1), "ms per replication");
    sets[c] = r.rows;
  }
});
const on = m.outcomeDefinitions.find(o=>/value/i.test(o.name))!.name;
const c = compare(sets.draws, { outcomes: m.outcomeDefinitions, on });
console.log(c.ranking, c.probabilityBest, c.decided, c.coherence, c.warnings);
console.table(c.differences.map(d=>({s:d.strategy,r:d.reference,mean:d.mean,lo:d.t.low,hi:d.t.high,blo:d.bootstrap.low,bhi:d.bootstrap.high,holm:d.holmP,w:d.wilcoxonP,win:d.winShare,tie:d.tieShare,v:d.verdict,need:d.needed?.replications})));
console.log(describeCoherence(coherence(sets as any,{outcomes:m.outcomeDefinitions,on,strategy:strategies[1],reference:strategies[0]})));
