import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue/index.ts';
import type { Block, Cell, ChartBlock, ReportModel, TableBlock } from '../../src/report/report-model.ts';
import { analysed, analysedFixture, composed, englishMessages } from './composed.ts';
import { regionText } from './region-text.ts';

let model: ReportModel;
beforeAll(async () => {
  model = composed(await analysedFixture('figures-region.yaml'));
});

const blocks = (chapter: string, from: ReportModel = model): readonly Block[] =>
  from.chapters.find(({ id }) => id === chapter)?.blocks ?? [];
const prose = (chapter: string, from: ReportModel = model): string =>
  blocks(chapter, from)
    .flatMap((block) => (block.kind === 'prose' ? [block.text.text] : []))
    .join('\n');

function table(chapter: string, title: string, from: ReportModel = model): TableBlock {
  const found = blocks(chapter, from).find(
    (block): block is TableBlock => block.kind === 'table' && block.title === title,
  );
  if (found === undefined) throw new Error(`no table: ${title}`);
  return found;
}

function chart(chapter: string, title: string): ChartBlock {
  const found = blocks(chapter).find((block): block is ChartBlock => block.kind === 'chart' && block.title === title);
  if (found === undefined) throw new Error(`no chart: ${title}`);
  return found;
}

/** `52.5% u`: a cell as it is read, with its marks (but for the one that every figure of the fixture has) and small words. */
const read = (cell: Cell): string =>
  [
    cell.text.text,
    ...cell.marks.filter(({ code }) => code !== 'illustrative').map(({ sign }) => sign),
    ...(cell.detail === undefined ? [] : [`(${cell.detail.text})`]),
  ].join(' ');
const rows = (body: TableBlock['body']): readonly string[] => body.rows.map(({ cells }) => cells.map(read).join(' | '));
const notes = (block: TableBlock | ChartBlock): string => block.notes.lines.map(({ text }) => text).join('\n');

