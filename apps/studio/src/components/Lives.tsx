import { createMemo, createSignal, For, onCleanup, onMount } from "solid-js";
import type { Size } from "../drawing/frame.ts";
import { lifeLinesOf, lifeMargin, lifeX } from "../drawing/lifeLines.ts";
import type { Stage } from "../stage/createStage.ts";
import type { Texts } from "../texts/Texts.ts";

/** Lives of firms up to the stage's time; what comes after it is not told. */
export function Lives(props: { readonly stage: Stage; readonly texts: Texts }) {
  let box!: HTMLDivElement;
  const [size, setSize] = createSignal<Size>({ width: 800, height: 160 });
  const lives = createMemo(() => lifeLinesOf(props.stage.recording, size()));
  const now = () => lifeX(props.stage.recording, props.stage.time(), size());
  onMount(() => {
    const watcher = new ResizeObserver(() =>
      setSize({ width: Math.max(120, box.clientWidth), height: Math.max(60, box.clientHeight) }),
    );
    watcher.observe(box);
    onCleanup(() => watcher.disconnect());
  });
  return (
    <section class="panel lives" aria-labelledby="lives-title">
      <h2 id="lives-title" class="unseen">
        {props.texts.lives}
      </h2>
      <div class="lives-box" ref={box}>
        <svg
          viewBox={`0 0 ${size().width} ${size().height}`}
          role="img"
          aria-label={props.texts.lives}
        >
          <For each={lives().rows}>
            {({ body, short, isFocus, exit }) => (
              <g classList={{ focus: isFocus }}>
                <path class="life" d={body} />
                <path class="short" d={short} />
                {exit === null ? null : (
                  <path class="exit" d={`M${exit.x - 2.5} ${exit.y - 2.5}l5 5m0 -5l-5 5`} />
                )}
              </g>
            )}
          </For>
          <For each={lives().arcs}>
            {({ path, isFocus }) => <path class="arc" classList={{ focus: isFocus }} d={path} />}
          </For>
        </svg>
        {/* What has not happened yet lies behind a curtain: moving it costs less than clipping all paths every frame. */}
        <div class="curtain" style={{ transform: `translateX(${now()}px)` }} />
        <svg class="marks" viewBox={`0 0 ${size().width} ${size().height}`} aria-hidden="true">
          <For each={lives().years}>
            {({ x, year }) => (
              <>
                <path
                  class="grid"
                  d={`M${x} ${lifeMargin.top}V${size().height - lifeMargin.bottom}`}
                />
                <text class="year-mark" x={x} y={size().height - 4} text-anchor="middle">
                  {year}
                </text>
              </>
            )}
          </For>
          <For each={lives().rows}>
            {({ firm, y, isFocus }) => (
              <text
                class="row-mark"
                classList={{ focus: isFocus }}
                x="22"
                y={y + 3}
                text-anchor="end"
              >
                {firm + 1}
              </text>
            )}
          </For>
        </svg>
      </div>
    </section>
  );
}
