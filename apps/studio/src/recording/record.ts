import {
  type Event,
  type EventKind,
  type Parameters,
  run,
  type RunResult,
  runway,
  selfSupply,
  stage,
  type World,
} from "@searoom/model";
import { createFieldMaker, type FieldMaker } from "./fields.ts";
import { gridColumns, gridRows } from "./gridSize.ts";
import { factorCount, factorNames, levelsOf } from "./levels.ts";
import { type Places, placesOfJobs } from "./places.ts";
import { allianceState, jobState, presence, type Recording } from "./Recording.ts";

export interface RecordOptions {
  readonly seed: number;
  readonly replication?: number;
  readonly strategy?: string;
  readonly title: string;
}

/** Runs the model once and keeps what can be drawn. The run is that of the command line, to the last bit. */
export function record(parameters: Parameters, options: RecordOptions): Recording {
  const { title, ...asked } = options;
  const months: Month[] = [];
  let camera: Camera | null = null;
  let launch = 0;
  const result = run(parameters, {
    ...asked,
    watch: (world, strategy) => {
      camera ??= createCamera(world);
      if (strategy === null) launch++;
      months.push(photograph(world, camera));
    },
  });
  if (camera === null) throw new RangeError("a run of no months cannot be drawn");
  return develop(months, launch, camera, result, title, parameters);
}

/** What stays the same in every picture. */
interface Camera {
  readonly places: Places;
  readonly maker: FieldMaker;
  /** Places and members, as far as they are known; firms and alliances only become more. */
  firmX: Float64Array;
  firmY: Float64Array;
  first: Int32Array;
  second: Int32Array;
}

interface Month {
  readonly state: Uint8Array;
  readonly rivalry: Float32Array;
  readonly open: Float32Array;
  readonly firmCount: number;
  readonly presence: Uint8Array;
  readonly users: Int32Array;
  readonly share: Float64Array;
  readonly cash: Float64Array;
  readonly runway: Float32Array;
  readonly levels: Float32Array;
  readonly allianceCount: number;
  readonly alliance: Uint8Array;
  readonly rung: Uint8Array;
  readonly trust: Float32Array;
  readonly market: readonly [users: number, selfSupplied: number, sellers: number];
}

function createCamera(world: World): Camera {
  const places = placesOfJobs(world);
  return {
    places,
    maker: createFieldMaker(places.x, places.y),
    firmX: new Float64Array(0),
    firmY: new Float64Array(0),
    first: new Int32Array(0),
    second: new Int32Array(0),
  };
}

function photograph(world: World, camera: Camera): Month {
  const { firms, jobs, alliances, market } = world;
  const { columns, count } = firms;
  const state = new Uint8Array(jobs.count);
  for (let job = 0; job < jobs.count; job++) state[job] = stateOf(jobs.supplier[job], columns);

  const present = new Uint8Array(count);
  const months = new Float32Array(count);
  let sellers = 0;
  for (let firm = 0; firm < count; firm++) {
    present[firm] = presenceOf(columns, firm);
    if (present[firm] === presence.selling) sellers++;
    months[firm] = runway(columns.cash[firm], columns.burn[firm]);
  }

  const edges = alliances.columns;
  const alliance = new Uint8Array(alliances.count);
  const trust = new Float32Array(alliances.count);
  for (let a = 0; a < alliances.count; a++) {
    alliance[a] = allianceStateOf(edges.stage[a]);
    trust[a] = (edges.trust[2 * a] + edges.trust[2 * a + 1]) / 2;
  }
  camera.firmX = columns.x.slice(0, count);
  camera.firmY = columns.y.slice(0, count);
  camera.first = edges.first.slice(0, alliances.count);
  camera.second = edges.second.slice(0, alliances.count);
  return {
    state,
    ...camera.maker.measure(world),
    firmCount: count,
    presence: present,
    users: columns.users.slice(0, count),
    share: shares(columns.users, count, jobs.count),
    cash: columns.cash.slice(0, count),
    runway: months,
    levels: levelsOf(world),
    allianceCount: alliances.count,
    alliance,
    rung: edges.rung.slice(0, alliances.count),
    trust,
    market: [market.users, market.selfSupplied, sellers],
  };
}

function stateOf(supplier: number, { focus }: World["firms"]["columns"]): number {
  if (supplier >= 0) return focus[supplier] === 1 ? jobState.focus : jobState.served;
  return supplier === selfSupply ? jobState.selfMade : jobState.unserved;
}