describe('what a gap is made of', () => {
  it('is said so that a lay reader understands it, with what it does not say', () => {
    expect(prose('labour-market')).toContain(
      'In Marchfeld, 17.5 percentage points lie between nationals and foreign citizens (2024). The different age make-up of the two groups alone would put foreign citizens 2.5 points above; lower rates at the same age put them 20.0 points below. Composition is not cause, and the second part is not a measure of discrimination.',
    );
  });

  it('is said in one sentence where make-up and rates work the same way', async () => {
    const part = (citizenship: string, education: string, population: number, employed: number) =>
      `        - { period: 2024, citizenship: ${citizenship}, sex: total, education: ${education}, population: ${population}, employed: ${employed} }\n`;
    const text = regionText({
      rows: `    - source: workshop
      age: 15-64
      time: annual_average
      definition: lfs
      measures: { population: persons, employed: persons }
      rows:
${part('foreign', '0-2', 3000, 1200)}${part('foreign', '3-8', 5000, 3000)}${part('national', '0-2', 4000, 2000)}${part('national', '3-8', 36_000, 26_000)}`,
    });
    expect(prose('labour-market', composed(await analysed(text)))).toContain(
      'Of the 17.5 percentage points between nationals and foreign citizens in Jyväskylä (2024), 5.8 come from the different education make-up of the two groups, and 11.7 from lower rates at the same education. Composition is not cause',
    );
  });

  it('gives shares and rates of both groups, reference first, and both parts by category, which add up', () => {
    const found = table('labour-market', 'Marchfeld 2024: the gap by age');
    expect(rows(found.body)).toEqual([
      '20–34 | 25.0 | 50.0 | 70.0 | 50.0 | −0.3 | −7.5',
      '35–49 | 37.5 | 37.5 | 80.0 | 60.0 | 0.0 | −7.5',
      '50–64 | 37.5 | 12.5 | 60.0 | 40.0 | +2.8 | −5.0',
      'All | 100.0 | 100.0 | 70.0 | 52.5 | +2.5 | −20.0',
    ]);
    expect(found.body.rows[0]?.cells[4]?.href).toMatch(/^#d\d+$/);
  });

  it('is drawn as a waterfall from the reference group to the focus group', () => {
    const { chart: id, dataIn } = chart(
      'labour-market',
      'Marchfeld 2024: at the same age the gap would be 20.0 points, not 17.5',
    );
    const spec = model.charts[id];
    if (spec?.kind !== 'waterfall') throw new Error('no waterfall');
    const labels = [spec.start, ...spec.steps, spec.end].map(({ label, datum }) => `${label}: ${datum.label}`);
    expect(labels).toEqual([
      'Nationals: 70.0%',
      'Different make-up by age: +2.5 pp',
      'Lower rates at the same age: −20.0 pp',
      'Foreign citizens: 52.5%',
    ]);
    expect(dataIn).toMatch(/^The figures stand in \[Table \d+\]\(#table-\d+\)\.$/);
  });

  it('comes with the rate at equal composition and its interval', () => {
    expect(prose('labour-market')).toContain(
      'At the age composition of nationals, the employment rate of foreign citizens would be 50.0% instead of 52.5% (95% interval 45.2% to 54.8%).',
    );
    expect(rows(table('labour-market', 'What the gap is made of, by sex and make-up').body)).toEqual([
      'Foreign citizens, by age | 70.0 | 52.5 | −17.5 | +2.5 | −20.0 | 50.0 (45.2 to 54.8)',
      'Foreign citizens, by education | 70.0 | 52.5 | −17.5 | −6.1 | −11.4 | 58.5',
      'Foreign women, by age | 66.5 | 44.2 | −22.3 u | +2.2 | −24.5 | 41.9 (35.5 to 48.5)',
    ]);
  });

  it('says which gap cannot be split, and for want of what', () => {
    expect(prose('labour-market')).toContain(
      'By education, the gap between foreign men and national men cannot be split up, because there is no figure that may be shown for: Tertiary education.',
    );
  });
});

describe('more people in work at the reference rate', () => {
  it('are given by sex, with interval and at equal make-up', () => {
    const found = table('labour-market', 'Marchfeld 2024: more people in work at the reference rate');
    expect(rows(found.body)).toEqual([
      'Foreign citizens | 52.5% | 70.0% | 1,400 | 1,070 to 1,730 | 1,600 (1,210 to 1,990)',
      'Foreign women | 44.2% | 66.5% | 938 | 693 to 1,180 | 1,030 (756 to 1,300)',
      'Foreign men | 61.7% | 73.5% | 448 | 230 to 675 | –',
    ]);
    expect(prose('labour-market')).toContain(
      'The 95% interval is 693 to 1,180. With the age make-up of national women, the number would be 1,030.',
    );
  });
});

describe('sectors', () => {
  it('say in plain words how many would have to change, and where the group is concentrated', () => {
    expect(prose('labour-market')).toContain(
      'To spread over sectors as nationals do, 37% of foreign citizens in work in Marchfeld would have to change sector (2024; index of dissimilarity 0.37).\nThe share of foreign citizens is highest beside that of everybody in work in accommodation and food (2.4 times) and construction (1.8 times). It is lowest in health and social work (0.4 times) and manufacturing (0.8 times).',
    );
  });

  it('stand in the order of their location quotients', () => {
    const { data } = chart(
      'labour-market',
      'Marchfeld 2024: 37% of foreign citizens would have to change sector to spread as nationals do',
    );
    expect(data === null ? [] : rows(data)).toEqual([
      'Accommodation and food | 33.3 | 10.7 | 2.44',
      'Construction | 28.6 | 14.3 | 1.77',
      'Manufacturing | 23.8 | 32.1 | 0.77',
      'Health and social work | 14.3 | 42.9 | 0.37',
    ]);
  });
});

describe('other places', () => {
  it('stand with their differences, those of low reliability last and in no order', () => {
    const found = chart('labour-market', 'Marchfeld 2024: foreign citizens at 52.5%, below both other places');
    expect(found.data === null ? [] : rows(found.data)).toEqual([
      'Austria | 66.9% | 78.9% | −12.0 pp | −14.4 (−18.5 to −10.3)',
      'Czechia | 53.0% | 81.1% | −28.1 pp | −0.5 (−5.5 to 4.5)',
      'Marchfeld | 52.5% | 70.0% | −17.5 pp | –',
      'Hungary | 79.0% u | 80.9% | −1.9 pp u | −26.5',
    ]);
    expect(notes(found)).toContain(
      'Last and in no order, because the figure is of low reliability or not alike: Hungary.',
    );
    expect(prose('labour-market')).toContain(
      'Marchfeld lies 14.4 points below Austria and 0.5 points below Czechia, which may be chance.',
    );
  });
});

describe('the page of key figures', () => {
  it('gives intervals under the figures, and says once where there are none', () => {
    const [page] = model.chapters.flatMap(({ blocks: all }) => all.filter((block) => block.kind === 'keyFigures'));
    if (page?.kind !== 'keyFigures') throw new Error('no key figures');
    const read3 = page.groups.flatMap((group) =>
      group.rows.map((row) => [row.name, read(row.focus), read(row.reference), read(row.gap)].join(' | ')),
    );
    expect(read3).toEqual([
      'Employment rate | 52.5% (48.6 to 56.3) | 70.0% (68.4 to 71.6) | −17.5 pp (−21.7 to −13.3)',
      'Employment rate: women | 44.2% (39.0 to 49.5) | 66.5% (64.2 to 68.8) | −22.3 pp (−28.0 to −16.5)',
      'Employment rate: men | 61.7% (56.1 to 67.0) | 73.5% (71.3 to 75.6) | −11.8 pp (−17.8 to −6.1)',
      'Unemployment rate | 12.4% u | 6.1% | +6.3 pp u',
      'Temporary contracts | 21.5% | 8.5% | +13.0 pp',
      'Job seekers with a mentor | 15.0% | 4.0% | +11.0 pp',
    ]);
    const said = page.notes.lines.filter(({ text }) => text.includes('95% interval'));
    expect(said.map(({ text }) => text)).toEqual([
      'Small figures under a value: its 95% interval. Where there are none, the source gives no sample size, and small differences may be chance.',
    ]);
  });
});

describe('an indicator of the region’s own', () => {
  it('stands under a heading of its own with its formula in words, its polarity, values and gap', () => {
    const found = table('labour-market', 'Indicators of the region’s own, latest period');
    expect(found.body.rows.map(({ group }) => group)).toEqual([
      'Job seekers with a mentor = mentored ÷ seekers × 100 (more is better)',
    ]);
    expect(rows(found.body)).toEqual(['Foreign citizens aged 20 to 64, 2024 | 15.0% | 4.0% | +11.0 pp']);
  });

  it('shows its earlier figures with their months, the latest first, and of many the last three and the first', async () => {
    const months = ['2019-10', '2021-09', '2022-09', '2023-03', '2023-06', '2023-09'];
    const counted = months
      .map((period, index) => `        - { period: ${period}, insured: ${index + 1}000 }\n`)
      .join('');
    const rowsOf = `    - source: workshop
      age: 15+
      time: "12-31"
      definition: insured
      basis: workplace
      citizenship: foreign
      measures: { insured: persons }
      rows:
${counted}  indicators:
    - { id: insured_people, name: Insured people, formula: insured, unit: persons }
`;
    const made = composed(await analysed(regionText({ rows: rowsOf })));
    const found = table('labour-market', 'Indicators of the region’s own, latest period', made);
    expect(found.body.columns.at(-1)?.label).toBe('Earlier');
    const [, value, earlier] = found.body.rows[0]?.cells ?? [];
    expect(value?.text.text).toBe('6,000');
    expect(earlier?.text.text.replaceAll(/\[([^\]]*)\]\(#d\d+\)/g, '$1')).toBe(
      '5,000 (June 2023); 4,000 (March 2023); 3,000 (September 2022); 1,000 (October 2019)',
    );
    expect(earlier?.text.text).toContain('](#d');
  });

  it('is defined in the annex with its formula, beside those of the catalogue', () => {
    const body = table('annex-indicators', 'Indicators used in this report').body;
    const own = rows(body).find((row) => row.startsWith('Job seekers with a mentor'));
    expect(own).toContain('Formula: mentored ÷ seekers × 100');
    const employment = rows(body).find((row) => row.startsWith('Employment rate'));
    for (const part of ['LFSA_ERGAN', 'Numerator: ', 'Denominator: ', 'Usual ages: 20–64, 15–64; more is better']) {
      expect(employment).toContain(part);
    }
  });

  it('has its words for every indicator of the catalogue, a trap where the catalogue knows one', () => {
    const messages = englishMessages();
    const lacking = catalogue.flatMap(({ id, trap }) =>
      ['name', 'says', 'numerator', 'denominator', ...(trap === null ? [] : ['trap'])]
        .map((part) => `indicator.${id}.${part}`)
        .filter((key) => !Object.hasOwn(messages, key)),
    );
    expect(lacking).toEqual([]);
  });
});

describe('what may not be shown, or is unsure', () => {
  it('says in words why a band of the pyramid is missing, and never shows it as nought', () => {
    const found = chart('territory-and-people', 'Marchfeld 2024: foreign citizens by age and sex');
    expect(found.data === null ? [] : rows(found.data)).toEqual([
      '0–19 | 1,400 | 1,500',
      '20–64 | 4,200 | 3,800',
      '65–84 | 310 u | 290',
      '85+ | withheld | not published',
    ]);
    const spec = model.charts[found.chart];
    if (spec?.kind !== 'pyramid') throw new Error('no pyramid');
    const last = spec.bands.at(-1);
    expect([last?.left[0], last?.right[0]]).toMatchObject([
      { value: null, label: 'withheld' },
      { value: null, label: 'not published' },
    ]);
    expect(spec.bands[2]?.left[0]?.marks).toContain('unreliable');
    expect(notes(found)).toContain('Counts of fewer than 5 people are withheld.');
  });

  it('shows a figure of low reliability in grey with its mark', () => {
    const found = table('labour-market', 'Rates by group and sex, with gaps');
    const unemployment = found.body.rows.find(({ group }) => group.startsWith('Unemployment rate'));
    expect(unemployment?.cells[1]).toMatchObject({ muted: true, text: { text: '12.4%' } });
    expect(unemployment?.cells[1]?.marks.map(({ sign }) => sign)).toContain('u');
  });
});

describe('the claims of the SWOT analysis', () => {
  const evidence = (label: string): string => {
    const row = table('swot', 'Items with their evidence').body.rows.find(({ cells }) => cells[0]?.text.text === label);
    return (row?.cells ?? []).map(({ text }) => text.text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')).join(' | ');
  };

  it('hold with their figures, be they of the catalogue, the region’s own or of the ecosystem', () => {
    expect(evidence('S1')).toContain('15.0%');
    expect(evidence('S1')).toContain('Claimed: above by at least 5 pp. | Holds');
    expect(evidence('S2')).toContain('Mean number of providers of a covered service: 1.5. Claimed: above 1.2. | Holds');
    expect(evidence('W5')).toContain('Coverage: 25%. Claimed: below 20%. | Does not hold');
  });

  it('say why they cannot be judged', () => {
    expect(evidence('W2')).toContain('Cannot be judged: the series breaks between the two periods.');
    expect(evidence('W3')).toContain('Cannot be judged: the source does not publish the figure.');
    expect(evidence('O1')).toContain('Cannot be judged: there is no figure to hold it against.');
    expect(evidence('W4')).toContain('The only support is a figure of low reliability.');
  });
});
