import { createEffect, createMemo, createSignal, For, onCleanup } from "solid-js";
import { summaryAt, twinAt } from "../stage/twin.ts";
import { captionAt } from "../stage/captions.ts";
import type { Stage } from "../stage/createStage.ts";
import type { Texts } from "../texts/Texts.ts";

interface Props {
  readonly stage: Stage;
  readonly texts: Texts;
  readonly isShown: boolean;
}

/** Somebody who scrubs looks at the picture: the table follows when the hand rests. */
const restMs = 120;

/** What the canvas shows, as a table, and what happens, as words that a screen reader speaks. */
export function Twin(props: Props) {
  // While it plays a new table each month would be noise: once a year is enough, and exactly once it rests.
  const asked = createMemo(() =>
    props.stage.isPlaying() ? Math.floor(props.stage.month() / 12) * 12 : props.stage.month(),
  );
  const [month, setMonth] = createSignal(asked());
  createEffect(() => {
    const wanted = asked();
    const timer = setTimeout(() => setMonth(wanted), restMs);
    onCleanup(() => clearTimeout(timer));
  });
  const rows = createMemo(() => twinAt(props.stage.recording, month()));
  const said = () => captionAt(props.stage.recording, props.stage.time(), props.texts);
  return (
    <>
      <div class="unseen" aria-live="polite">
        {said()} {summaryAt(props.stage.recording, month(), props.texts)}
      </div>
      <div
        class="twin"
        classList={{ unseen: !props.isShown }}
        role="region"
        aria-label={props.texts.table}
        tabindex={props.isShown ? 0 : undefined}
      >
        <table>
          <caption>{summaryAt(props.stage.recording, month(), props.texts)}</caption>
          <thead>
            <tr>
              <th scope="col">{props.texts.firm}</th>
              <th scope="col">{props.texts.kind}</th>
              <th scope="col">{props.texts.customers}</th>
              <th scope="col">{props.texts.share}</th>
              <th scope="col">{props.texts.runway}</th>
              <th scope="col">{props.texts.allies}</th>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {({ firm, isIncumbent, isFocus, users, share, runway, allies }) => (
                <tr classList={{ focus: isFocus }}>
                  <th scope="row">
                    {firm + 1}
                    {isFocus ? ` (${props.texts.inQuestion})` : ""}
                  </th>
                  <td>{isIncumbent ? props.texts.incumbent : props.texts.startUp}</td>
                  <td>{users}</td>
                  <td>{(100 * share).toFixed(1)} %</td>
                  <td>
                    {Number.isFinite(runway)
                      ? props.texts.months(Math.round(runway))
                      : props.texts.earns}
                  </td>
                  <td>{allies.map((ally) => ally + 1).join(", ")}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </>
  );
}
