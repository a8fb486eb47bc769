import { describe, expect, it } from 'vitest';
import { exchangeRegionOf } from '../../../src/exchange/exchange-region.ts';
import { exchangeWith } from '../../../src/exchange/matching.ts';
import { unknownPractices } from '../../../src/exchange/unknown-practices.ts';
import { composeReport } from '../../../src/report/compose-report.ts';
import { exchangeReasons, exchangeWeighing } from '../../../src/report/exchange-words.ts';
import { makeLocale } from '../../../src/report/locale/make-locale.ts';
import type { ReportModel, TableBlock } from '../../../src/report/report-model.ts';
import { challenge, practice, region } from '../../exchange/regions.ts';
import { analysed, englishMessages, manifestOf } from '../composed.ts';
import { regionText } from '../region-text.ts';

const own = `
target_groups:
  - { id: refugees, name: Refugees }
challenges:
  - { id: words, title: Words, theme: language, severity: 3, target_groups: [refugees] }
  - { id: homes, title: Homes, theme: housing, severity: 5 }
  - { id: numbers, title: Numbers, theme: data }
good_practices:
  - { id: club, title: The club, themes: [coordination], source: workshop }
  - { id: alone, title: Alone, themes: [data] }
improvements:
  - { id: course, title: A course, answers: [words], inspired_by: [it-piemonte/proof, fi-region/club, se-elsewhere/other-thing, GR-thess/clinic] }
`;

const piemonte = region('piemonte', {
  country: 'IT',
  name: { it: 'Piemonte', en: 'Piedmont' },
  languages: ['it'],
  practices: [
    practice('proof', {
      title: 'La prova alla macchina',
      summary: 'Un esaminatore viene in fabbrica: {{value employment_rate}}. Poi certifica.',
      contact: 'ufficio@example.org',
      conditions: ['Una legge', 'Un caposquadra'],
      illustrative: true,
    }),
    practice('talk', { title: { en: 'Talking [at](http://x.example) work' }, themes: ['language', 'work_culture'] }),
    practice('third', { themes: ['employers'] }),
  ],
});
const thess = region('thess', {
  country: 'EL',
  name: 'Thess',
  typology: 'urban',
  challenges: [challenge('doors', { title: 'Too many doors', theme: 'coordination', severity: null })],
  practices: [practice('clinic', { themes: ['housing'], targetGroups: [], cost: null })],
});

const analysis = await analysed(regionText({ more: own }));
const exchange = exchangeWith(exchangeRegionOf(analysis.study), [piemonte, thess]);

function report(withOthers: typeof exchange | null, document = 'baseline-study'): ReportModel {
  return composeReport(analysis, {
    lang: 'en',
    messages: englishMessages(),
    tool: { version: '0.1.0' },
    outline: manifestOf(document),
    exchange: withOthers,
  });
}

const model = report(exchange);
const chapter = model.chapters.find(({ id }) => id === 'exchange');
const tables = (chapter?.blocks ?? []).filter((block): block is TableBlock => block.kind === 'table');
const [learn, teach] = tables;
const texts = (table: TableBlock | undefined) =>
  table?.body.rows.map(({ group, cells }) => [group, ...cells.map(({ text }) => text.text)]) ?? [];

describe('the chapter on learning from other regions', () => {
  it('stands before the improvements, and nowhere where no region was given', () => {
    const ids = model.chapters.map(({ id }) => id);
    expect(ids.indexOf('exchange')).toBe(ids.indexOf('needs-and-improvements') - 1);
    const alone = report(null);
    expect(alone.chapters.map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'exchange'));
    expect(JSON.stringify(alone)).not.toContain('Learning from');
    const nobody = exchangeWith(exchangeRegionOf(analysis.study), []);
    expect(report(nobody).chapters.map(({ id }) => id)).not.toContain('exchange');
  });

  it('says first for how many challenges there is something', () => {
    expect(chapter?.answer.text).toMatch(/^For 2 of 3 challenges there is a good practice .* among 2 other regions\. /);
    expect(chapter?.answer.text).toContain('One good practice described here is on a theme of challenges elsewhere.');
    expect(learn?.title).toBe('Jyväskylä: 2 of 3 challenges meet a good practice elsewhere');
  });

  it('lists the nearest practices of each challenge, the severest first, with why and what they take', () => {
    const rows = texts(learn);
    expect([...new Set(rows.map(([group]) => group))]).toEqual([
      'Homes · Housing · severity 5 of 5',
      'Words · Language · severity 3 of 5',
      'Numbers · Data',
    ]);
    expect(rows[0]?.slice(1)).toEqual([
      'The practice clinic',
      'Thess',
      'Same theme; readiness 4 of 5',
      'A room',
      expect.stringMatching(/^0\.\d\d$/),
    ]);
    // Two on the very theme are enough: the neighbouring one is left out.
    expect(rows.filter(([group]) => group?.startsWith('Words')).map((row) => row[1])).toEqual([
      'La prova alla macchina',
      'Talking at work',
    ]);
  });

  it('shows an empty place where nobody has a practice', () => {
    expect(texts(learn).at(-1)?.[1]).toMatch(/^Nobody has a practice on this theme yet/);
  });

  it('marks the words of another language, an illustrative source, and leaves figures of others uncomputed', () => {
    const row = learn?.body.rows.find(({ cells }) => cells[0]?.text.text === 'La prova alla macchina');
    expect(row?.cells[0]?.text.lang).toBe('it');
    expect(row?.cells[0]?.marks.map(({ code }) => code)).toEqual(['illustrative']);
    expect(row?.cells[0]?.detail).toEqual({
      kind: 'plain',
      text: 'Un esaminatore viene in fabbrica: [a figure of that region].',
      lang: 'it',
    });
    expect(row?.cells[1]?.text).toEqual({ kind: 'plain', text: 'Piedmont', lang: null });
    expect(row?.cells[1]?.detail?.text).toBe('ufficio@example.org');
    expect(row?.cells[3]?.text).toEqual({ kind: 'plain', text: 'Una legge\u00a0· Un caposquadra', lang: 'it' });
    expect(learn?.notes.illustrative).toBe(true);
    expect(learn?.notes.source.text).toContain('region file of Piedmont, 2 June 2025');
    expect(learn?.notes.lines[0]?.text).toContain('theme 40%, target groups 30%, kind of region 15%');
  });

  it('turns round what the region itself can teach', () => {
    expect(texts(teach)).toEqual([
      ['The club* · one challenge in one region', 'Too many doors', 'Thess', 'Coordination', '–', expect.any(String)],
      ['Alone', 'No challenge elsewhere is on its themes yet.', '', '', '', ''],
    ]);
    expect(teach?.notes.illustrative).toBe(true);
  });
});

