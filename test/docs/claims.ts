/**
 * What is wrong with the table of claims. It is held against the repository, or against a small one made for a test.
 */

/** The repository as the table speaks of it. */
export interface House {
  /** A file of the repository, by its path from the root. */
  readonly isThere: (path: string) => boolean;
  /** Names that a source declares, and words that it has in quotes. */
  readonly namesIn: (path: string) => ReadonlySet<string>;
  /** Titles of the tests of a file. */
  readonly titlesIn: (path: string) => ReadonlySet<string>;
  /** Whether scenarios have a parameter; `*` stands for a name that they choose. */
  readonly hasParameter: (path: string) => boolean;
  readonly outcomes: ReadonlySet<string>;
  /** Options of the command line that can be a factor. */
  readonly options: ReadonlySet<string>;
  /** Names of the hypotheses' files; null while there are none. */
  readonly hypotheses: readonly string[] | null;
}

interface Claim {
  readonly section: string;
  readonly id: string;
  readonly kind: string;
  readonly claim: string;
  /** What follows the claim, by the head of its column. */
  readonly cells: ReadonlyMap<string, string>;
}

/** Rows of each of the five texts. */
const rowsOfText = { "000": 58, "001": 22, "002": 17, "003": 39, "004": 20 };
const rowsOfClass = { M: 64, E: 16, Q: 3, O: 5, H: 53, W: 11, X: 4 };

/** Under which heading a class may stand, and what the row has to say there. */
const sections: Readonly<Record<string, { kinds: string; columns: readonly string[] }>> = {
  "In the model": { kinds: "MEQO", columns: ["code", "parameters", "tests"] },
  Hypotheses: { kinds: "H", columns: ["hypothesis", "factors", "measures"] },
  Scenarios: { kinds: "W", columns: ["scenario"] },
  "Left out": { kinds: "X", columns: ["why"] },
  "Not yet": { kinds: "MEQOHW", columns: ["missing"] },
};

