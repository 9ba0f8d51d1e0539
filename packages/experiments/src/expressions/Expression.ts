/** A formula of an experiment file as a tree: data that is walked, never code that is run. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  /** A factor, an outcome or a let, by its path. */
  | { readonly kind: "name"; readonly name: string; readonly at: number }
  | { readonly kind: "not" | "minus"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "call";
      readonly name: FunctionName;
      readonly arguments: readonly Expression[];
    };

export type BinaryOperator =
  | "or"
  | "and"
  | "=="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "+"
  | "-"
  | "*"
  | "/"
  | "^";

export type FunctionName = "min" | "max" | "abs" | "sqrt" | "exp" | "log" | "floor" | "round";

/** Functions and how many arguments they take. */
export const functions: Readonly<Record<FunctionName, readonly [least: number, most: number]>> = {
  min: [1, 16],
  max: [1, 16],
  abs: [1, 1],
  sqrt: [1, 1],
  exp: [1, 1],
  log: [1, 1],
  floor: [1, 1],
  round: [1, 1],
};

/** What is wrong with a formula, and where. */
export class ExpressionError extends Error {
  /** Place in the text, from 0. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.name = "ExpressionError";
    this.at = at;
  }
}
