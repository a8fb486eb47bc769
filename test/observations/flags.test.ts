import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFlags, isFlaggedProblem, parseFlagged, readFlags, writeFlagged } from '../../src/observations/flags.ts';

describe('parseFlagged', () => {
  it('reads a plain figure with its digits after the point', () => {
    expect(parseFlagged('67.0')).toEqual({ value: 67, flags: [], missing: null, decimals: 1 });
    expect(parseFlagged('-3')).toEqual({ value: -3, flags: [], missing: null, decimals: 0 });
  });

  it.each([
    ['53.1 b', ['b']],
    ['53.1b', ['b']],
    ['53.1 bu', ['b', 'u']],
    ['53.1 d u', ['d', 'u']],
    ['53.1 bep', ['b', 'e', 'p']],
    ['53.1 s', ['i']],
    ['53.1 i', ['i']],
    ['53.1 z', ['m']],
    ['53.1 C', ['c']],
    ['53.1 uu', ['u']],
  ])('reads the flags of `%s`', (text, flags) => {
    expect(parseFlagged(text)).toEqual({ value: 53.1, flags, missing: null, decimals: 1 });
  });

  it.each([':u', ': u', ':c', ':C', 'u', 'c', ':bu'])('takes `%s`, a flag without a value, as suppressed', (text) => {
    expect(parseFlagged(text)).toMatchObject({ value: null, missing: 'suppressed' });
  });

  it.each([':', ' : ', '', ':m', ':z'])('takes `%s` as not available', (text) => {
    expect(parseFlagged(text)).toMatchObject({ value: null, missing: 'not_available' });
  });

  it('keeps a published zero that is not significant apart from a missing figure', () => {
    expect(parseFlagged('0n')).toEqual({ value: 0, flags: ['n'], missing: null, decimals: 0 });
  });

  it.each([
    ['65,2', 'decimal_comma', '65.2'],
    ['65,2 b', 'decimal_comma', '65.2 b'],
    ['12_000', 'grouped', '12000'],
    ['1 234', 'grouped', '1234'],
    ['1\u00a0234,5', 'grouped', '1234.5'],
    ["1'234'567", 'grouped', '1234567'],
    ['1.234.567', 'grouped', '1234567'],
    ['1,234,567', 'grouped', '1234567'],
    ['1.234,5', 'grouped', '1234.5'],
    ['71.2%', 'percent_sign', '71.2'],
    ['71,2 %', 'percent_sign', '71.2'],
    ['1e5', 'exponent', '100000'],
    ['0x1F', 'other_base', null],
    ['0o17', 'other_base', null],
    ['.inf', 'infinite', null],
    ['.nan', 'infinite', null],
    ['0179', 'leading_zero', '179'],
    ['+5', 'not_a_number', '5'],
    ['.5', 'not_a_number', '0.5'],
    ['-', 'not_a_number', null],
    ['n/a', 'not_a_number', null],
    ['53.1 q', 'unknown_flag', null],
    [':q', 'unknown_flag', null],
  ])('refuses `%s` as %s and knows what was meant', (text, problem, meant) => {
    expect(parseFlagged(text)).toEqual({ problem, meant });
  });

  const figures = fc.record({
    value: fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: null }),
    flags: fc.subarray([...allFlags]),
    decimals: fc.nat({ max: 4 }),
  });

  it('reads back whatever it has written', () => {
    fc.assert(
      fc.property(figures, ({ value, flags, decimals }) => {
        const figure =
          value === null
            ? parseFlagged(`:${flags.join('')}`)
            : { value: Number(`${value}e-${decimals}`), flags, missing: null, decimals };
        if (isFlaggedProblem(figure)) throw new Error('flags of the list are flags');
        expect(parseFlagged(writeFlagged(figure))).toEqual(figure);
      }),
    );
  });

  it('never makes a number of a figure that is missing', () => {
    const missing = fc.tuple(fc.constantFrom(':', ': ', ''), fc.subarray([...'bdefimnpruczsC']));
    fc.assert(
      fc.property(missing, ([sign, letters]) => {
        const figure = parseFlagged(sign + letters.join(''));
        expect(isFlaggedProblem(figure) ? 0 : figure.value).toBeNull();
      }),
    );
  });

  it('never throws, and never returns what is no finite number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const figure = parseFlagged(text);
        if (!isFlaggedProblem(figure) && figure.value !== null) expect(Number.isFinite(figure.value)).toBe(true);
      }),
    );
  });
});

describe('writeFlagged', () => {
  it('does not let a suppressed figure become one that never was', () => {
    const suppressed = { value: null, flags: [], missing: 'suppressed', decimals: 0 } as const;
    expect(parseFlagged(writeFlagged(suppressed))).toMatchObject({ value: null, missing: 'suppressed' });
  });
});

describe('readFlags', () => {
  it('knows none of an empty text, and refuses a letter that is no flag', () => {
    expect(readFlags('')).toEqual([]);
    expect(readFlags('b, u')).toEqual(['b', 'u']);
    expect(readFlags('x')).toBeNull();
  });
});