const quoted = /"([^"]+)"/g;
const ticked = /`([^`]+)`/g;
const linked = /\[([^\]]+)\]/g;

/** The claims of a document, and what cannot be read as one. */
export function readClaims(document: string): { claims: readonly Claim[]; faults: string[] } {
  const claims: Claim[] = [];
  const faults: string[] = [];
  let section = "";
  let head: readonly string[] = [];
  for (const line of document.split("\n")) {
    if (line.startsWith("## ")) section = line.slice(3).trim();
    if (!line.startsWith("|")) {
      head = [];
      continue;
    }
    const cells = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (head.length === 0) {
      head = cells;
      continue;
    }
    if (head[0] !== "id" || /^-+$/.test(cells[0])) continue;
    if (cells.length !== head.length)
      faults.push(`${cells[0]}: ${cells.length} cells under ${head.length} heads`);
    const [id, kind, claim] = cells;
    const rest = head.slice(3).map((name, i) => [name, cells[i + 3] ?? ""] as const);
    claims.push({ section, id, kind, claim, cells: new Map(rest) });
  }
  return { claims, faults };
}

/** Every fault of the document in words; none when all of it leads somewhere. */
export function faultsOf(document: string, house: House): readonly string[] {
  const { claims, faults } = readClaims(document);
  const files = linksOf(document);
  const used = new Set([...document.matchAll(/\[([^\]]+)\](?![:(])/g)].map(([, label]) => label));
  return [
    ...faults,
    ...faultsOfCount(claims),
    ...claims.flatMap((claim) => faultsOfClaim(claim, files, house).map(at(claim.id))),
    ...[...files]
      .filter(([, path]) => !house.isThere(path))
      .map(([label, path]) => `[${label}] leads to ${path}, which is not there`),
    ...[...files.keys()]
      .filter((label) => !used.has(label))
      .map((label) => `[${label}] is not used`),
  ];
}

/** All claims are there, each once, as many of each class as there are. */
export function faultsOfCount(claims: readonly Pick<Claim, "id" | "kind">[]): readonly string[] {
  const wanted = new Set(
    Object.entries(rowsOfText).flatMap(([text, rows]) =>
      Array.from({ length: rows }, (_, i) => `${text}-${String(i + 1).padStart(2, "0")}`),
    ),
  );
  const found = claims.map(({ id }) => id);
  const ofClass = (kind: string) => claims.filter((claim) => claim.kind === kind).length;
  return [
    ...[...wanted].filter((id) => !found.includes(id)).map((id) => `${id} is missing`),
    ...found.filter((id) => !wanted.has(id)).map((id) => `${id} is no claim`),
    ...found.filter((id, i) => found.indexOf(id) !== i).map((id) => `${id} stands twice`),
    ...Object.entries(rowsOfClass)
      .filter(([kind, rows]) => ofClass(kind) !== rows)
      .map(([kind, rows]) => `${ofClass(kind)} rows of class ${kind}, there are ${rows}`),
  ];
}

/** Links at the foot of the document: label to path from the root. */
function linksOf(document: string): ReadonlyMap<string, string> {
  const links = [...document.matchAll(/^\[([^\]]+)\]: (\S+)$/gm)];
  return new Map(
    links.map(([, label, target]) => [
      label,
      target.startsWith("../") ? target.slice(3) : `docs/${target}`,
    ]),
  );
}

function faultsOfClaim(
  { section, kind, claim, cells }: Claim,
  files: ReadonlyMap<string, string>,
  house: House,
): readonly string[] {
  const place = sections[section] as (typeof sections)[string] | undefined;
  if (place === undefined) return [`stands under "${section}"`];
  if (kind.length !== 1 || !place.kinds.includes(kind))
    return [`is of class ${kind}, under "${section}" stand ${place.kinds}`];
  if ([...cells.keys()].join() !== place.columns.join())
    return [`has columns ${[...cells.keys()].join(", ")} for ${place.columns.join(", ")}`];
  const empty = [["claim", claim], ...cells].filter(([, cell]) => cell === "");
  if (empty.length > 0) return empty.map(([name]) => `says nothing under ${name}`);
  const cell = (name: string) => cells.get(name) ?? "";
  switch (section) {
    case "In the model":
      return [
        ...faultsOfPlaces(cell("code"), ticked, files, house.namesIn, house),
        ...faultsOfParameters(cell("parameters"), house),
        ...faultsOfPlaces(cell("tests"), quoted, files, house.titlesIn, house),
      ];
    case "Hypotheses":
      return [
        ...faultsOfHypotheses(cell("hypothesis"), house),
        ...faultsOfParameters(cell("factors"), house),
        ...faultsOfMeasures(cell("measures"), house),
      ];
    case "Scenarios":
      return faultsOfScenarios(cell("scenario"), files, house);
    default:
      return faultsOfWords(cell(place.columns[0]), files);
  }
}

/** `name`, `name` in [file]; `name` in [file]: each file has the names that stand before it. */
function faultsOfPlaces(
  cell: string,
  name: RegExp,
  files: ReadonlyMap<string, string>,
  has: (path: string) => ReadonlySet<string>,
  { isThere }: House,
): readonly string[] {
  // A title may have a semicolon of its own.
  const places = (cell.match(/(?:"[^"]*"|[^;"])+/g) ?? []).map((place) => place.trim());
  return places.flatMap((place) => {
    const names = [...place.matchAll(name)].map(([, word]) => word);
    const left = place.replaceAll(name, "");
    const labels = [...left.matchAll(linked)].map(([, label]) => label);
    if (names.length === 0) return [`"${place}" names nothing`];
    if (labels.length !== 1 || left.replaceAll(linked, "").replaceAll(/[\s,]/g, "") !== "in")
      return [`"${place}" is not what is named, "in" and one link`];
    const path = files.get(labels[0]);
    if (path === undefined) return [`[${labels[0]}] has no address`];
    if (!isThere(path)) return [];
    const there = has(path);
    return names.filter((word) => !there.has(word)).map((word) => `${path} has no "${word}"`);
  });
}

function faultsOfParameters(cell: string, { hasParameter, options }: House): readonly string[] {
  const paths = listed(cell);
  if (paths === null) return [`"${cell}" is no list of parameters`];
  return paths
    .filter((path) => (path.startsWith("--") ? !options.has(path) : !hasParameter(path)))
    .map((path) => `scenarios have no parameter ${path}`);
}

function faultsOfMeasures(cell: string, { outcomes }: House): readonly string[] {
  const names = listed(cell);
  if (names === null) return [`"${cell}" is no list of outcomes`];
  return names.filter((name) => !outcomes.has(name)).map((name) => `there is no outcome ${name}`);
}

function faultsOfHypotheses(cell: string, { hypotheses }: House): readonly string[] {
  return cell.split(/,\s*/).flatMap((name) => {
    const number = /^H([1-9]|1[0-8])$/.exec(name)?.[1];
    if (number === undefined) return [`${name} is no hypothesis`];
    const file = new RegExp(`^h0?${number}(?![0-9])`, "i");
    return hypotheses === null || hypotheses.some((one) => file.test(one))
      ? []
      : [`${name} has no file`];
  });
}

function faultsOfScenarios(
  cell: string,
  files: ReadonlyMap<string, string>,
  { isThere }: House,
): readonly string[] {
  const labels = [...cell.matchAll(linked)].map(([, label]) => label);
  if (labels.length === 0 || cell.replaceAll(linked, "").replaceAll(/[\s,]/g, "") !== "")
    return [`"${cell}" is no list of scenarios`];
  return labels.flatMap((label) => {
    const path = files.get(label);
    if (path === undefined) return [`[${label}] has no address`];
    if (!/^scenarios\/.+\.yaml$/.test(path)) return [`${path} is no scenario`];
    return isThere(path) ? [] : [`there is no scenario ${path}`];
  });
}

/** A reason in words; what it links to has an address. */
function faultsOfWords(cell: string, files: ReadonlyMap<string, string>): readonly string[] {
  if (!/\p{L}{2,}.*\s/u.test(cell)) return [`"${cell}" is no reason`];
  return [...cell.matchAll(linked)]
    .filter(([, label]) => !files.has(label))
    .map(([, label]) => `[${label}] has no address`);
}

/** Names in a list of code, or null where something else stands between them. */
function listed(cell: string): readonly string[] | null {
  const names = [...cell.matchAll(ticked)].map(([, name]) => name);
  const left = cell.replaceAll(ticked, "").replaceAll(/[\s,]/g, "");
  return names.length === 0 || left !== "" ? null : names;
}

function at(id: string): (fault: string) => string {
  return (fault) => `${id}: ${fault}`;
}
