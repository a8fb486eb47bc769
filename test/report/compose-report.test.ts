import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { composeReport } from '../../src/report/compose-report.ts';
import type { Block, ReportModel, TableBody } from '../../src/report/report-model.ts';
import { analysed, analysedExample, analysedFixture, composed, englishMessages, manifestOf } from './composed.ts';
import { regionText } from './region-text.ts';

const examples: readonly (readonly [string, Promise<Analysis>])[] = [
  ['jyvaskyla', analysedExample('jyvaskyla')],
  ['burgenlandkreis', analysedExample('burgenlandkreis')],
  ['minimal', analysedExample('minimal')],
  ['every key of the format', analysedFixture('full-region.yaml')],
];

const blocksOf = (model: ReportModel): readonly Block[] => model.chapters.flatMap((chapter) => chapter.blocks);

function bodiesOf(block: Block): readonly TableBody[] {
  if (block.kind === 'table') return [block.body];
  return block.kind === 'chart' && block.data !== null ? [block.data] : [];
}

/** Every `#…` that anything in the model points at. */
function targets(model: ReportModel): readonly string[] {
  const text = JSON.stringify(model);
  const links = [...text.matchAll(/\]\(#([\w-]+)\)/g)].map((match) => match[1] ?? '');
  const hrefs = [...text.matchAll(/"href":"#([\w-]+)"/g)].map((match) => match[1] ?? '');
  return [...new Set([...links, ...hrefs])];
}

/** Every id that something in the model has. */
function ids(model: ReportModel): readonly string[] {
  return [
    ...model.chapters.map((chapter) => chapter.id),
    ...blocksOf(model).flatMap((block) => [
      block.id,
      ...(block.kind === 'entries' ? block.entries.map((entry) => entry.id) : []),
      ...(block.kind === 'tows' ? block.cells.flatMap((cell) => cell.strategies.map((strategy) => strategy.id)) : []),
      ...bodiesOf(block).flatMap((body) => body.rows.map((row) => row.id ?? '')),
    ]),
  ].filter((id) => id !== '');
}

describe.each(examples)('the report of %s', (_, analysis) => {
  it('points at nothing that is not there, and has no id twice', async () => {
    const model = composed(await analysis);
    const all = ids(model);
    expect(targets(model).filter((target) => !all.includes(target))).toEqual([]);
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  it('says under each figure what its rings and open marks mean, and nothing of marks that are not there', async () => {
    const model = composed(await analysis);
    for (const block of blocksOf(model)) {
      const spec = block.kind === 'chart' ? model.charts[block.chart] : undefined;
      if (block.kind !== 'chart' || (spec?.kind !== 'dots' && spec?.kind !== 'bars')) continue;
      const drawn = spec.rows.flatMap(({ data }) => data).flatMap(({ value, marks }) => (value === null ? [] : marks));
      const notes = block.notes.lines.map(({ text }) => text).join(' ');
      expect(notes.includes('Ring: stand-in place.'), block.label).toBe(drawn.includes('stand_in'));
      expect(/(Open mark|Hatched bar): few interviews\./.test(notes), block.label).toBe(drawn.includes('unreliable'));
    }
  });

  it('links every figure of an indicator to the data register', async () => {
    const model = composed(await analysis);
    const keyed = blocksOf(model).flatMap((block) =>
      block.kind === 'keyFigures' ? block.groups.flatMap((group) => group.rows) : [],
    );
    for (const row of keyed) {
      expect(row.focus.href).toMatch(/^#d\d+$/);
      for (const cell of [row.reference, row.gap])
        expect(cell.text.text === '–' || /^#d\d+$/.test(cell.href)).toBe(true);
    }
    expect(keyed.length).toBeGreaterThan(0);
  });

  it('has an answer in every chapter', async () => {
    for (const chapter of composed(await analysis).chapters) {
      expect(chapter.answer.text.length, chapter.id).toBeGreaterThan(10);
      expect(chapter.answer.text).not.toMatch(/undefined|null|\{|NaN/);
    }
  });

  it('numbers figures and tables in the order in which they are placed', async () => {
    const labels = blocksOf(composed(await analysis)).flatMap((block) =>
      'label' in block && block.label !== '' ? [block.label] : [],
    );
    for (const kind of ['Figure', 'Table']) {
      const numbers = labels.filter((label) => label.startsWith(kind)).map((label) => Number(label.slice(kind.length)));
      expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
    }
  });

  it('refers to every figure and table in its text', async () => {
    const model = composed(await analysis);
    const text = JSON.stringify(model);
    const numbered = blocksOf(model).filter((block) => 'label' in block && block.label !== '');
    expect(numbered.map(({ id }) => id).filter((id) => !text.includes(`](#${id})`))).toEqual([]);
  });

  it('says nothing twice in the notes of a figure or table', async () => {
    for (const block of blocksOf(composed(await analysis))) {
      if (!('notes' in block)) continue;
      const lines = block.notes.lines.map((line) => line.text);
      expect(new Set(lines).size, lines.join(' ')).toBe(lines.length);
    }
  });

  it('holds a chart for every figure, with words for readers who do not see it', async () => {
    const model = composed(await analysis);
    for (const block of blocksOf(model)) {
      if (block.kind !== 'chart') continue;
      expect(model.charts[block.chart]?.alt).toBe(block.alt);
      expect(block.alt.length).toBeGreaterThan(40);
    }
    expect(model.charts[model.cover.locator]?.kind).toBe('tile-map');
  });

  it('leaves no placeholder, no empty heading and no word of the program’s own in the text', async () => {
    const text = JSON.stringify(composed(await analysis));
    expect(text).not.toMatch(/\{\{|undefined|NaN|\[object/);
  });

  it('is the same every time', async () => {
    expect(composed(await analysis)).toEqual(composed(await analysis));
  });
});

describe('the report', () => {
  it('numbers chapters and letters annexes', async () => {
    const chapters = composed(await analysedExample('jyvaskyla')).chapters;
    expect(chapters.map((chapter) => chapter.number)).toEqual([
      '',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      'A',
      'B',
      'C',
      'D',
      'E',
    ]);
  });

  it('says first where no figure is about non-EU citizens alone', async () => {
    const model = composed(await analysed(regionText()));
    expect(model.cover.caution).toBe('No figure here is about non-EU citizens alone.');
    const key = blocksOf(model).find((block) => block.kind === 'keyFigures');
    expect(key?.kind === 'keyFigures' && key.first).toBe('No figure here is about non-EU citizens alone.');
  });

  it('says that no figure on the page is, where one elsewhere in the study is', async () => {
    for (const [name, words] of [
      ['jyvaskyla', 'No figure on this page is about non-EU citizens alone.'],
      ['burgenlandkreis', 'No figure on this page is about non-EU citizens alone.'],
      ['minimal', 'No figure here is about non-EU citizens alone.'],
    ] as const) {
      const model = composed(await analysedExample(name));
      const key = blocksOf(model).find((block) => block.kind === 'keyFigures');
      expect(key?.kind === 'keyFigures' && key.first, name).toBe(words);
      expect(model.cover.caution, name).toBe(words);
    }
  });

  it('says place, year and age once, then women and men', async () => {
    const model = composed(await analysedExample('jyvaskyla'));
    const text = blocksOf(model)
      .flatMap((block) => (block.kind === 'prose' ? [block.text.text] : []))
      .map((words) => words.replaceAll(/\[([^\]]*)\]\(#[\w-]+\)/g, '$1'))
      .find((words) => words.startsWith('In Finland in 2024, 60.9%'));
    expect(text).toBe(
      'In Finland in 2024, 60.9% of foreign citizens aged 15 to 64 were in work, 12.7 percentage points less than among nationals. Among women it was 51.3%, 22.8 points below national women; among men 69.7%, 3.4 points below national men. Figure 1 compares the groups, Figure 2 follows them over the years.',
    );
  });

  it('says what an indicator is at its first row alone, and whom each row is about', async () => {
    const key = blocksOf(composed(await analysedExample('jyvaskyla'))).find((block) => block.kind === 'keyFigures');
    const rows = key?.kind === 'keyFigures' ? key.groups.flatMap((group) => group.rows) : [];
    const employment = rows.filter((row) => row.name.startsWith('Employment rate'));
    expect(employment.map((row) => row.name)).toEqual([
      'Employment rate',
      'Employment rate: women',
      'Employment rate: men',
    ]);
    expect(employment.map((row) => row.definition)).toEqual([
      'Aged 15 to 64. The share of the population that is in work.',
      'Aged 15 to 64',
      'Aged 15 to 64',
    ]);
    expect(rows.length).toBeLessThanOrEqual(12);
  });

  it('sets the services as one table in blocks by stage', async () => {
    const chapter = composed(await analysedExample('jyvaskyla')).chapters.find(({ id }) => id === 'approaches');
    const tables = (chapter?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(tables).toHaveLength(2);
    expect(new Set(tables[0]?.body.rows.map((row) => row.group)).size).toBe(8);
    expect(tables[0]?.body.rows[0]?.cells[0]?.marks.map((mark) => mark.code)).toEqual(['illustrative']);
  });

  it('says in the register what a cell of the data notes, and how far rounding reaches', async () => {
    const rows = `    - source: lfs
      place: FI
      age: 15-64
      rows: [{ period: 2024, citizenship: foreign, sex: total, unemployment_rate: { value: 20.1, note: Second quarter only } }, { period: 2024, citizenship: national, sex: total, unemployment_rate: 8.2 }]
`;
    const model = composed(await analysed(regionText({ rows })));
    const register = model.chapters
      .find(({ id }) => id === 'annex-register')
      ?.blocks.find(({ kind }) => kind === 'table');
    const cared = register?.kind === 'table' ? register.body.rows.map((row) => row.cells[5]?.text.text ?? '') : [];
    expect(cared.some((words) => words.includes('Second quarter only'))).toBe(true);
    expect(cared.some((words) => words.includes('± 0.05'))).toBe(true);
  });

  it('draws the benchmarks dashed where the trend has room for them', async () => {
    const rows = ['FI', 'SE']
      .map(
        (place) => `    - source: lfs
      place: ${place}
      age: 15-64
      rows: [{ period: 2022, citizenship: foreign, unemployment_rate: 20.1 }, { period: 2023, citizenship: foreign, unemployment_rate: 19.2 }, { period: 2024, citizenship: foreign, unemployment_rate: 18.5 }]
`,
      )
      .join('');
    const { charts } = composed(await analysed(regionText({ rows })));
    const lines = Object.values(charts).flatMap((chart) => (chart.kind === 'lines' ? [chart.series] : []));
    expect(lines[0]?.map((line) => [line.name, line.dashed])).toEqual([
      ['Foreign citizens', false],
      ['Sweden', true],
    ]);
  });

  it('puts the logo on the cover', async () => {
    const analysis = await analysed(regionText());
    const { region } = analysis.study;
    const logo = { file: 'logo.png', alt: 'Coat of arms' };
    const study = { ...analysis.study, region: { ...region, study: { ...region.study, logo } } };
    const { cover } = composed({ ...analysis, study });
    expect([cover.logo, cover.logoAlt]).toEqual(['logo.png', 'Coat of arms']);
    expect(composed(await analysed(regionText())).cover.logo).toBe('');
  });

  it('keeps own figures and those of a stand-in place apart', async () => {
    const rows = `    - source: lfs
      age: 15-64
      rows:
        - { period: 2024, citizenship: foreign, sex: total, unemployment_rate: 20.1 }
        - { period: 2024, citizenship: national, sex: total, unemployment_rate: 8.2 }
`;
    const model = composed(await analysed(regionText({ rows })));
    const key = blocksOf(model).find((block) => block.kind === 'keyFigures');
    if (key?.kind !== 'keyFigures') throw new Error('no key figures');
    expect(key.groups.map((group) => group.standIn)).toEqual([false, true]);
    expect(key.groups[1]?.title).toContain('Finland');
  });

  it('titles a chart with its finding, place and year', async () => {
    const model = composed(await analysed(regionText()));
    const titles = blocksOf(model).flatMap((block) => (block.kind === 'chart' ? [block.title] : []));
    expect(titles).toContain('Finland 2024: foreign women 22.8 points below national women');
  });

  it('shows a shortfall no finer than it is known, and says that it is not vacancies', async () => {
    const text = JSON.stringify(composed(await analysed(regionText())));
    expect(text).toContain('29,800');
    expect(text).not.toContain('29,845');
    expect(text).toContain('not vacancies');
  });

  it('marks a figure from an illustrative source wherever it stands', async () => {
    const rows = `    - source: workshop
      age: 15-64
      rows: [{ period: 2024, citizenship: foreign, sex: total, unemployment_rate: 20.1 }, { period: 2024, citizenship: national, sex: total, unemployment_rate: 8.2 }]
`;
    const model = composed(await analysed(regionText({ rows })));
    const row = blocksOf(model)
      .flatMap((block) => (block.kind === 'keyFigures' ? block.groups.flatMap((group) => group.rows) : []))
      .find((each) => each.illustrative);
    expect(row?.focus.text.text).toBe('20.1%');
    expect(row?.focus.marks.map((mark) => mark.code)).toContain('illustrative');
    expect(model.cover.keyFigures.some((figure) => figure.illustrative)).toBe(true);
  });

  it('keeps hostile names as text', async () => {
    const name = '](javascript:alert(1)) [x](#nowhere) *b* `c`';
    const model = composed(await analysed(regionText({ name })));
    for (const chapter of model.chapters) {
      for (const text of [
        chapter.answer,
        ...chapter.blocks.flatMap((block) => (block.kind === 'prose' ? [block.text] : [])),
      ]) {
        if (text.kind === 'markdown') expect(text.text).not.toMatch(/(?<!\\)\]\((javascript|#nowhere)|(?<!\\)[*`]/);
      }
    }
  });

  it('writes the numbers of its language even where the words are others', async () => {
    const analysis = await analysed(
      regionText({ summary: '{{value employment_rate citizenship=foreign sex=female}}' }),
    );
    for (const lang of ['de', 'fi']) {
      const model = composed(analysis, lang);
      expect(model.lang).toBe(lang);
      expect(JSON.stringify(model)).toContain('51,3\u00a0%');
      expect(JSON.stringify(model)).not.toContain('51.3%');
    }
  });

  it('throws where a message is missing', async () => {
    const analysis = await analysed(regionText());
    const { 'labour.title': _left, ...messages } = englishMessages();
    expect(() =>
      composeReport(analysis, { lang: 'en', messages, tool: { version: '0' }, outline: manifestOf('baseline-study') }),
    ).toThrow('labour.title');
  });

  it('gives a chapter of which the file says nothing a line in the annex on gaps, not a page', async () => {
    const model = composed(await analysed(regionText()));
    expect(model.chapters.some(({ id }) => id === 'challenges')).toBe(false);
    const gaps = model.chapters.find(({ id }) => id === 'annex-gaps');
    const unwritten = gaps?.blocks.at(-1);
    if (unwritten?.kind !== 'facts') throw new Error('no list of what is not written');
    expect(unwritten.items.map(({ term }) => term)).toContain('Challenges');
    expect(unwritten.items.every(({ text }) => text.text.length > 20)).toBe(true);
  });

  it('stamps what is not final', async () => {
    expect(composed(await analysed(regionText({ status: 'draft' }))).running.stamp).toBe('Draft');
  });

  it('gives a region that is no partner a tile of its own', async () => {
    const text = regionText().replace('country: FI, nuts: FI193', 'country: CZ, nuts: CZ010').replaceAll('FI]', 'CZ]');
    const map = composed(await analysed(text)).charts.locator;
    if (map?.kind !== 'tile-map') throw new Error('no tile map');
    expect(map.tiles.filter((tile) => tile.own).map((tile) => tile.code)).toEqual(['CZ']);
    const places = map.tiles.map((tile) => `${tile.column} ${tile.row}`);
    expect(new Set(places).size).toBe(map.tiles.length);
  });
});
