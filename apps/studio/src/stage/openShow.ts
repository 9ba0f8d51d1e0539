import { unpack } from "../recording/pack.ts";
import type { Recording } from "../recording/Recording.ts";
import type { OpenedScenario } from "./OpenedScenario.ts";

/** A run that can be played, and how to play others of its market. */
export interface Show {
  readonly recording: Recording;
  /** Read when it is needed: the first view needs the recording alone. */
  readonly scenario: () => Promise<OpenedScenario>;
}

/**
 * What the page was opened on: the scenario that whoever serves it has put beside it, named in the address by `#opened`,
 * or else the run that is shipped with the studio.
 */
export async function openShow(hash: string): Promise<Show> {
  if (hash === "#opened") {
    const scenario = await readJson("./opened.json");
    const { createCrew } = await import("../workers/Crew.ts");
    const crew = createCrew(1);
    const { parameters, seed, strategy, title } = scenario;
    const recording = await crew.ask({
      kind: "record",
      parameters,
      options: { seed, strategy, title },
    });
    crew.leave();
    return { recording, scenario: () => Promise.resolve(scenario) };
  }
  const response = await fetch("./hero.run");
  if (!response.ok) throw new Error(`hero.run is not there (${response.status})`);
  return {
    recording: await unpack(new Uint8Array(await response.arrayBuffer())),
    scenario: () => readJson("./hero.json"),
  };
}

async function readJson(file: string): Promise<OpenedScenario> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} is not there (${response.status})`);
  return (await response.json()) as OpenedScenario;
}
