import { Result } from "effect";
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type YAMLError,
} from "yaml";
import { describeFound } from "./describeFound.ts";
import {
  type Located,
  type LocatedEntry,
  locatedList,
  locatedMap,
  type LocatedMap,
} from "./Located.ts";
import { type Mistake, mistakeAt, type Origin } from "./Mistake.ts";

/** More than ten times the longest scenario shipped; an alias counts as what it stands for. */
const mostNodes = 10_000;
const deepestNesting = 32;
const mostSyntaxMistakes = 20;

/** The text of a scenario file as a tree that knows its lines. */
export function parseYaml(
  text: string,
  file: string,
): Result.Result<LocatedMap, readonly Mistake[]> {
  const lines = new LineCounter();
  const place = (offset: number): Origin => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  return Result.flatMap(parse(text, lines, place), (root) =>
    root.kind === "map"
      ? Result.succeed(root)
      : refused(root.origin, describeFound(root), "a map (key: value)"),
  );
}

/** A value from a command line, such as `3`, `true`, `[1, 0, 0]` or `{form: none}`. */
export function parseYamlValue(
  text: string,
  origin: Origin,
): Result.Result<Located, readonly Mistake[]> {
  return parse(text, new LineCounter(), () => origin);
}

/** Everything that YAML can do and a scenario does not need is refused. */
function parse(
  text: string,
  lines: LineCounter,
  place: (offset: number) => Origin,
): Result.Result<Located, readonly Mistake[]> {
  const [document, second] = [
    ...parseAllDocuments(text, {
      lineCounter: lines,
      logLevel: "silent",
      prettyErrors: false,
      stringKeys: true,
      // The library compares all pairs of keys, which takes minutes on a hostile file; `Reading` finds repeated ones too.
      uniqueKeys: false,
    }),
  ];
  if (document === undefined || document.contents === null) {
    return refused(place(0), "nothing but blanks and comments", "YAML");
  }
  const faults = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (faults.length > 0) {
    const tabs = tabsAmong(faults, text, lines);
    const mistakes =
      tabs.length > 0
        ? tabs.map((tab) =>
            mistakeAt(
              place(tab),
              [],
              "a tab where YAML wants spaces",
              "spaces alone before the first word of a line",
            ),
          )
        : causesAmong(faults).map((fault) =>
            mistakeAt(
              place(fault.pos[0]),
              [],
              describeFault(fault),
              "YAML 1.2 without tags of its own",
            ),
          );
    return Result.fail(mistakes.slice(0, mostSyntaxMistakes));
  }
  if (second !== undefined) {
    return refused(place(second.range[0]), "a second document", "one in a file");
  }
  const reading = new Reading(place);
  const root = reading.read(document.contents, 0);
  return reading.mistakes.length > 0 ? Result.fail(reading.mistakes) : Result.succeed(root);
}

/**
 * Where tabs stand for indentation, once a line. They explain whatever else is said of the text.
 *
 * The library names most of them; inside brackets or a folded text it trips over the line without saying why.
 */
function tabsAmong(
  faults: readonly YAMLError[],
  text: string,
  lines: LineCounter,
): readonly number[] {
  const lineOf = (offset: number) => lines.linePos(offset).line;
  const start = lines.lineStarts[lineOf(faults[0].pos[0]) - 1];
  const indent = /^ *\t/.exec(text.slice(start));
  const offsets = [
    ...(indent === null ? [] : [start + indent[0].length - 1]),
    ...faults.filter(({ code }) => code === "TAB_AS_INDENT").map(({ pos }) => pos[0]),
  ];
  return [...new Map(offsets.map((offset) => [lineOf(offset), offset])).values()];
}

/**
 * What a person has to mend: the first break in the structure and the slips before it that break nothing.
 *
 * After a break the library reads on and stumbles over what follows from it: one word too far to the left would be a
 * mistake on every line below it.
 */
function causesAmong(faults: readonly YAMLError[]): readonly YAMLError[] {
  const firstBreak = faults.findIndex(({ code }) => !breakNothing.includes(code));
  return firstBreak === -1 ? faults : faults.slice(0, firstBreak + 1);
}

const breakNothing: readonly YAMLError["code"][] = ["TAG_RESOLVE_FAILED", "NON_STRING_KEY"];

function describeFault(fault: YAMLError): string {
  // The library reports its own stack overflow as if it were a fault of syntax.
  const what = /call stack/i.test(fault.message)
    ? "nesting too deep to read"
    : fault.message.charAt(0).toLowerCase() + fault.message.slice(1);
  return `broken YAML (${what})`;
}

/** Walks the library's nodes once, in the order of the text, so that an alias finds the anchor that stands before it. */
class Reading {
  readonly mistakes: Mistake[] = [];
  private readonly anchors = new Map<string, Located>();
  private readonly place: (offset: number) => Origin;

  constructor(place: (offset: number) => Origin) {
    this.place = place;
  }

  read(node: Node | null, depth: number): Located {
    const origin = this.place(node?.range?.[0] ?? 0);
    const whole = this.readAt(node, origin, depth);
    const located =
      whole.size > mostNodes
        ? this.refuse(
            origin,
            `more than ${mostNodes} values with aliases written out`,
            `at most ${mostNodes}`,
          )
        : whole;
    if (node !== null && "anchor" in node && node.anchor !== undefined)
      this.anchors.set(node.anchor, located);
    return located;
  }

  private readAt(node: Node | null, origin: Origin, depth: number): Located {
    if (depth > deepestNesting)
      return this.refuse(
        origin,
        `nesting deeper than ${deepestNesting} levels`,
        `at most ${deepestNesting}`,
      );
    if (isAlias(node)) {
      return (
        this.anchors.get(node.source) ??
        this.refuse(
          origin,
          `the alias *${node.source}`,
          "aliases of an anchor that stands completely before them",
        )
      );
    }
    if (isMap<Node, Node | null>(node)) {
      const entries = new Map<string, LocatedEntry>();
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
        const keyOrigin = this.place(pair.key.range?.[0] ?? 0);
        const earlier = entries.get(key);
        if (earlier !== undefined) {
          this.refuse(
            keyOrigin,
            `the key "${key}" again`,
            `once (first on line ${earlier.keyOrigin.line})`,
          );
        }
        // A key without a value (`focus:`) is null, written where the key is.
        const value =
          pair.value === null ? scalar(null, keyOrigin) : this.read(pair.value, depth + 1);
        entries.set(key, { keyOrigin, value });
      }
      return locatedMap(entries, origin);
    }
    if (isSeq<Node>(node)) {
      return locatedList(
        node.items.map((item) => this.read(item, depth + 1)),
        origin,
      );
    }
    const value: unknown = isScalar(node) ? node.value : null;
    if (
      value === null ||
      typeof value === "string" ||
      typeof value === "number" ||
      typeof value === "boolean"
    ) {
      return scalar(value, origin);
    }
    return this.refuse(
      origin,
      "a value of a special YAML type",
      "text, numbers, true, false, null, lists and maps",
    );
  }

  private refuse(origin: Origin, found: string, allowed: string): Located {
    this.mistakes.push(mistakeAt(origin, [], found, allowed));
    return scalar(null, origin);
  }
}

function scalar(value: string | number | boolean | null, origin: Origin): Located {
  return { kind: "scalar", value, origin, size: 1 };
}

function refused(
  origin: Origin,
  found: string,
  allowed: string,
): Result.Result<never, readonly Mistake[]> {
  return Result.fail([mistakeAt(origin, [], found, allowed)]);
}
