import type { Located } from "./Located.ts";

const longestQuote = 60;

/** What a person wrote, in few words. */
export function describeFound(node: Located | undefined): string {
  if (node === undefined) return "nothing";
  if (node.kind !== "list" && node.said !== undefined) return node.said;
  switch (node.kind) {
    case "map":
      return "a map";
    case "list":
      return `a list of ${node.items.length}`;
    case "scalar":
      return typeof node.value === "string" ? quote(node.value) : yamlWord(node.value);
  }
}

export function quote(text: string): string {
  return JSON.stringify(text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);
}

function yamlWord(value: number | boolean | null): string {
  if (value === Infinity) return ".inf";
  if (value === -Infinity) return "-.inf";
  return Number.isNaN(value) ? ".nan" : String(value);
}
