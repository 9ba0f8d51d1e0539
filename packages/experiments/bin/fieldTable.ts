interface Node {
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly patternProperties?: Readonly<Record<string, Node>>;
  readonly anyOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly items?: Node | boolean;
  readonly $ref?: string;
}

/** What each field of a file is, as rows of a Markdown table: read from its JSON Schema, so that a page cannot drift from it. */
export function fieldTable(schema: Record<string, unknown>): readonly string[] {
  const rows = fieldsOf(schema as Node, "").map(
    ([path, { description = "", ...field }]) =>
      `| \`${path}\` | ${escaped(description)} | ${escaped(usual(field))} |`,
  );
  return ["| field | what it is | unless told |", "| --- | --- | --- |", ...rows];
}

function fieldsOf(node: Node, at: string): readonly (readonly [string, Node])[] {
  return partsOf(node).flatMap((part) => [
    ...Object.entries(part.properties ?? {}).flatMap(([key, child]) => [
      [`${at}${key}`, described(child)] as const,
      ...fieldsOf(child, `${at}${key}.`),
    ]),
    ...[...Object.values(part.patternProperties ?? {}), part.additionalProperties].flatMap(
      (child) => (typeof child === "object" ? fieldsOf(child, `${at}NAME.`) : []),
    ),
    ...(typeof part.items === "object" ? fieldsOf(part.items, `${at}#.`) : []),
  ]);
}

/** The alternatives and layers of which a schema is made, itself included. */
function partsOf(node: Node): readonly Node[] {
  return [node, ...[...(node.anyOf ?? []), ...(node.allOf ?? [])].flatMap(partsOf)];
}

/** A field with what is said of it on whichever layer. */
function described(node: Node): Node {
  const parts = partsOf(node);
  const description = parts.find((part) => part.description !== undefined)?.description;
  const fallback = parts.find((part) => part.default !== undefined)?.default;
  return {
    ...(description === undefined ? {} : { description }),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}

function usual({ default: value }: Node): string {
  return value === undefined ? "" : `\`${JSON.stringify(value)}\``;
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|");
}
