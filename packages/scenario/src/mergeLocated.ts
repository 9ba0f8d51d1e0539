import { type Located, locatedMap, type LocatedMap } from "./Located.ts";

/**
 * A child scenario over its parent: maps are merged key by key, anything else of the child replaces what the parent says.
 *
 * A null removes what the parent has. Where the parent has nothing it stays: it may be the value of a part that can be
 * absent (`focus: null`), and elsewhere it is a mistake that must be seen.
 */
export function mergeLocated(parent: LocatedMap, child: LocatedMap): LocatedMap {
  const merged = new Map(parent.entries);
  for (const [key, entry] of child.entries) {
    const inherited = parent.entries.get(key)?.value;
    if (inherited !== undefined && isNull(entry.value)) {
      merged.delete(key);
    } else if (inherited?.kind === "map" && entry.value.kind === "map") {
      merged.set(key, { ...entry, value: mergeLocated(inherited, entry.value) });
    } else {
      merged.set(key, entry);
    }
  }
  // An option changes a map that it has not written: what is missing in it is not the option's fault.
  return locatedMap(merged, child.origin.line === null ? parent.origin : child.origin);
}

function isNull(node: Located): boolean {
  return node.kind === "scalar" && node.value === null;
}
