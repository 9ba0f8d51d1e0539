/** What can be done by keyboard: the handlers and the help read the same list. */
export const keys = {
  play: [" ", "k"],
  back: ["ArrowLeft"],
  forward: ["ArrowRight"],
  yearBack: ["ArrowDown"],
  yearForward: ["ArrowUp"],
  start: ["Home"],
  end: ["End"],
  slower: ["-"],
  faster: ["+", "="],
  room: ["r"],
  language: ["l"],
  table: ["t"],
  help: ["?"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Key = keyof typeof keys;

export function keyOf(pressed: string): Key | null {
  const found = (Object.keys(keys) as Key[]).find((key) =>
    (keys[key] as readonly string[]).includes(pressed),
  );
  return found ?? null;
}

/** How a key is written on a page. */
export function keyCap(key: Key): string {
  const [first] = keys[key];
  const caps: Readonly<Record<string, string>> = {
    " ": "␣",
    ArrowLeft: "←",
    ArrowRight: "→",
    ArrowDown: "↓",
    ArrowUp: "↑",
  };
  return caps[first] ?? first;
}
