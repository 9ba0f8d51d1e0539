import { createMemo, For, Show } from "solid-js";
import { canvasSize, curveOf, moveLabels } from "../drawing/valueCurvePaths.ts";
import { valueCurveAt } from "../drawing/valueCurve.ts";
import type { Stage } from "../stage/createStage.ts";
import type { Texts } from "../texts/Texts.ts";

/** Value curve of the firm in question against the mean of the others, with what it does with each factor. */
export function StrategyCanvas(props: { readonly stage: Stage; readonly texts: Texts }) {
  const factors = createMemo(() => valueCurveAt(props.stage.recording, props.stage.month()));
  const curve = createMemo(() => curveOf(factors()));
  const labels = createMemo(() => moveLabels(factors(), props.texts.moves));
  return (
    <section class="panel canvas-panel" aria-labelledby="canvas-title">
      <h2 id="canvas-title">{props.texts.canvas}</h2>
      <p class="note">{curve().focus === "" ? props.texts.noCanvas : props.texts.canvasNote}</p>
      <svg
        viewBox={`0 0 ${canvasSize.width} ${canvasSize.height}`}
        role="img"
        aria-label={props.texts.canvas}
      >
        <path class="others" d={curve().others} />
        <path class="mean" d={curve().mean} />
        <path class="focus" d={curve().focus} />
        <For each={curve().dots}>{({ x, y }) => <circle class="dot" cx={x} cy={y} r="4" />}</For>
        <For each={labels()}>
          {({ text, x, y, anchor }) => (
            <text class="move" x={x} y={y} text-anchor={anchor}>
              {text}
            </text>
          )}
        </For>
        <For each={factors()}>
          {({ name }, i) => (
            <text
              class="factor"
              x={curve().columns[i()]}
              y={canvasSize.height - (i() % 2 === 0 ? 18 : 4)}
              text-anchor="middle"
            >
              {props.texts.factor(name)}
            </text>
          )}
        </For>
        <Show when={factors().length === 0}>
          <text x="10" y="20">
            {props.texts.noCanvas}
          </text>
        </Show>
      </svg>
    </section>
  );
}
