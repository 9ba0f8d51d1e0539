import { type Expression, ExpressionError } from "./Expression.ts";

export type Value = number | string | boolean;

/**
 * The value of a formula.
 *
 * @param valueOf  of a name; undefined where there is none
 * @throws ExpressionError  for a name that is not there, and where words are asked to count
 */
export function evaluate(
  expression: Expression,
  valueOf: (name: string) => Value | undefined,
): Value {
  const number = (of: Expression): number => {
    const value = evaluate(of, valueOf);
    if (typeof value === "string") throw new ExpressionError(`“${value}” is no number`, 0);
    return Number(value);
  };
  switch (expression.kind) {
    case "number":
    case "text":
      return expression.value;
    case "name": {
      const value = valueOf(expression.name);
      if (value === undefined)
        throw new ExpressionError(`there is no “${expression.name}”`, expression.at);
      return value;
    }
    case "not":
      return number(expression.of) === 0;
    case "minus":
      return -number(expression.of);
    case "call": {
      const values = expression.arguments.map(number);
      const { name } = expression;
      return name === "min" || name === "max" ? Math[name](...values) : Math[name](values[0]);
    }
    case "binary": {
      const { operator, left, right } = expression;
      if (operator === "and") return number(left) !== 0 && number(right) !== 0;
      if (operator === "or") return number(left) !== 0 || number(right) !== 0;
      if (operator === "==" || operator === "!=")
        return (evaluate(left, valueOf) === evaluate(right, valueOf)) === (operator === "==");
      return arithmetic(operator, number(left), number(right));
    }
  }
}

function arithmetic(
  operator: "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "^",
  a: number,
  b: number,
): Value {
  switch (operator) {
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "^":
      return a ** b;
  }
}

/** Every name that a formula asks for, with its place. */
export function namesIn(expression: Expression): { name: string; at: number }[] {
  switch (expression.kind) {
    case "number":
    case "text":
      return [];
    case "name":
      return [{ name: expression.name, at: expression.at }];
    case "not":
    case "minus":
      return namesIn(expression.of);
    case "call":
      return expression.arguments.flatMap(namesIn);
    case "binary":
      return [...namesIn(expression.left), ...namesIn(expression.right)];
  }
}
