import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlaceholders } from '../../src/study/placeholders.ts';
import { errorsOf, places, read, smallRegion } from './reading.ts';

const withSummary = (summary: string) =>
  smallRegion.replace('languages: [en]', `languages: [en]\n  summary: ${summary}`);

describe('placeholders in a text', () => {
  it('are cut out of it, with verb, indicator and filters', () => {
    expect(parsePlaceholders('So {{say employment_rate citizenship=foreign place="FI"}}.')).toMatchObject([
      'So ',
      {
        verb: 'say',
        indicator: 'employment_rate',
        filters: { citizenship: 'foreign', place: 'FI' },
        offset: 3,
        length: 54,
        problem: null,
      },
      '.',
    ]);
  });

  it('may stand side by side, name no indicator, and run over a line', () => {
    const parts = parsePlaceholders('{{place}}{{group\n  citizenship=foreign}}');
    expect(parts).toMatchObject([
      { verb: 'place', indicator: null },
      { verb: 'group', filters: { citizenship: 'foreign' } },
    ]);
  });

  it('say what is wrong where they never close, are empty or cannot be read', () => {
    const problems = (text: string) =>
      parsePlaceholders(text).flatMap((part) => (typeof part === 'string' ? [] : [part.problem]));
    expect(problems('{{say employment_rate')).toEqual(['It is not closed: `}}` is missing.']);
    expect(problems('{{say a {{value b}}')).toEqual(['It is not closed: `}}` is missing.', null]);
    expect(problems('{{}}')).toEqual(['It is empty.']);
    expect(problems('{{say a b}}')).toHaveLength(1);
    expect(problems('{{say a sex=}}')[0]).toContain('sex=');
  });

  it('lose nothing of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{{', '}}', '{', 'say', ' ', 'a=b', '\n', 'ä'), { maxLength: 30 }),
        (pieces) => {
          const text = pieces.join('');
          const again = parsePlaceholders(text).map((part) =>
            typeof part === 'string' ? part : text.slice(part.offset, part.offset + part.length),
          );
          expect(again.join('')).toBe(text);
        },
      ),
    );
  });

  it('are refused at the very word that is unknown, in a block', async () => {
    const block = '|\n    First line.\n    So {{say employment_rat sex=femal}} and {{tell x}} here.\n';
    expect(await errorsOf(withSummary(block))).toEqual([
      '14:14 study/unknown-indicator',
      '14:33 study/unknown-group',
      '14:47 study/unknown-verb',
    ]);
  });

  it('are refused at the word in folded, quoted and escaped texts', async () => {
    expect(await errorsOf(withSummary('>\n    First\n    line {{say employment_rate sx=female}}\n'))).toEqual([
      '14:32 study/unknown-filter',
    ]);
    expect(await errorsOf(withSummary('"\\u00e4 \\"x\\" {{tell x}}"'))).toEqual(['12:28 study/unknown-verb']);
    expect(await errorsOf(withSummary("'it''s {{tell x}}'"))).toEqual(['12:21 study/unknown-verb']);
    expect(await errorsOf(withSummary('Plain {{tell x}}'))).toEqual(['12:20 study/unknown-verb']);
  });

  it('are refused where they never close', async () => {
    expect(await errorsOf(withSummary('"Open {{say employment_rate"'))).toEqual(['12:18 study/placeholder']);
  });

  it('should name a period once the study is final', async () => {
    const final = withSummary('"{{say employment_rate}} {{say employment_rate period=2024}} {{place}}"').replace(
      'status: draft',
      'status: final\n',
    );
    const { diagnostics } = await read(final);
    expect(places(diagnostics.filter(({ code }) => code === 'study/placeholder-without-period'))).toHaveLength(1);
  });
});
