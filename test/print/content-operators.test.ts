import { describe, expect, it } from 'vitest';
import { eachOperator, operandsOf } from '../../src/print/content-operators.ts';

/** Each operator after its operands, as they stand; `null` where the stream cannot be followed. */
function operators(text: string): readonly string[] | null {
  const found: string[] = [];
  const isWhole = eachOperator(text, (name, from, at, end) => {
    expect(text.slice(at, end)).toBe(name);
    found.push(text.slice(from, end));
    return undefined;
  });
  return isWhole ? found : null;
}

describe('the operators that paint a page', () => {
  it('are found with their operands, whatever stands in strings, names, arrays and dictionaries', () => {
    expect(operators('q\n1 0 0 1 50 60 cm /F1 10 Tf[(a)-20(b)]TJ Q')).toEqual([
      'q',
      '1 0 0 1 50 60 cm',
      '/F1 10 Tf',
      '[(a)-20(b)]TJ',
      'Q',
    ]);
    expect(operators('(a (b) Q) Tj (c\\) Q) Tj (d\\\\) Tj (%) Tj <0a 0B>Tj')).toEqual([
      '(a (b) Q) Tj',
      '(c\\) Q) Tj',
      '(d\\\\) Tj',
      '(%) Tj',
      '<0a 0B>Tj',
    ]);
    expect(operators("/P <</MCID 0 /Set true /Lang (fi)>>BDC T* (x) ' f* EMC")).toEqual([
      '/P <</MCID 0 /Set true /Lang (fi)>>BDC',
      'T*',
      "(x) '",
      'f*',
      'EMC',
    ]);
  });

  it('are none in a remark', () => {
    expect(operators('% q Q (\n0 0 9 9 re % f\rf %')).toEqual(['0 0 9 9 re', 'f']);
  });

  it('cannot be followed through a picture in the stream, nor where a bracket does not close', () => {
    expect(operators('q BI /W 1 /H 1 ID \u0001 EI Q')).toBeNull();
    expect(operators('(a (b) Tj')).toBeNull();
    expect(operators('(a\\) Tj')).toBeNull();
    expect(operators('<0a Tj')).toBeNull();
  });

  it('go on from where the visitor says', () => {
    const text = 'q 1 w Q';
    const names: string[] = [];
    eachOperator(text, (name) => {
      names.push(name);
      return name === 'q' ? text.indexOf('Q') : undefined;
    });
    expect(names).toEqual(['q', 'Q']);
  });

  it('have numbers before them', () => {
    expect(operandsOf('q 1 -.5 0 1 50 60.25 cm', 2, 21)).toEqual([1, -0.5, 0, 1, 50, 60.25]);
  });
});
