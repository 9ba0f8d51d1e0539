import { createEffect, For } from "solid-js";
import { keyCap, keys, type Key } from "../stage/keys.ts";
import type { Texts } from "../texts/Texts.ts";

interface Props {
  readonly texts: Texts;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every key and what it does, from the list by which keys are handled. */
export function Help(props: Props) {
  let dialog!: HTMLDialogElement;
  createEffect(() => {
    if (props.isOpen && !dialog.open) dialog.showModal();
    if (!props.isOpen && dialog.open) dialog.close();
  });
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={() => props.onClose()}>
      <h2 id="keys-title">{props.texts.keys}</h2>
      <dl>
        <For each={Object.keys(keys) as Key[]}>
          {(key) => (
            <div>
              <dt>
                <kbd>{keyCap(key)}</kbd>
              </dt>
              <dd>{props.texts.keyNames[key]}</dd>
            </div>
          )}
        </For>
      </dl>
      <button type="button" onClick={() => props.onClose()}>
        {props.texts.close}
      </button>
    </dialog>
  );
}
