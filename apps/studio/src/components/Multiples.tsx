import { createEffect, createMemo, For, onMount } from "solid-js";
import { createSeaPainter } from "../drawing/SeaPainter.ts";
import type { Room } from "../drawing/palette.ts";
import type { Stage } from "../stage/createStage.ts";
import { momentsOf } from "../stage/Timeline.ts";
import type { Texts } from "../texts/Texts.ts";

interface Props {
  readonly stage: Stage;
  readonly texts: Texts;
  readonly room: Room;
}

/** Twelve moments side by side, for those who want nothing to move: up to the question, and after the bet of the whole run. */
export function Multiples(props: Props) {
  const moments = createMemo(() => momentsOf(props.stage.timeline, props.stage.bet() !== null));
  return (
    <div class="multiples">
      <For each={moments()}>
        {(month) => (
          <button
            type="button"
            classList={{ chosen: Math.abs(props.stage.month() - month) < 1 }}
            onClick={() => props.stage.seek(month)}
          >
            <Moment {...props} month={month} />
            <span>
              {props.texts.year} {Math.floor(month / 12) + 1}
            </span>
          </button>
        )}
      </For>
    </div>
  );
}

function Moment(props: Props & { readonly month: number }) {
  let box!: HTMLSpanElement;
  const layers = {} as Record<"water" | "depth" | "specks" | "hulls", HTMLCanvasElement>;
  onMount(() => {
    createEffect(() => {
      const size = {
        width: Math.max(8, Math.round(box.clientWidth)),
        height: Math.max(8, Math.round(box.clientHeight)),
      };
      createSeaPainter(props.stage.recording, layers, size, props.room, 2).draw(props.month);
    });
  });
  return (
    <span class="moment" ref={box}>
      <canvas ref={layers.water} aria-hidden="true" />
      <canvas ref={layers.depth} aria-hidden="true" />
      <canvas ref={layers.specks} aria-hidden="true" />
      <canvas ref={layers.hulls} aria-hidden="true" />
    </span>
  );
}
