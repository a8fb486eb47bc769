import type { Formula } from './formula.ts';

/** A unit as powers of simple ones: persons per euro is `persons` 1, `EUR` −1. Empty for a plain number. */
export type Dimension = ReadonlyMap<string, number>;

/** Two parts that are added, subtracted or compared although they are of unlike units. */
export interface UnlikeUnits {
  readonly left: Dimension;
  readonly right: Dimension;
}

export interface FormulaUnit {
  /** `null` where it cannot be told: a measure of unknown unit, or unlike ones added up. */
  readonly dimension: Dimension | null;
  readonly unlike: readonly UnlikeUnits[];
}

const plain: Dimension = new Map();
const plainUnits = new Set(['percent', 'per_1000', 'ratio']);

/**
 * The unit in which a formula comes out, from the units of its measures (`null`: not known), and where it adds unlike ones
 * up. A number written out takes whatever unit it is added to.
 */
export function unitOfFormula(formula: Formula, unitOf: (measure: string) => string | null): FormulaUnit {
  switch (formula.kind) {
    case 'number':
      return { dimension: plain, unlike: [] };
    case 'measure': {
      const unit = unitOf(formula.name);
      if (unit === null) return { dimension: null, unlike: [] };
      return { dimension: plainUnits.has(unit) ? plain : new Map([[unit, 1]]), unlike: [] };
    }
    case 'negative':
      return unitOfFormula(formula.of, unitOf);
    case 'function':
      return formula.of.map((part) => unitOfPart(part, unitOf)).reduce(alike).unit;
    case 'operation': {
      const [left, right] = [unitOfPart(formula.left, unitOf), unitOfPart(formula.right, unitOf)];
      if (formula.operator === '+' || formula.operator === '-') return alike(left, right).unit;
      const sign = formula.operator === '*' ? 1 : -1;
      const [a, b] = [left.unit.dimension, right.unit.dimension];
      return {
        dimension: a && b && product(a, b, sign),
        unlike: [...left.unit.unlike, ...right.unit.unlike],
      };
    }
  }
}

interface Part {
  readonly unit: FormulaUnit;
  readonly isNumber: boolean;
}

function unitOfPart(formula: Formula, unitOf: (measure: string) => string | null): Part {
  return { unit: unitOfFormula(formula, unitOf), isNumber: formula.kind === 'number' };
}

function alike(left: Part, right: Part): Part {
  const unlike = [...left.unit.unlike, ...right.unit.unlike];
  const [a, b] = [left.unit.dimension, right.unit.dimension];
  const isNumber = left.isNumber && right.isNumber;
  if (!a || !b) return { unit: { dimension: null, unlike }, isNumber };
  if (left.isNumber) return { unit: { dimension: b, unlike }, isNumber };
  if (right.isNumber || unitWords(a) === unitWords(b)) return { unit: { dimension: a, unlike }, isNumber };
  return { unit: { dimension: null, unlike: [...unlike, { left: a, right: b }] }, isNumber };
}

function product(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  const powers = new Map(a);
  for (const [unit, power] of b) {
    const both = (powers.get(unit) ?? 0) + sign * power;
    if (both === 0) powers.delete(unit);
    else powers.set(unit, both);
  }
  return powers;
}

/** `persons`, `EUR per persons`, `a plain number`: the same text for the same unit. */
export function unitWords(dimension: Dimension): string {
  const power = ([unit, times]: readonly [string, number]): string =>
    Math.abs(times) === 1 ? unit : `${unit}^${Math.abs(times)}`;
  const sorted = [...dimension].sort(([a], [b]) => (a < b ? -1 : 1));
  const above = sorted.filter(([, times]) => times > 0).map(power);
  const below = sorted.filter(([, times]) => times < 0).map(power);
  if (above.length + below.length === 0) return 'a plain number';
  return [above.length === 0 ? '1' : above.join(' × '), ...below].join(' per ');
}
