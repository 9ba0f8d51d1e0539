/** A few lines on standard error that are rewritten in place on a terminal; elsewhere now and then a plain line. */
export interface Live {
  /** What is to be seen now. */
  readonly show: (lines: readonly string[]) => void;
  /** One line for those who read a log; a terminal has seen it already. */
  readonly log: (line: string) => void;
  /** Leaves nothing behind on a terminal. */
  readonly clear: () => void;
}

/** Faster than this nobody reads. */
const everyMs = 100;

export function createLive(stream: NodeJS.WriteStream = process.stderr): Live {
  if (!stream.isTTY) {
    return { show: () => {}, log: (line) => void stream.write(`${line}\n`), clear: () => {} };
  }
  let shown = 0;
  let shownAt = -Infinity;
  const clear = () => {
    if (shown > 0) stream.moveCursor(0, -shown);
    stream.cursorTo(0);
    stream.clearScreenDown();
    shown = 0;
  };
  return {
    show: (lines) => {
      if (performance.now() - shownAt < everyMs) return;
      shownAt = performance.now();
      clear();
      // A line that wraps would be two, and the next rewriting would not climb high enough.
      const width = (stream.columns || 80) - 1;
      stream.write(lines.map((line) => `${line.slice(0, width)}\n`).join(""));
      shown = lines.length;
    },
    log: () => {},
    clear,
  };
}
