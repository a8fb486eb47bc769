import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateFormula } from '../../../src/indicators/evaluate-formula.ts';
import { measuresNamed } from '../../../src/study/formula/formula.ts';
import { unitOfFormula, unitWords } from '../../../src/study/formula/formula-unit.ts';
import { parseFormula } from '../../../src/study/formula/parse-formula.ts';

function resultOf(text: string, row: Readonly<Record<string, number | null>> = {}): number | string {
  const { formula, problem } = parseFormula(text);
  if (!formula) return problem.message;
  const result = evaluateFormula(formula, (measure) => {
    const value = row[measure] ?? null;
    return value === null ? null : { value, lower: value, upper: value };
  });
  return result.kind === 'value' ? result.range.value : result.kind;
}

describe('a formula', () => {
  it.each([
    ['a / b * 100', 25],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['8 / 4 / 2', 1],
    ['10 - 4 - 3', 3],
    ['-a + b', 3],
    ['- (a - b) * +2', 6],
    ['min(a, b, 3) + max(a, b) + abs(a - b)', 8],
    ['1.5e1', 15],
  ])('works out %s as %d', (text, expected) => {
    expect(resultOf(text, { a: 1, b: 4 })).toBe(expected);
  });

  it('says where its measures stand, also where one is named twice', () => {
    const { formula } = parseFormula('min(employed, 2) / (employed + unemployed)');
    expect(formula && measuresNamed(formula)).toEqual([
      { name: 'employed', offset: 4 },
      { name: 'employed', offset: 20 },
      { name: 'unemployed', offset: 31 },
    ]);
  });

  it.each([
    ['a +', 'data/formula-syntax'],
    ['a b', 'data/formula-syntax'],
    ['(a', 'data/formula-syntax'],
    ['9,9 * a', 'data/formula-syntax'],
    ['a % b', 'data/formula-syntax'],
    ['a ** 2', 'data/formula-syntax'],
    ['a > b ? 1 : 0', 'data/formula-syntax'],
    ['"text"', 'data/formula-syntax'],
    ['true', 'data/formula-syntax'],
    ['this', 'data/formula-syntax'],
    ['[a]', 'data/formula-syntax'],
    ['a.constructor', 'data/formula-syntax'],
    ['a["b"]', 'data/formula-syntax'],
    ['', 'data/formula-syntax'],
    [`${'('.repeat(300)}a${')'.repeat(300)}`, 'data/formula-syntax'],
    ['sqrt(a)', 'data/formula-function'],
    ['abs(a, b)', 'data/formula-function'],
    ['min()', 'data/formula-function'],
    ['constructor(a)', 'data/formula-function'],
  ])('refuses %s', (text, code) => {
    expect(parseFormula(text).problem?.code).toBe(code);
  });

  it('points at what is wrong and offers the nearest function', () => {
    const { problem } = parseFormula('100 * mn(a, b)');
    expect(problem).toMatchObject({ offset: 6, length: 2, hint: 'Did you mean `min`?' });
  });

  it('never throws, whatever the text, and runs nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const { formula, problem } = parseFormula(text);
        expect((formula === null) !== (problem === null)).toBe(true);
        if (problem) expect(problem.offset).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stays missing where a measure is missing, never zero, whatever is done with it', () => {
    const texts = [
      'a + b',
      'a * 0 + b * 0',
      'min(a, b)',
      'max(a, 1)',
      'abs(a)',
      '-a',
      '0 * a',
      '0 / a',
      'b / a',
      'a / 0',
    ];
    for (const text of texts) expect(resultOf(text, { a: null, b: 3 })).toBe('missing');
  });

  it('says that it divides by nought', () => {
    expect(resultOf('a / (b - 3)', { a: 1, b: 3 })).toBe('division_by_zero');
  });

  it('holds its value within what rounding leaves open', () => {
    const number = fc.integer({ min: -50, max: 50 });
    const step = fc.integer({ min: 0, max: 3 });
    const { formula } = parseFormula('(a + b) * (a - b) / (b + 100) - min(a, b) * abs(b)');
    if (!formula) throw new Error('it should be read');
    fc.assert(
      fc.property(number, number, step, step, fc.double({ min: -1, max: 1, noNaN: true }), (a, b, da, db, t) => {
        const made = evaluateFormula(formula, (measure) => {
          const [value, open] = measure === 'a' ? [a, da] : [b, db];
          return { value, lower: value - open, upper: value + open };
        });
        const there = resultOf('(a + b) * (a - b) / (b + 100) - min(a, b) * abs(b)', { a: a + t * da, b: b - t * db });
        if (made.kind !== 'value' || typeof there !== 'number') throw new Error('it should have a value');
        expect(there).toBeGreaterThanOrEqual(made.range.lower - 1e-9);
        expect(there).toBeLessThanOrEqual(made.range.upper + 1e-9);
      }),
    );
  });
});

describe('the unit of a formula', () => {
  const units: Readonly<Record<string, string>> = {
    employed: 'persons',
    population: 'persons',
    wages: 'EUR',
    rate: 'percent',
  };
  const unitOf = (text: string) => {
    const { formula } = parseFormula(text);
    if (!formula) throw new Error(text);
    const { dimension, unlike } = unitOfFormula(formula, (measure) => units[measure] ?? null);
    return unlike.length > 0 ? 'unlike' : dimension && unitWords(dimension);
  };

  it.each([
    ['employed / population * 100', 'a plain number'],
    ['population - employed', 'persons'],
    ['wages / employed', 'EUR per persons'],
    ['wages + employed', 'unlike'],
    ['min(wages, employed)', 'unlike'],
    ['employed - 5', 'persons'],
    ['rate / 100 * population', 'persons'],
    ['other / employed', null],
  ])('is told of %s', (text, expected) => {
    expect(unitOf(text)).toBe(expected);
  });
});
