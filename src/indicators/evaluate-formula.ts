import type { Formula } from '../study/formula/formula.ts';
import type { Ranged } from './level.ts';

/** What a formula makes of the measures of a row. */
export type FormulaResult =
  | { readonly kind: 'value'; readonly range: Ranged }
  /** One of its measures is missing; so is the result. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'division_by_zero' };

const missing: FormulaResult = { kind: 'missing' };

/**
 * Works a formula out, with what the rounding of its measures leaves open at worst (an end may be infinite, where a divisor
 * may be nought within its rounding). A measure that is missing (`null`) makes the result missing, never zero, whatever the
 * formula does with it.
 */
export function evaluateFormula(formula: Formula, rangeOf: (measure: string) => Ranged | null): FormulaResult {
  switch (formula.kind) {
    case 'number':
      return known(formula.value, formula.value, formula.value);
    case 'measure': {
      const range = rangeOf(formula.name);
      return range ? { kind: 'value', range } : missing;
    }
    case 'negative':
      return one(evaluateFormula(formula.of, rangeOf), ({ value, lower, upper }) => known(-value, -upper, -lower));
    case 'operation':
      return both(evaluateFormula(formula.left, rangeOf), evaluateFormula(formula.right, rangeOf), (a, b) => {
        if (formula.operator === '+') return known(a.value + b.value, a.lower + b.lower, a.upper + b.upper);
        if (formula.operator === '-') return known(a.value - b.value, a.lower - b.upper, a.upper - b.lower);
        if (formula.operator === '*') return hull(a.value * b.value, a, b, (x, y) => x * y);
        if (b.value === 0) return { kind: 'division_by_zero' };
        if (b.lower <= 0 && b.upper >= 0) {
          return known(a.value / b.value, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
        }
        return hull(a.value / b.value, a, b, (x, y) => x / y);
      });
    case 'function': {
      const parts = formula.of.map((part) => evaluateFormula(part, rangeOf));
      if (formula.name === 'abs') return one(parts[0] ?? missing, absolute);
      const choose = formula.name === 'min' ? Math.min : Math.max;
      return parts.reduce((held, part) =>
        both(held, part, (a, b) => known(choose(a.value, b.value), choose(a.lower, b.lower), choose(a.upper, b.upper))),
      );
    }
  }
}

function known(value: number, lower: number, upper: number): FormulaResult {
  return { kind: 'value', range: { value, lower, upper } };
}

function one(result: FormulaResult, make: (range: Ranged) => FormulaResult): FormulaResult {
  return result.kind === 'value' ? make(result.range) : result;
}

/** A missing part is said before a division by zero: nobody knows what the whole would have been. */
function both(a: FormulaResult, b: FormulaResult, make: (a: Ranged, b: Ranged) => FormulaResult): FormulaResult {
  if (a.kind === 'missing' || b.kind === 'missing') return missing;
  if (a.kind !== 'value') return a;
  return b.kind === 'value' ? make(a.range, b.range) : b;
}

function hull(value: number, a: Ranged, b: Ranged, of: (x: number, y: number) => number): FormulaResult {
  const ends = [of(a.lower, b.lower), of(a.lower, b.upper), of(a.upper, b.lower), of(a.upper, b.upper)];
  // Nought times an open end is no number: then the end is open.
  if (ends.some(Number.isNaN)) return known(value, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  return known(value, Math.min(...ends), Math.max(...ends));
}

function absolute({ value, lower, upper }: Ranged): FormulaResult {
  const ends = [Math.abs(lower), Math.abs(upper)];
  return known(Math.abs(value), lower <= 0 && upper >= 0 ? 0 : Math.min(...ends), Math.max(...ends));
}
