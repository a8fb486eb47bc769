import jsep from 'jsep';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { type Formula, type FormulaFunction, type FormulaOperator, formulaFunctions } from './formula.ts';

/** Why a formula cannot be read, and where in its text. Offsets in UTF-16 units. */
export interface FormulaProblem {
  readonly code: 'data/formula-syntax' | 'data/formula-function';
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
  readonly length: number;
}

export type ParsedFormula =
  | { readonly formula: Formula; readonly problem: null }
  | { readonly formula: null; readonly problem: FormulaProblem };

/** More than anybody writes by hand, and less than it takes to exhaust a parser. */
const longest = 400;
const howTo =
  'A formula is made of measures, numbers, `+ - * /`, brackets, and `min`, `max` and `abs`: `foreign_insured / insured * 100`.';

class Refusal extends Error {
  readonly problem: FormulaProblem;

  constructor(code: FormulaProblem['code'], message: string, hint: string, offset: number, length: number) {
    super(message);
    this.problem = { code, message, hint, offset, length };
  }
}

/**
 * Reads a formula into a tree of sums, products and quotients. Nothing of it is ever run: whatever is not in the short
 * list of what a formula may hold is a problem with its place in the text. Never throws for what the text holds.
 */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > longest) return refused(`The formula is longer than ${longest} characters.`, longest, text.length);
  try {
    return { formula: new Reader(text).read(jsep(text)), problem: null };
  } catch (error) {
    if (error instanceof Refusal) return { formula: null, problem: error.problem };
    if (!(error instanceof Error)) throw error;
    const index = 'index' in error && typeof error.index === 'number' ? error.index : 0;
    const offset = Math.min(index, Math.max(text.length - 1, 0));
    const why = error.message.replace(/ at character \d+$/, '');
    return refused(`The formula cannot be read: ${why.charAt(0).toLowerCase()}${why.slice(1)}.`, offset, offset + 1);
  }
}

function refused(message: string, offset: number, end: number): ParsedFormula {
  return {
    formula: null,
    problem: { code: 'data/formula-syntax', message, hint: howTo, offset, length: end - offset },
  };
}

/** Turns the parser's tree into ours. It names no places, so words are found again in the order in which they stand. */
class Reader {
  readonly #text: string;
  readonly #words: readonly { readonly word: string; readonly offset: number }[];
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#words = [...text.matchAll(/(?<![\p{L}\p{N}_$.])[\p{L}_$][\p{L}\p{N}_$]*/gu)].map((match) => ({
      word: match[0],
      offset: match.index,
    }));
  }

  read(node: jsep.Expression): Formula {
    if (isNumber(node)) return { kind: 'number', value: node.value };
    if (isIdentifier(node)) return { kind: 'measure', name: node.name, offset: this.#offsetOf(node.name) };
    if (isUnary(node) && node.operator === '-') return { kind: 'negative', of: this.read(node.argument) };
    if (isUnary(node) && node.operator === '+') return this.read(node.argument);
    if (isBinary(node)) {
      const operator = this.#operator(node.operator);
      return { kind: 'operation', operator, left: this.read(node.left), right: this.read(node.right) };
    }
    if (isCall(node) && isIdentifier(node.callee)) return this.#call(node.callee.name, node.arguments);
    return this.#refuse(node);
  }

  #call(name: string, args: readonly (jsep.Expression | null)[]): Formula {
    const offset = this.#offsetOf(name);
    const called = functionNamed(name);
    if (!called) {
      throw new Refusal(
        'data/formula-function',
        `\`${name}\` is no function of a formula.`,
        didYouMean(name, Object.keys(formulaFunctions), 'Functions'),
        offset,
        name.length,
      );
    }
    const { least, most } = formulaFunctions[called];
    const given = args.filter((argument) => argument !== null);
    if (given.length < least || given.length > most || given.length < args.length) {
      const wanted = least === most ? 'one argument' : `between ${least} and ${most} arguments`;
      throw new Refusal(
        'data/formula-function',
        `\`${called}\` takes ${wanted}; it is given ${given.length}.`,
        'Arguments stand in brackets with commas between: `min(employed, population)`.',
        offset,
        name.length,
      );
    }
    return { kind: 'function', name: called, of: given.map((argument) => this.read(argument)) };
  }

  #operator(sign: string): FormulaOperator {
    if (sign === '+' || sign === '-' || sign === '*' || sign === '/') return sign;
    const offset = Math.max(this.#text.indexOf(sign), 0);
    const hint = sign === '**' || sign === '^' ? 'Write a square as a product: `a * a`.' : howTo;
    throw new Refusal('data/formula-syntax', `\`${sign}\` is no sign of a formula.`, hint, offset, sign.length);
  }

  #offsetOf(word: string): number {
    for (let at = this.#next; at < this.#words.length; at += 1) {
      const found = this.#words[at];
      if (found?.word !== word) continue;
      this.#next = at + 1;
      return found.offset;
    }
    return 0;
  }

  #refuse({ type }: jsep.Expression): never {
    const what: Readonly<Record<string, string>> = {
      Compound: 'There are several formulas, or a sign is missing between two parts.',
      SequenceExpression: 'There are several formulas with commas between. A decimal is written with a point.',
      Literal: 'A formula holds numbers, and no texts or truth values.',
      MemberExpression: 'A formula names measures as they stand in the tables, without `.` or `[…]`.',
    };
    const message = what[type] ?? 'The formula holds something that no formula may hold.';
    throw new Refusal('data/formula-syntax', message, howTo, 0, this.#text.length);
  }
}

function functionNamed(name: string): FormulaFunction | null {
  return name === 'min' || name === 'max' || name === 'abs' ? name : null;
}

function isNumber(node: jsep.Expression): node is jsep.Literal & { value: number } {
  return node.type === 'Literal' && typeof node.value === 'number' && Number.isFinite(node.value);
}

function isIdentifier(node: jsep.Expression): node is jsep.Identifier {
  return node.type === 'Identifier';
}

function isUnary(node: jsep.Expression): node is jsep.UnaryExpression {
  return node.type === 'UnaryExpression';
}

function isBinary(node: jsep.Expression): node is jsep.BinaryExpression {
  return node.type === 'BinaryExpression';
}

function isCall(node: jsep.Expression): node is jsep.CallExpression {
  return node.type === 'CallExpression';
}
