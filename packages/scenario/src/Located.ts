import type { Origin } from "./Mistake.ts";

/** A value from a scenario file that remembers where it is written. Immutable: an alias shares the tree of its anchor. */
export type Located = LocatedScalar | LocatedMap | LocatedList;

export interface LocatedScalar {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly origin: Origin;
  /** What a person is told that was found, where the value itself would tell too little. */
  readonly said?: string;
  readonly size: 1;
}

export interface LocatedMap {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, LocatedEntry>;
  readonly origin: Origin;
  /** As of a scalar. */
  readonly said?: string;
  readonly size: number;
}

export interface LocatedList {
  readonly kind: "list";
  readonly items: readonly Located[];
  readonly origin: Origin;
  /** Nodes of the tree when every alias is written out. */
  readonly size: number;
}

export interface LocatedEntry {
  readonly keyOrigin: Origin;
  readonly value: Located;
}

export type Path = readonly PropertyKey[];

export function locatedMap(entries: ReadonlyMap<string, LocatedEntry>, origin: Origin): LocatedMap {
  let size = 1;
  for (const { value } of entries.values()) size += value.size;
  return { kind: "map", entries, origin, size };
}

export function locatedList(items: readonly Located[], origin: Origin): LocatedList {
  let size = 1;
  for (const item of items) size += item.size;
  return { kind: "list", items, origin, size };
}

/** What no field of a scenario can be, so that every schema refuses it and says what is allowed. */
export function notAValue(said: string, origin: Origin): LocatedScalar {
  return { kind: "scalar", value: NaN, origin, said, size: 1 };
}

/** A copy of the map in which `key` has this value where it had none. */
export function withFallback(map: LocatedMap, key: string, fallback: unknown): LocatedMap {
  if (map.entries.has(key)) return map;
  const entry = { keyOrigin: map.origin, value: fromPlain(fallback, map.origin) };
  return locatedMap(new Map(map.entries).set(key, entry), map.origin);
}

export function withoutEntry(map: LocatedMap, key: string): LocatedMap {
  const entries = new Map(map.entries);
  entries.delete(key);
  return locatedMap(entries, map.origin);
}

function childAt(node: Located | undefined, key: PropertyKey): Located | undefined {
  if (node?.kind === "map") return node.entries.get(String(key))?.value;
  if (node?.kind === "list") return node.items[Number(key)];
  return undefined;
}

export function valueAt(root: Located, path: Path): Located | undefined {
  return path.reduce<Located | undefined>(childAt, root);
}

/** Where the key at the end of the path is written, or the nearest place above it that exists. */
export function keyOriginAt(root: Located, path: Path): Origin {
  const parent = valueAt(root, path.slice(0, -1));
  const entry = parent?.kind === "map" ? parent.entries.get(String(path.at(-1))) : undefined;
  return entry?.keyOrigin ?? originAt(root, path);
}

/** Where the value at the path is written, or the nearest place above it that exists. */
export function originAt(root: Located, path: Path): Origin {
  let node = root;
  for (const key of path) {
    const child = childAt(node, key);
    if (child === undefined) break;
    node = child;
  }
  return node.origin;
}

/** The tree as plain JSON values. `Object.fromEntries` makes even `__proto__` an ordinary key. */
export function toPlain(node: Located): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(toPlain);
    case "map":
      return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, toPlain(value)]));
  }
}

/** A plain value as a tree, all of it written in one place. */
export function fromPlain(value: unknown, origin: Origin): Located {
  if (Array.isArray(value))
    return locatedList(
      value.map((item) => fromPlain(item, origin)),
      origin,
    );
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(
      ([key, child]) => [key, { keyOrigin: origin, value: fromPlain(child, origin) }] as const,
    );
    return locatedMap(new Map(entries), origin);
  }
  const isScalar = ["string", "number", "boolean"].includes(typeof value) || value === null;
  return isScalar
    ? { kind: "scalar", value: value as LocatedScalar["value"], origin, size: 1 }
    : notAValue("no value of YAML", origin);
}
