import { batch, createMemo, createSignal } from "solid-js";
import type { Recording } from "../recording/Recording.ts";
import type { Future } from "../workers/Future.ts";
import { speeds, timelineOf, usualSpeed } from "./Timeline.ts";

export type Phase = "opening" | "asking" | "after";

/** What the stage is doing: where in time, whether it plays, and what was bet. */
export type Stage = ReturnType<typeof createStage>;

export function createStage(recording: Recording, isStill: () => boolean) {
  const timeline = timelineOf(recording);
  const [time, setTime] = createSignal(timeline.start);
  const [isPlaying, setPlaying] = createSignal(false);
  const [pace, setPace] = createSignal(1);
  const [phase, setPhase] = createSignal<Phase>("opening");
  const [bet, setBet] = createSignal<boolean | null>(null);
  const [futures, setFutures] = createSignal<readonly Future[]>([]);
  const [failure, setFailure] = createSignal("");
  const month = createMemo(() => Math.floor(time()));

  function ask(): void {
    setPlaying(false);
    setPhase("asking");
  }

  return {
    recording,
    timeline,
    time,
    month,
    isPlaying,
    pace,
    phase,
    bet,
    futures,
    setFutures,
    /** Why no futures come; "" while nothing is wrong. */
    failure,
    setFailure,
    /** A moment of real time has passed. */
    advance(seconds: number): void {
      if (!isPlaying()) return;
      const from = time();
      const to = from + seconds * usualSpeed * speeds[pace()];
      batch(() => {
        if (phase() === "opening" && from < timeline.question && to >= timeline.question) {
          setTime(timeline.question);
          ask();
        } else if (to >= timeline.end) {
          setTime(timeline.end);
          setPlaying(false);
        } else setTime(to);
      });
    },
    seek(to: number): void {
      batch(() => {
        setTime(Math.min(timeline.end, Math.max(0, to)));
        if (phase() === "opening" && to >= timeline.question) ask();
      });
    },
    toggle(): void {
      if (isStill()) return;
      batch(() => {
        if (!isPlaying() && time() >= timeline.end) setTime(timeline.start);
        if (phase() === "asking") setPhase("after");
        setPlaying(!isPlaying());
      });
    },
    place(will: boolean): void {
      batch(() => {
        setBet(will);
        setPhase("after");
        if (isStill()) setTime(timeline.end);
        else setPlaying(true);
      });
    },
    begin(): void {
      batch(() => {
        setTime(isStill() ? timeline.question : timeline.start);
        setBet(null);
        setPhase(isStill() ? "asking" : "opening");
        setPlaying(!isStill());
      });
    },
    changePace(by: number): void {
      setPace(Math.min(speeds.length - 1, Math.max(0, pace() + by)));
    },
  };
}
