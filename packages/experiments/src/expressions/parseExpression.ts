import {
  type BinaryOperator,
  type Expression,
  ExpressionError,
  type FunctionName,
  functions,
} from "./Expression.ts";

/** Long enough for any constraint; a longer text is no formula. */
const longest = 1000;
const deepest = 50;

interface Token {
  readonly kind: "number" | "name" | "text" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

const token =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)|([A-Za-z_][\w]*(?:\.[\w-]+)*)|"([^"]*)"|(<=|>=|==|!=|[-+*/^()<>,]))/y;

/** Weakest first; each line binds alike, from left to right. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ["or"],
  ["and"],
  ["==", "!=", "<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "/"],
];

/**
 * Reads a formula of numbers, names, comparisons, `and`, `or`, `not` and a few functions.
 *
 * @throws ExpressionError  with the place of what is not understood
 */
export function parseExpression(text: string): Expression {
  if (text.length > longest)
    throw new ExpressionError(`a formula has at most ${longest} characters`, longest);
  const tokens = tokensOf(text);
  let next = 0;
  let depth = 0;

  const peek = (): Token => tokens[next];
  const take = (): Token => tokens[next++];
  const isSign = (sign: string): boolean => peek().kind !== "text" && peek().text === sign;
  const expectSign = (sign: string): void => {
    if (!isSign(sign)) throw unexpected(peek(), `“${sign}”`);
    next++;
  };

  function binary(level: number): Expression {
    if (level === levels.length) return unary();
    let left = level === 2 ? negated() : binary(level + 1);
    while (peek().kind !== "text" && levels[level].some((one) => one === peek().text)) {
      const operator = take().text as BinaryOperator;
      left = { kind: "binary", operator, left, right: binary(level + 1) };
    }
    return left;
  }

  function negated(): Expression {
    if (!isSign("not")) return binary(3);
    next++;
    return nested(() => ({ kind: "not", of: comparison() }));
  }

  function comparison(): Expression {
    return binary(2);
  }

  function unary(): Expression {
    if (!isSign("-")) return power();
    next++;
    return nested(() => ({ kind: "minus", of: unary() }));
  }

  function power(): Expression {
    const base = primary();
    if (!isSign("^")) return base;
    next++;
    return nested(() => ({ kind: "binary", operator: "^", left: base, right: unary() }));
  }

  function primary(): Expression {
    const one = take();
    if (one.kind === "number") return { kind: "number", value: Number(one.text) };
    if (one.kind === "text") return { kind: "text", value: one.text };
    if (one.kind === "name" && !["and", "or", "not"].includes(one.text))
      return isSign("(") ? call(one) : { kind: "name", name: one.text, at: one.at };
    if (one.text === "(" && one.kind === "sign") {
      const inner = nested(() => binary(0));
      expectSign(")");
      return inner;
    }
    throw unexpected(one, "a number, a name or a bracket");
  }

  function call({ text: name, at }: Token): Expression {
    if (!Object.hasOwn(functions, name))
      throw new ExpressionError(
        `there is no function “${name}”; there are ${Object.keys(functions).join(", ")}`,
        at,
      );
    expectSign("(");
    const found: Expression[] = [nested(() => binary(0))];
    while (isSign(",")) {
      next++;
      found.push(nested(() => binary(0)));
    }
    expectSign(")");
    const [least, most] = functions[name as FunctionName];
    if (found.length < least || found.length > most)
      throw new ExpressionError(
        `${name} takes ${least === most ? least : `${least} to ${most}`} arguments, not ${found.length}`,
        at,
      );
    return { kind: "call", name: name as FunctionName, arguments: found };
  }

  function nested(read: () => Expression): Expression {
    if (++depth > deepest)
      throw new ExpressionError("brackets lie too deep in each other", peek().at);
    const inner = read();
    depth--;
    return inner;
  }

  const whole = binary(0);
  if (peek().kind !== "end") throw unexpected(peek(), "an operator or the end");
  return whole;
}

function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  token.lastIndex = 0;
  let at = 0;
  while (at < text.trimEnd().length) {
    token.lastIndex = at;
    const match = token.exec(text);
    const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    if (match === null)
      throw new ExpressionError(`“${text[start]}” is no part of a formula`, start);
    const [, number, name, quoted, sign] = match;
    if (number !== undefined) found.push({ kind: "number", text: number, at: start });
    else if (name !== undefined) found.push({ kind: "name", text: name, at: start });
    else if (quoted !== undefined) found.push({ kind: "text", text: quoted, at: start });
    else found.push({ kind: "sign", text: sign, at: start });
    at = token.lastIndex;
  }
  found.push({ kind: "end", text: "", at: text.length });
  return found;
}

function unexpected({ kind, text, at }: Token, wanted: string): ExpressionError {
  return new ExpressionError(
    kind === "end"
      ? `the formula ends where ${wanted} should stand`
      : `“${text}” stands where ${wanted} should`,
    at,
  );
}
