import type { Recording } from "./Recording.ts";

/**
 * A recording as one file: a length, a list of what is in it as JSON, and the columns one after the other, all deflated.
 *
 * States of jobs are written as what changed since the month before, which is nothing for nearly all of them.
 */
export async function pack(recording: Recording): Promise<Uint8Array<ArrayBuffer>> {
  const sections: Section[] = [];
  const columns: Uint8Array<ArrayBuffer>[] = [];
  const plain = JSON.stringify(delta(recording), (_, value: unknown) => {
    if (!isColumn(value)) return value;
    const { buffer, byteOffset, byteLength } = value;
    sections.push([value.constructor.name, value.length]);
    columns.push(new Uint8Array(buffer, byteOffset, byteLength));
    return { [mark]: sections.length - 1 };
  });
  const head = new TextEncoder().encode(JSON.stringify({ format, sections, plain }));
  const parts = [new Uint8Array(new Uint32Array([head.length]).buffer), head, ...columns];
  return new Uint8Array(await through(parts, new CompressionStream("deflate-raw")));
}

/** @throws RangeError for what is no recording of this version */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Recording> {
  const whole = await through([bytes], new DecompressionStream("deflate-raw")).catch(() => {
    throw new RangeError("the file is no recording: it cannot be unpacked");
  });
  const [length] = new Uint32Array(whole.slice(0, 4));
  const text = new TextDecoder().decode(whole.slice(4, 4 + length));
  const head = JSON.parse(text) as {
    format: string;
    sections: readonly Section[];
    plain: string;
  };
  if (head.format !== format)
    throw new RangeError(`a recording in the form "${head.format}", not "${format}"`);
  let at = 4 + length;
  const columns = head.sections.map(([kind, count]) => {
    const Kind = kinds[kind];
    const end = at + count * Kind.BYTES_PER_ELEMENT;
    const column = new Kind(whole.slice(at, end));
    at = end;
    return column;
  });
  const recording = JSON.parse(head.plain, (_, value: unknown) =>
    isMarked(value) ? columns[value[mark]] : value,
  ) as Recording;
  return sum(recording);
}

const format = "searoom recording 1";
const mark = "column";
const kinds = { Uint8Array, Int32Array, Float32Array, Float64Array } as const;
type Section = readonly [kind: keyof typeof kinds, length: number];

type Column = InstanceType<(typeof kinds)[keyof typeof kinds]>;

function isColumn(value: unknown): value is Column & { constructor: { name: keyof typeof kinds } } {
  return ArrayBuffer.isView(value);
}

function isMarked(value: unknown): value is { readonly [mark]: number } {
  return typeof value === "object" && value !== null && mark in value;
}

function delta(recording: Recording): Recording {
  const { jobs } = recording;
  const state = jobs.state.slice();
  for (let i = state.length - 1; i >= jobs.count; i--) state[i] ^= state[i - jobs.count];
  return { ...recording, jobs: { ...jobs, state } };
}

function sum(recording: Recording): Recording {
  const { state, count } = recording.jobs;
  for (let i = count; i < state.length; i++) state[i] ^= state[i - count];
  return recording;
}

async function through(
  parts: readonly Uint8Array<ArrayBuffer>[],
  stream: CompressionStream | DecompressionStream,
): Promise<ArrayBuffer> {
  return new Response(new Blob([...parts]).stream().pipeThrough(stream)).arrayBuffer();
}
