import type { Move } from "../drawing/valueCurve.ts";
import type { RecordedEvent } from "../recording/Recording.ts";
import type { Key } from "../stage/keys.ts";

/** Everything that the studio says, in one language. */
export interface Texts {
  readonly language: string;
  readonly other: string;
  readonly crowd: (firms: number) => string;
  readonly launchEmpty: string;
  readonly launchCrowded: string;
  readonly event: (event: RecordedEvent, focus: number) => string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly asked: string;
  readonly counting: (done: number, all: number) => string;
  readonly noFutures: (why: string) => string;
  readonly verdict: (count: number, all: number, wasRight: boolean) => string;
  readonly ownWay: (strategy: string) => string;
  readonly outlivesIn: (count: number, all: number) => string;
  readonly rule: string;
  readonly again: string;
  readonly year: string;
  readonly ofMonth: (month: number) => string;
  readonly play: string;
  readonly pause: string;
  readonly time: string;
  readonly speed: string;
  readonly room: string;
  readonly desk: string;
  readonly projector: string;
  readonly keys: string;
  readonly close: string;
  readonly table: string;
  readonly sea: string;
  readonly canvas: string;
  readonly canvasNote: string;
  readonly noCanvas: string;
  readonly lives: string;
  readonly more: (firms: number) => string;
  readonly firm: string;
  readonly kind: string;
  readonly customers: string;
  readonly share: string;
  readonly runway: string;
  readonly allies: string;
  readonly startUp: string;
  readonly incumbent: string;
  readonly inQuestion: string;
  readonly months: (months: number) => string;
  readonly earns: string;
  readonly legend: Readonly<
    Record<"unserved" | "served" | "focus" | "selfMade" | "water" | "ring" | "depth", string>
  >;
  readonly moves: Readonly<Record<Move, string>>;
  readonly factor: (name: string) => string;
  readonly keyNames: Readonly<Record<Key, string>>;
  readonly loading: string;
  readonly failed: string;
  readonly failedWhy: (what: string) => string;
  readonly failedStill: string;
  readonly reload: string;
  readonly summary: (year: number, sellers: number, served: string, allied: number) => string;
}
