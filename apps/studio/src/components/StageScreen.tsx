import { createEffect, createSignal, onCleanup, onMount, Show } from "solid-js";
import type { Room } from "../drawing/palette.ts";
import { createStage } from "../stage/createStage.ts";
import { keyOf, type Key } from "../stage/keys.ts";
import { playFutures } from "../stage/playFutures.ts";
import type { Show as Shown } from "../stage/openShow.ts";
import { de } from "../texts/de.ts";
import { en } from "../texts/en.ts";
import { Bet } from "./Bet.tsx";
import { Controls } from "./Controls.tsx";
import { Help } from "./Help.tsx";
import { Legend } from "./Legend.tsx";
import { Lives } from "./Lives.tsx";
import { Multiples } from "./Multiples.tsx";
import { Sea } from "./Sea.tsx";
import { StrategyCanvas } from "./StrategyCanvas.tsx";
import { Twin } from "./Twin.tsx";

/** One shell: the sea left, panels right, lives and time below. */
export function StageScreen(props: { readonly show: Shown }) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const [isStill, setStill] = createSignal(calm.matches);
  const [room, setRoom] = createSignal<Room>("desk");
  const [isGerman, setGerman] = createSignal(navigator.language.startsWith("de"));
  const [isHelping, setHelping] = createSignal(false);
  const [isTable, setTable] = createSignal(false);
  const texts = () => (isGerman() ? de : en);
  const stage = createStage(props.show.recording, isStill);

  const does: Readonly<Record<Key, () => void>> = {
    play: () => stage.toggle(),
    back: () => stage.seek(stage.month() - 1),
    forward: () => stage.seek(stage.month() + 1),
    yearBack: () => stage.seek(stage.month() - 12),
    yearForward: () => stage.seek(stage.month() + 12),
    start: () => stage.seek(0),
    end: () => stage.seek(stage.timeline.end),
    slower: () => stage.changePace(-1),
    faster: () => stage.changePace(1),
    room: () => setRoom(room() === "desk" ? "projector" : "desk"),
    language: () => setGerman(!isGerman()),
    table: () => setTable(!isTable()),
    help: () => setHelping(!isHelping()),
  };

  onMount(() => {
    const pressed = (event: KeyboardEvent) => {
      const key = keyOf(event.key);
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (key === null || event.ctrlKey || event.metaKey || event.altKey) return;
      // A button is pressed by its own key, and a slider moves by its own arrows.
      if (target.tagName === "BUTTON" && event.key === " ") return;
      if (target.tagName === "INPUT" && /^(Arrow|Home|End)/.test(event.key)) return;
      event.preventDefault();
      does[key]();
    };
    const changed = () => setStill(calm.matches);
    document.addEventListener("keydown", pressed);
    calm.addEventListener("change", changed);
    let last = performance.now();
    let frame = requestAnimationFrame(function next(now: number) {
      stage.advance(Math.min(0.1, (now - last) / 1000));
      last = now;
      frame = requestAnimationFrame(next);
    });
    stage.begin();
    onCleanup(() => {
      document.removeEventListener("keydown", pressed);
      calm.removeEventListener("change", changed);
      cancelAnimationFrame(frame);
    });
  });
  createEffect(() => {
    document.documentElement.dataset["room"] = room();
    document.documentElement.lang = texts().language;
  });
  // The futures are played while the viewer thinks, and told only after the bet.
  createEffect(() => {
    if (stage.phase() === "asking" && stage.futures().length === 0)
      playFutures(props.show, stage.recording.facts, stage.setFutures, stage.setFailure);
  });

  return (
    <main class="stage">
      <h1 class="unseen">Searoom: {props.show.recording.facts.title}</h1>
      <Show when={isStill()} fallback={<Sea stage={stage} texts={texts()} room={room()} />}>
        <Multiples stage={stage} texts={texts()} room={room()} />
      </Show>
      <div class="side">
        <StrategyCanvas stage={stage} texts={texts()} />
        <Bet stage={stage} texts={texts()} />
        <Legend texts={texts()} />
      </div>
      <Lives stage={stage} texts={texts()} />
      <Twin stage={stage} texts={texts()} isShown={isTable()} />
      <Controls
        stage={stage}
        texts={texts()}
        isStill={isStill()}
        room={room()}
        onRoom={does.room}
        onLanguage={does.language}
        onTable={does.table}
        onHelp={does.help}
      />
      <Help texts={texts()} isOpen={isHelping()} onClose={() => setHelping(false)} />
    </main>
  );
}
