import { Effect, Schema } from "effect";

/** What a number in a scenario file may be: its unit, its bounds (both allowed) and its value where the file is silent. */
export interface Bounds {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly default: number;
}

/** The fields of a section that decodes to exactly `P`: one too few or one too many is a compile error. */
export type FieldsOf<P> = { readonly [K in keyof P]: { readonly Type: P[K] } };

/** A real number. */
export function amount(description: string, bounds: Bounds) {
  return withDefault(number("a number", description, bounds), bounds.default);
}

/** A whole number of things. */
export function count(description: string, bounds: Bounds) {
  return withDefault(wholeNumber(description, bounds), bounds.default);
}

/** A whole number that splits into two halves, as neighbours on a ring do. */
export function evenCount(description: string, bounds: Bounds) {
  return withDefault(number("an even number", description, bounds, 2), bounds.default);
}

/** One of a few words. */
export function choice<const Words extends readonly string[]>(
  description: string,
  words: Words,
  word: Words[number],
) {
  return withDefault(wordOf(description, words).annotate({ default: word }), word);
}

/** Yes or no. */
export function flag(description: string, value: boolean) {
  return withDefault(yesOrNo(description).annotate({ default: value }), value);
}

export function yesOrNo(description: string) {
  return Schema.Boolean.annotate({ description: `${description}.`, expected: "true or false" });
}

/** A text of bounded length. */
export function text(description: string, longest: number, noun = "a text") {
  const expected = `${noun} of at most ${longest} characters`;
  return Schema.String.annotate({ description: `${description}.`, expected }).check(
    Schema.isMaxLength(longest, { expected }),
  );
}

/** A map of fields that all have defaults. */
export function section<const Fields extends Schema.Struct.Fields>(
  description: string,
  fields: Fields,
) {
  const schema = Schema.Struct(fields).annotate({ description: `${description}.` });
  // Every field of a section has a default, so the empty map is one; the type of generic fields cannot show it.
  const empty = {} as (typeof schema)["Encoded"];
  return schema.pipe(Schema.withDecodingDefaultKey(Effect.succeed(empty)));
}

/** A part that may be left out; null says so. */
export function absentByDefault<S extends Schema.Top>(schema: S) {
  return withDefault(Schema.NullOr(schema), null);
}

/** A map whose keys the author of the file chooses. */
export function named<Value extends Schema.Top>(
  description: string,
  value: Value,
  largest: number,
) {
  return Schema.Record(Name, value)
    .annotate({ description: `${description}.`, expected: "a map of names" })
    .check(Schema.isMaxProperties(largest, { expected: `at most ${largest} names` }));
}

/** What components, groups and strategies may be called; no dots, at which `--set` takes a path apart. */
export const nameRule = "a letter, then at most 39 letters, digits or hyphens";

const Name = Schema.String.check(matching(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, nameRule));

/** A pattern that JSON Schema is told too, which Effect leaves out because it cannot carry flags. */
export function matching(pattern: RegExp, expected: string) {
  return Schema.isPattern(pattern, { expected, toJsonSchema: () => ({ pattern: pattern.source }) });
}

/** A bounded number without a default, as it stands inside lists, maps and optional fields. */
export function number(
  noun: string,
  description: string,
  { unit, from, to, ...rest }: Omit<Bounds, "default"> & { readonly default?: number },
  divisor?: number,
) {
  const expected = `${noun} from ${from} to ${to} (${unit})`;
  // Annotations come before the checks: after them they would belong to the last check alone.
  const annotated = Schema.Number.annotate({
    description: `${description} (${unit}).`,
    expected,
    ...rest,
  });
  // Finite is said although the bounds imply it: only then does JSON Schema leave out the words NaN and Infinity.
  const bounded = annotated.check(
    Schema.isFinite({ expected }),
    Schema.isBetween({ minimum: from, maximum: to }, { expected }),
  );
  return divisor === undefined
    ? bounded
    : bounded.check(Schema.isMultipleOf(divisor, { expected }));
}

export function wholeNumber(
  description: string,
  bounds: Omit<Bounds, "default"> & { readonly default?: number },
) {
  return number("a whole number", description, bounds, 1);
}

export function wordOf<const Words extends readonly string[]>(description: string, words: Words) {
  return Schema.Literals(words).annotate({
    description: `${description}.`,
    expected: `one of ${words.join(", ")}`,
  });
}

export function withDefault<S extends Schema.Top>(schema: S, value: S["Type"]) {
  return schema.pipe(Schema.withDecodingDefaultTypeKey(Effect.succeed(value)));
}
