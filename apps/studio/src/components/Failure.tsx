import type { Texts } from "../texts/Texts.ts";

/** What went wrong, and what can still be done. */
export function Failure(props: { readonly error: unknown; readonly texts: Texts }) {
  const what = () => (props.error instanceof Error ? props.error.message : String(props.error));
  return (
    <main class="failure">
      <h1>{props.texts.failed}</h1>
      <div role="alert">
        <p>{props.texts.failedWhy(what())}</p>
        <p>{props.texts.failedStill}</p>
      </div>
      <button type="button" onClick={() => location.reload()}>
        {props.texts.reload}
      </button>
    </main>
  );
}