describe('a practice of another region that inspired an improvement', () => {
  const inspired = (given: ReportModel) =>
    given.chapters
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'entries' ? block.entries : []))
      .find(({ id }) => id === 'improvement-course')
      ?.facts.find(({ term }) => term === 'Inspired by')?.text.text;

  it('stands with its name and leads to where it is described, where its region is at hand', () => {
    expect(inspired(model)).toBe(
      '[La prova alla macchina (Piedmont)](#exchange-it-piemonte--proof), [The club](#practice-club), Other thing (Elsewhere) and [The practice clinic (Thess)](#exchange-el-thess--clinic)',
    );
  });

  it('stands with its id where it is not, and without a link where the document has no such chapter', () => {
    expect(inspired(report(null))).toContain('Proof (Piemonte)');
    const decision = JSON.stringify(report(exchange, 'draft-decision'));
    expect(decision).toContain('La prova alla macchina (Piedmont)');
    expect(decision).not.toContain('#exchange-');
  });

  it('is an error where that region does not have it, with the nearest as a hint', async () => {
    const { study } = await analysed(regionText({ more: own.replace('it-piemonte/proof', 'it-piemonte/prof') }));
    expect(unknownPractices(study, [piemonte, thess])).toMatchObject([
      {
        code: 'study/unknown-practice',
        severity: 'error',
        path: ['improvements', 0, 'inspired_by', 0],
        message: 'Piedmont has no good practice with the id `prof`.',
        hint: 'Did you mean `it-piemonte/proof`?',
        range: { start: { line: expect.any(Number) } },
      },
    ]);
    expect(unknownPractices(study, [])).toEqual([]);
  });

  it('is looked for at home, where it is one’s own in full', async () => {
    const wrong = await analysed(regionText({ more: own.replace('fi-region/club', 'fi-region/clubs') }));
    expect(wrong.diagnostics.map(({ code, hint }) => [code, hint])).toContainEqual([
      'study/unknown-practice',
      'Did you mean `fi-region/club`?',
    ]);
  });
});

describe('the reasons of a match in words', () => {
  const locale = makeLocale('en', englishMessages(), ['en']);
  const parts = {
    theme: { score: 1, relation: 'same', themes: ['language'] },
    groups: { score: 0.8, state: 'compared', same: ['a', 'b'], near: ['c'], of: 3 },
    region: { score: 1, typology: 'same', teacher: 'rural', size: 'same' },
    transferability: { score: 1, readiness: 5, cost: 'low', conditions: 1 },
  } as const;

  it('name each part that is known', () => {
    expect(exchangeReasons({ parts }, locale)).toBe(
      'same theme; 2 of 3 target groups and one like them; both rural; ready to be taken over; low cost',
    );
    expect(
      exchangeReasons(
        {
          parts: {
            theme: { score: 0.5, relation: 'neighbouring', themes: ['employers', 'recognition'] },
            groups: { score: 0.25, state: 'compared', same: [], near: ['c'], of: 2 },
            region: { score: 0.5, typology: 'different', teacher: 'urban', size: 'near' },
            transferability: { score: 0.5, readiness: 2, cost: null, conditions: null },
          },
        },
        locale,
      ),
    ).toBe(
      'neighbouring theme (Employers and Recognition of qualifications); a like group for 1 of 2 target groups; from an urban region; readiness 2 of 5',
    );
    expect(
      exchangeReasons({ parts: { ...parts, groups: { ...parts.groups, same: ['a', 'b', 'c'], near: [] } } }, locale),
    ).toContain('all 3 target groups');
  });

  it('have weights that are said to be the tool’s own', () => {
    const weights = { theme: 0.4, groups: 0.3, region: 0.15, transferability: 0.15 };
    expect(exchangeWeighing(weights, locale)).toContain('a judgement of this tool');
  });
});
