import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.ts';
import type { Range } from '../../src/diagnostics/diagnostic.ts';

function at(line: number, from: number, to: number, endLine = line): Range {
  return { start: { line, column: from }, end: { line: endLine, column: to } };
}

const plain = { colour: false, context: 1 };

describe('the lines around a place', () => {
  it('are numbered, with the span underlined', () => {
    expect(codeFrame('a: 1\nbb: 22\nc: 3\n', at(2, 5, 7), plain).split('\n')).toEqual([
      '1 │ a: 1',
      '2 │ bb: 22',
      '  │     ^^',
      '3 │ c: 3',
    ]);
  });

  it('keep numbers in one column where they grow by a digit', () => {
    const text = Array.from({ length: 12 }, (_, index) => `k${index}`).join('\n');
    expect(codeFrame(text, at(9, 1, 3), plain).split('\n')[0]).toBe(' 8 │ k7');
  });

  it('align the underline under tabs and wide characters', () => {
    const [, line, underline] = ['', ...codeFrame('\t日本: x', at(1, 6, 7), plain).split('\n')];
    expect(line).toBe('1 │   日本: x');
    expect(underline).toBe('  │         ^');
  });

  it('count a combining mark as no column', () => {
    expect(codeFrame('a\u0308b', at(1, 3, 4), plain).split('\n')[1]).toBe('  │  ^');
  });

  it('underline a span over several lines on its first', () => {
    expect(codeFrame('abc\ndef', at(1, 2, 3, 2), plain)).toContain('│  ^^');
  });

  it('cut a long line to what surrounds the span', () => {
    const frame = codeFrame(`${'x'.repeat(500)}WRONG${'y'.repeat(500)}`, at(1, 501, 506), { ...plain, width: 60 });
    const [line = '', underline = ''] = frame.split('\n');
    expect(line.length).toBeLessThanOrEqual(60);
    expect(line.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1)).toBe('WRONG');
    expect(line).toMatch(/│ ….*…$/);
  });

  it('show long lines beside a cut one from the same column, and short ones whole', () => {
    const long = (word: string) => `${'x'.repeat(100)}${word}${'y'.repeat(100)}`;
    const frame = codeFrame(`${long('ABOVE')}\n${long('WRONG')}\nshort`, at(2, 101, 106), { ...plain, width: 60 });
    const [above = '', wrong = '', , below = ''] = frame.split('\n');
    expect(above.indexOf('ABOVE')).toBe(wrong.indexOf('WRONG'));
    expect(below).toBe('3 │ short');
  });

  it('make escape sequences and hidden signs of the text harmless', () => {
    const frame = codeFrame('a: \u001b[2J\u001b]0;x\u0007\u202e\u009b31m', at(1, 1, 2), plain);
    expect(frame).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(frame).toContain('␛[2J');
  });

  it('leave out a carriage return', () => {
    expect(codeFrame('a: 1\r\nb: 2\r\n', at(1, 1, 2), plain)).toBe('1 │ a: 1\n  │ ^\n2 │ b: 2');
  });

  it('are empty where the place lies outside the text', () => {
    expect(codeFrame('a', at(5, 1, 2), plain)).toBe('');
  });

  it('never fail, and never grow wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(220), fc.nat(40), (text, column, length) => {
        const frame = codeFrame(text.replaceAll('\n', ' '), at(1, column + 1, column + 1 + length), {
          ...plain,
          width: 50,
        });
        expect(frame.split('\n').length).toBe(2);
      }),
    );
  });
});
