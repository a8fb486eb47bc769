import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commentYaml, entryYaml, flowYaml, textYaml } from '../../src/study/write-yaml.ts';

describe('flowYaml', () => {
  it('sets plain words without quotes, and all else in quotes', () => {
    const claim = { indicator: 'employment_rate', of: { citizenship: 'NO' }, since: '2022', by: 5, note: undefined };
    expect(flowYaml(claim)).toBe('{ indicator: employment_rate, of: { citizenship: "NO" }, since: "2022", by: 5 }');
    expect(flowYaml('A: “b” # c')).toBe('"A: “b” # c"');
  });

  it('is read back as what was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(parse(flowYaml(JSON.parse(JSON.stringify(value))))).toEqual(plain);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parse(flowYaml({ text }))).toEqual({ text });
      }),
    );
  });
});

describe('textYaml', () => {
  it('sets several plain words without quotes where that is asked for, and is read back alike', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-zäL]+[ ().–-]{0,2}[a-z]*$/));
    fc.assert(
      fc.property(text, (words) => {
        expect(parse(`{ text: ${textYaml(words, 'words')}, more: 1 }`)).toEqual({ text: words, more: 1 });
      }),
    );
    expect([textYaml('Sankt Pölten', 'words'), textYaml('Sankt Pölten'), textYaml('No', 'words')]).toEqual([
      'Sankt Pölten',
      '"Sankt Pölten"',
      '"No"',
    ]);
  });
});

describe('entryYaml', () => {
  it('sets a key a line and leaves out what has no value', () => {
    const lines = entryYaml({ id: 'w-gap', theme: undefined, text: 'a: b', evidence: [{ by: 5 }, { by: 6 }] }, '    ');
    expect(lines).toEqual([
      '    - id: w-gap',
      '      text: "a: b"',
      '      evidence:',
      '        - { by: 5 }',
      '        - { by: 6 }',
    ]);
    expect(parse(lines.join('\n'))).toEqual([{ id: 'w-gap', text: 'a: b', evidence: [{ by: 5 }, { by: 6 }] }]);
  });
});

describe('commentYaml', () => {
  it('stays a comment, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parse(`${commentYaml(text, '  ', { width: 40 }).join('\n')}\nkey: 1`)).toEqual({ key: 1 });
      }),
    );
    expect(commentYaml('one\nswot: two', '')).toEqual(['# one swot: two']);
    expect(commentYaml('one\nswot: two', ' ', { mark: '##', width: 8 })).toEqual([' ## one', ' ## swot:', ' ## two']);
  });
});
