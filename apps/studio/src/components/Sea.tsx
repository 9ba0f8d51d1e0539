import { createEffect, createSignal, onCleanup, onMount, Show } from "solid-js";
import { createSeaPainter, type SeaPainter } from "../drawing/SeaPainter.ts";
import type { Room } from "../drawing/palette.ts";
import { captionAt } from "../stage/captions.ts";
import type { Stage } from "../stage/createStage.ts";
import type { Texts } from "../texts/Texts.ts";

interface Props {
  readonly stage: Stage;
  readonly texts: Texts;
  readonly room: Room;
}

/** The sea at the stage's time, with its year and one caption. */
export function Sea(props: Props) {
  let box!: HTMLDivElement;
  const layers = {} as Record<"water" | "depth" | "specks" | "hulls", HTMLCanvasElement>;
  const [painter, setPainter] = createSignal<SeaPainter | null>(null);
  const caption = () => captionAt(props.stage.recording, props.stage.time(), props.texts);

  onMount(() => {
    const fit = () => {
      const size = { width: Math.round(box.clientWidth), height: Math.round(box.clientHeight) };
      if (size.width < 8 || size.height < 8) return;
      const sharpness = Math.min(2, window.devicePixelRatio);
      setPainter(createSeaPainter(props.stage.recording, layers, size, props.room, sharpness));
    };
    const watcher = new ResizeObserver(fit);
    watcher.observe(box);
    createEffect(fit);
    onCleanup(() => watcher.disconnect());
  });
  createEffect(() => painter()?.draw(props.stage.time()));

  return (
    <div class="sea" ref={box}>
      <canvas ref={layers.water} aria-hidden="true" />
      <canvas ref={layers.depth} aria-hidden="true" />
      <canvas ref={layers.specks} aria-hidden="true" />
      <canvas ref={layers.hulls} aria-hidden="true" />
      <p class="year" aria-hidden="true">
        <span>{props.texts.year}</span>
        <b>{Math.floor(props.stage.month() / 12) + 1}</b>
      </p>
      <Show when={caption() !== ""}>
        <p class="caption">{caption()}</p>
      </Show>
    </div>
  );
}
