import { makeHero } from "../../bin/hero.ts";
import { unpack } from "../../src/recording/pack.ts";
import type { OpenedScenario } from "../../src/stage/OpenedScenario.ts";

const files = await makeHero();

/** The run that the studio opens with, as its page gets it. */
export const hero = await unpack(files["hero.run"]);
export const opened = JSON.parse(new TextDecoder().decode(files["hero.json"])) as OpenedScenario;
