import { outcomeDefinitions } from "@searoom/model";
import { lifeMeasures } from "./lives.ts";
import { marketMeasures } from "./markets.ts";
import { meanOf, type Measure } from "./Measure.ts";
import { tieMeasures } from "./ties.ts";

const own: Readonly<Record<string, Measure>> = {
  ...lifeMeasures,
  ...marketMeasures,
  ...tieMeasures,
};

/** A measure by its name; the name of an outcome is its mean over the runs that have one. */
export function measureNamed(name: string): Measure {
  if (Object.hasOwn(own, name)) return own[name];
  if (!outcomeDefinitions.some((outcome) => outcome.name === name))
    throw new RangeError(`expected a measure or an outcome; found ${name}`);
  return meanOf(({ result }) => result.outcomes[name]);
}