function presenceOf({ alive, selling }: World["firms"]["columns"], firm: number): number {
  if (alive[firm] === 0) return presence.gone;
  return selling[firm] === 1 ? presence.selling : presence.founded;
}

function allianceStateOf(code: number): number {
  if (code === stage.ended) return allianceState.absent;
  return code === stage.courting ? allianceState.talking : allianceState.working;
}

/** Share of all jobs: what a hull is sized by, so that the hulls together show how much of the sea is taken. */
function shares(users: Int32Array, count: number, jobs: number): Float64Array {
  return Float64Array.from({ length: count }, (_, firm) => users[firm] / jobs);
}

function develop(
  months: readonly Month[],
  launch: number,
  camera: Camera,
  result: RunResult,
  title: string,
  { components }: Parameters,
): Recording {
  const firms = result.firms.length;
  const alliances = camera.first.length;
  const { x, y } = camera.places;
  const factors = factorCount(components.length);
  const column = <C extends Uint8Array | Int32Array | Float32Array | Float64Array>(
    whole: C,
    row: number,
    of: (month: Month) => ArrayLike<number>,
  ): C => {
    months.forEach((month, m) => whole.set(of(month), m * row));
    return whole;
  };
  const size = months.length;
  return {
    facts: {
      title,
      strategy: result.strategy,
      seed: result.seed,
      replication: result.replication,
      digest: result.digest,
      factors: factorNames(components.map(({ name }) => name)),
      firms: result.firms.map(({ label, founded, exit }) => ({ label, founded, exit })),
      events: result.events.filter(isTold).map(withoutReasons),
      focus: result.firms.findIndex(({ focus }) => focus),
    },
    months: size,
    launch,
    jobs: {
      count: x.length,
      x,
      y,
      state: column(new Uint8Array(size * x.length), x.length, ({ state }) => state),
    },
    fields: {
      columns: gridColumns,
      rows: gridRows,
      rivalry: inBytes(months.map(({ rivalry }) => rivalry)),
      open: inBytes(months.map(({ open }) => open.map((density) => density / 2))),
    },
    firms: {
      count: firms,
      x: Float32Array.from(camera.firmX),
      y: Float32Array.from(camera.firmY),
      presence: column(new Uint8Array(size * firms), firms, (month) => month.presence),
      users: column(new Int32Array(size * firms), firms, ({ users }) => users),
      share: column(new Float32Array(size * firms), firms, ({ share }) => share),
      cashKeur: column(new Float64Array(size * firms), firms, ({ cash }) => cash),
      runway: column(new Float32Array(size * firms), firms, (month) => month.runway),
      levels: column(
        new Float32Array(size * firms * factors),
        firms * factors,
        ({ levels }) => levels,
      ),
    },
    alliances: {
      count: alliances,
      first: camera.first,
      second: camera.second,
      state: column(new Uint8Array(size * alliances), alliances, ({ alliance }) => alliance),
      rung: column(new Uint8Array(size * alliances), alliances, ({ rung }) => rung),
      trust: column(new Float32Array(size * alliances), alliances, ({ trust }) => trust),
    },
    market: {
      users: Int32Array.from(months, ({ market }) => market[0]),
      selfSupplied: Int32Array.from(months, ({ market }) => market[1]),
      sellers: Int32Array.from(months, ({ market }) => market[2]),
    },
  };
}

function inBytes(grids: readonly Float32Array[]): Uint8Array {
  const length = grids.length === 0 ? 0 : grids[0].length;
  const bytes = new Uint8Array(grids.length * length);
  grids.forEach((grid, m) => {
    for (let i = 0; i < length; i++)
      bytes[m * length + i] = Math.round(255 * Math.min(1, Math.max(0, grid[i])));
  });
  return bytes;
}

/** Deals are seen as specks that change; a log of all of them would be longer than the recording. */
const told: readonly EventKind[] = [
  "founded",
  "entered market",
  "round closed",
  "first customer",
  "hundredth customer",
  "alliance signed",
  "alliance climbed",
  "alliance ended",
  "acquired",
  "stopped",
  "insolvent",
  "cartel formed",
  "cartel found out",
  "price war",
];

function isTold({ kind }: Event): boolean {
  return told.includes(kind);
}

function withoutReasons({ month, kind, firm, other, detail }: Event) {
  return { month, kind, firm, other, detail };
}
