import { For, Show } from "solid-js";
import type { Stage } from "../stage/createStage.ts";
import type { Texts } from "../texts/Texts.ts";
import { allFutures, dotsOf } from "../stage/bet.ts";

/** The question, the bet, and the verdict over many futures. */
export function Bet(props: { readonly stage: Stage; readonly texts: Texts }) {
  const rows = () => dotsOf(props.stage.futures(), props.stage.recording.facts.strategy);
  const own = () => rows()[0];
  const isDone = () => own() !== undefined && own().futures.length === allFutures;
  return (
    <section class="panel bet" aria-labelledby="bet-title">
      <h2 id="bet-title">{props.texts.question}</h2>
      <Show
        when={props.stage.bet() !== null}
        fallback={
          <div class="bet-ask" classList={{ waiting: props.stage.phase() === "opening" }}>
            <p class="note">{props.texts.asked}</p>
            <button
              type="button"
              class="yes"
              disabled={props.stage.phase() === "opening"}
              onClick={() => props.stage.place(true)}
            >
              {props.texts.yes}
            </button>
            <button
              type="button"
              disabled={props.stage.phase() === "opening"}
              onClick={() => props.stage.place(false)}
            >
              {props.texts.no}
            </button>
          </div>
        }
      >
        <p class="verdict" role="status">
          {props.stage.failure() !== ""
            ? props.texts.noFutures(props.stage.failure())
            : isDone()
              ? props.texts.verdict(
                  own().count,
                  allFutures,
                  own().count * 2 > allFutures === props.stage.bet(),
                )
              : props.texts.counting(own()?.futures.length ?? 0, allFutures)}
        </p>
        <For each={rows()}>
          {({ strategy, futures, count, isOwn }) => (
            <div class="future-row" classList={{ own: isOwn }}>
              <span>{props.texts.ownWay(strategy)}</span>
              <svg viewBox="0 0 200 20" aria-hidden="true">
                <For each={futures}>
                  {(wins, i) => (
                    <circle
                      classList={{ wins }}
                      cx={5 + (i() % 20) * 10}
                      cy={5 + Math.floor(i() / 20) * 10}
                      r="3.6"
                    />
                  )}
                </For>
              </svg>
              <span class="figure">{props.texts.outlivesIn(count, futures.length)}</span>
            </div>
          )}
        </For>
        <p class="note">{props.texts.rule}</p>
        <button type="button" onClick={() => props.stage.begin()}>
          {props.texts.again}
        </button>
      </Show>
    </section>
  );
}
