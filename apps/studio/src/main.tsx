import "@fontsource-variable/figtree/index.css";
import "./styles.css";
import { createResource, ErrorBoundary, Show, Suspense } from "solid-js";
import { render } from "solid-js/web";
import { Failure } from "./components/Failure.tsx";
import { StageScreen } from "./components/StageScreen.tsx";
import { openShow } from "./stage/openShow.ts";
import { de } from "./texts/de.ts";
import { en } from "./texts/en.ts";

const root = document.getElementById("studio");
if (root !== null) render(() => <Studio />, root);

function Studio() {
  const texts = navigator.language.startsWith("de") ? de : en;
  const [show] = createResource(() => openShow(location.hash));
  return (
    <ErrorBoundary fallback={(error: unknown) => <Failure error={error} texts={texts} />}>
      <Suspense fallback={<p class="loading">{texts.loading}</p>}>
        <Show when={show()}>{(opened) => <StageScreen show={opened()} />}</Show>
      </Suspense>
    </ErrorBoundary>
  );
}
