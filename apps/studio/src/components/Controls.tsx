import { keyCap } from "../stage/keys.ts";
import { speeds } from "../stage/Timeline.ts";
import type { Stage } from "../stage/createStage.ts";
import type { Texts } from "../texts/Texts.ts";

interface Props {
  readonly stage: Stage;
  readonly texts: Texts;
  readonly isStill: boolean;
  readonly room: string;
  readonly onRoom: () => void;
  readonly onLanguage: () => void;
  readonly onTable: () => void;
  readonly onHelp: () => void;
}

/** Time, speed and how the studio looks. */
export function Controls(props: Props) {
  return (
    <div class="controls">
      <button
        type="button"
        class="play"
        disabled={props.isStill}
        aria-label={props.stage.isPlaying() ? props.texts.pause : props.texts.play}
        onClick={() => props.stage.toggle()}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={props.stage.isPlaying() ? "M4 2h3v12h-3zM9 2h3v12h-3z" : "M4 2l10 6l-10 6z"} />
        </svg>
      </button>
      <input
        type="range"
        class="scrubber"
        aria-label={props.texts.time}
        aria-valuetext={`${props.texts.year} ${Math.floor(props.stage.month() / 12) + 1}, ${props.texts.ofMonth(props.stage.month() + 1)}`}
        min="0"
        max={props.stage.timeline.end}
        step="1"
        value={props.stage.month()}
        onInput={(event) => props.stage.seek(event.currentTarget.valueAsNumber)}
      />
      <span class="when">{props.texts.ofMonth(props.stage.month() + 1)}</span>
      <button
        type="button"
        disabled={props.isStill}
        aria-label={`${props.texts.speed} ${speeds[props.stage.pace()]}×`}
        onClick={() =>
          props.stage.changePace(props.stage.pace() === speeds.length - 1 ? 1 - speeds.length : 1)
        }
      >
        {speeds[props.stage.pace()]}×
      </button>
      <button type="button" onClick={() => props.onTable()}>
        {props.texts.table}
      </button>
      <button type="button" onClick={() => props.onRoom()}>
        {props.room === "desk" ? props.texts.projector : props.texts.desk}
      </button>
      <button
        type="button"
        lang={props.texts.language === "en" ? "de" : "en"}
        onClick={() => props.onLanguage()}
      >
        {props.texts.other}
      </button>
      <button type="button" aria-label={props.texts.keys} onClick={() => props.onHelp()}>
        {keyCap("help")}
      </button>
    </div>
  );
}
