import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { makeContext } from '../../src/report/context.ts';
import type { Messages } from '../../src/report/locale/locale.ts';
import type { ReportModel } from '../../src/report/report-model.ts';
import { analysed, composed, englishMessages, messagesOf } from './composed.ts';
import { regionText } from './region-text.ts';

async function summaryOf(summary: string, rows = ''): Promise<string> {
  return textOf(composed(await analysed(regionText({ summary, rows }))));
}

function textOf(model: ReportModel): string {
  const first = model.chapters[0]?.blocks[0];
  return first?.kind === 'prose' ? first.text.text : '';
}

/** Links as their words. */
const read = (text: string) => text.replaceAll(/\[([^\]]*)\]\(#d\d+\)/g, '$1');

describe('a text that is not in the language of the report', () => {
  const german = messagesOf('de');
  const contextIn = (analysis: Analysis, textMessages: Readonly<Record<string, Messages>>) => {
    const outline = { sections: [], annexes: [] };
    return makeContext(analysis, {
      lang: 'de',
      messages: german,
      tool: { version: '' },
      outline,
      charts: {},
      textMessages,
    });
  };
  const text = { en: 'In Finland that is {{gap employment_rate citizenship=foreign sex=female}}.' };

  it('has its figures in its own, and in the report’s where there are no words for that', async () => {
    const analysis = await analysed(regionText());
    const spoken = contextIn(analysis, { en: englishMessages() }).rich(text);
    expect(spoken.lang).toBe('en');
    expect(read(spoken.text)).toBe('In Finland that is 22.8 percentage points lower than that of national women.');
    expect(read(contextIn(analysis, {}).rich(text).text)).toContain('22,8 Prozentpunkte');
  });

  it('is noticed, and names countries in the report’s', async () => {
    const context = contextIn(await analysed(regionText()), {});
    expect(context.place('FI')).toBe('Finnland');
    context.line({ sv: 'Svenska **studier**' });
    context.line('Helsinki');
    expect(context.textsIn()).toContain('sv');
    expect(context.passages()).toContainEqual({ text: 'Svenska studier', lang: 'sv' });
  });
});

describe('placeholders in a text', () => {
  it('says a figure with its group, place, age and year', async () => {
    const text = await summaryOf('{{say employment_rate citizenship=foreign sex=female}}');
    expect(read(text)).toBe('In Finland in 2024, 51.3% of foreign women aged 15 to 64 were in work.');
  });

  it('says a gap with its direction in words', async () => {
    const text = await summaryOf(
      '{{say employment_rate citizenship=foreign sex=female}} That is {{gap employment_rate citizenship=foreign sex=female}}.',
    );
    expect(read(text)).toContain('That is 22.8 percentage points lower than that of national women.');
  });

  it('says a change with its direction and the earlier year', async () => {
    const text = await summaryOf('In Finland it was {{change employment_rate citizenship=foreign sex=female}}.');
    expect(read(text)).toBe('In Finland it was 7.0 percentage points lower than in 2023.');
  });

  it('says a change since a named year, and that the series breaks where it does', async () => {
    const filter = 'employment_rate citizenship=foreign sex=female';
    const row = (period: number) =>
      `        - { period: ${period}, citizenship: foreign, sex: female, employment_rate: 50.0 }\n`;
    const since = await summaryOf(`In Finland it was {{change ${filter} since=2022}}.`, row(2022));
    expect(read(since)).toBe('In Finland it was 1.3 percentage points higher than in 2022.');
    const early = row(2020);
    expect(await summaryOf(`In Finland: {{change ${filter} since=2020}}.`, early)).toContain('the series breaks');
    expect(await summaryOf(`In Finland: {{change ${filter} since=1999}}.`)).toContain('there is no earlier figure');
  });

  it('names the place of a stand-in figure where the paragraph does not', async () => {
    expect(read(await summaryOf('It is {{value employment_rate citizenship=foreign sex=female}}.'))).toBe(
      'It is 51.3% (Finland).',
    );
    expect(read(await summaryOf('In Finland it is {{value employment_rate citizenship=foreign sex=female}}.'))).toBe(
      'In Finland it is 51.3%.',
    );
  });

  it('gives period, group and place', async () => {
    const filter = 'employment_rate citizenship=foreign sex=female';
    expect(await summaryOf(`{{period ${filter}}}, {{group ${filter}}}, {{place ${filter}}}`)).toBe(
      '2024, foreign women, Finland',
    );
  });

  it('links every figure to the register', async () => {
    const text = await summaryOf('{{value employment_rate citizenship=foreign sex=female place=FI period=2023}} x');
    expect(text).toMatch(/^\[58\.3%\]\(#d1\)/);
  });

  it('does not end a sentence twice', async () => {
    const text = await summaryOf('{{say employment_rate citizenship=foreign sex=male}}.');
    expect(read(text)).toMatch(/were in work\.$/);
    expect(read(text)).not.toContain('..');
  });

  it('says in words that there is no figure, and never zero', async () => {
    const text = await summaryOf('It is {{value employment_rate citizenship=stateless sex=female}}.');
    expect(text).toBe('It is (no figure).');
  });

  it('keeps what a source says of a figure: about, at least', async () => {
    const rows = `    - source: lfs
      place: FI
      age: all
      measures: { population: persons }
      rows: [{ period: 2024, citizenship: foreign, population: { value: 10000, qualifier: about } }]
`;
    expect(read(await summaryOf('Finland: {{value population citizenship=foreign age=all}}', rows))).toBe(
      'Finland: about 10,000',
    );
  });
});
