import { Result, SchemaAST } from "effect";
import { placesOfNames } from "./applyOverrides.ts";
import { type PlainDocument, withValue } from "./decodeChanged.ts";
import { quote } from "./describeFound.ts";
import { fromPlain } from "./Located.ts";
import { type Mistake, mistakeAt } from "./Mistake.ts";
import { nearestWord } from "./nearestWord.ts";
import { MarketDocument, ScenarioDocument } from "./schema/ScenarioDocument.ts";
import { pathsBelow } from "./schemaMistakes.ts";
import { treeReader } from "./treeReader.ts";

const readAlone = treeReader<ScenarioDocument>({
  schema: ScenarioDocument,
  incoherences: () => [],
  everyPath: pathsBelow(SchemaAST.toEncoded(MarketDocument.ast)),
});

const nowhere = { file: "", line: null, column: null };

/**
 * What is wrong with a value at a path of a scenario as far as the two alone can tell: an unknown path, a value out of its bounds.
 * Where it is written is left to who asks.
 */
export function valueMistakes(
  document: PlainDocument,
  path: string,
  value: unknown,
): readonly Mistake[] {
  const [place, name, ...rest] = path.split(".");
  if ([place, name, ...rest].includes(""))
    return [mistakeAt(nowhere, [path], quote(path), "a path, for instance accounts.count")];
  const names = Object.keys(document[place] ?? {});
  if (placesOfNames.includes(place) && name !== undefined && !names.includes(name))
    return [
      mistakeAt(
        nowhere,
        [path],
        `the unknown name ${quote(name)}`,
        names.length === 0 ? `a name from ${place}, which is empty` : `one of ${names.join(", ")}`,
        nearestWord(name, names),
      ),
    ];
  const root = fromPlain(withValue(document, path, value), nowhere);
  if (root.kind !== "map") return [];
  const read = readAlone(root);
  return Result.isSuccess(read)
    ? []
    : read.failure.filter((mistake) => leadsTo(mistake.path, path) || leadsTo(path, mistake.path));
}

function leadsTo(path: string, other: string): boolean {
  return path === other || other.startsWith(`${path}.`);
}
