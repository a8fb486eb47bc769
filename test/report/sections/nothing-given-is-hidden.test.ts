import { describe, expect, it } from 'vitest';
import type { ReportModel, TableBlock } from '../../../src/report/report-model.ts';
import { analysed, composed } from '../composed.ts';
import { regionText } from '../region-text.ts';

const origin = `
    - { source: lfs, place: "179", period: 2024, age: all, time: 01-01, basis: residence, rows: [
        { origin: non-western, population_share: 7.4 }, { origin: western, population_share: 8 },
        { origin: Finnish, population_share: 84 } ] }
    - { source: lfs, place: FI, period: 2024, age: all, time: 01-01, basis: residence, rows: [
        { origin: non-western, population_share: 5 } ] }
    - { source: lfs, place: FI, period: 2024, age: 15-64, basis: residence, rows: [
        { origin: non-western, employment_rate: 52 }, { origin: western, employment_rate: 70.5 },
        { origin: Finnish, employment_rate: 75 } ] }
`;

async function report(rows: string, comparison = '', units = ''): Promise<ReportModel> {
  const text = regionText({ rows })
    .replace('    citizenship: {', `${comparison}    citizenship: {`)
    .replace('stand_ins: [FI]', `own: "179", stand_ins: [${units}FI]`);
  return composed(await analysed(text));
}

function table({ chapters }: ReportModel, title: RegExp): TableBlock {
  const found = chapters
    .flatMap(({ blocks }) => blocks)
    .find((block): block is TableBlock => block.kind === 'table' && title.test(block.title));
  if (found === undefined) throw new Error(`The report has no table ${title}.`);
  return found;
}

const lines = ({ body }: TableBlock) =>
  body.rows.map(({ group, cells }) => [group, ...cells.map(({ text }) => text.text)].join(' | '));

const twoGroups = '    origin: { focus: [non-western, western], reference: Finnish }\n';

describe('a published share without a number behind it', () => {
  it('stands in the chapter on the territory with its concept and date, the groups as the study names them', async () => {
    const shares = table(await report(origin, twoGroups), /ublished shares/);
    expect(lines(shares)).toEqual([
      'Jyväskylä | People of non-western origin | Origin | On 1 January 2024 | 7.4%',
      'Jyväskylä | People of western origin | Origin | On 1 January 2024 | 8%',
      'Jyväskylä | People of Finnish origin | Origin | On 1 January 2024 | 84%',
      'Finland (stand-in) | People of non-western origin | Origin | On 1 January 2024 | 5%',
    ]);
  });

  it('is not said again where the table of residents has it beside the count', async () => {
    const counted = `
    - { source: lfs, place: "179", period: 2024, age: all, basis: residence, measures: { population: persons }, rows: [
        { citizenship: foreign, population: 7124, population_share: 5 } ] }
`;
    const model = await report(counted);
    expect(lines(table(model, /: residents$/))).toEqual([' | 2024 | 7,124 | 5%']);
    expect(() => table(model, /ublished shares/)).toThrow();
  });
});

describe('a study about two groups of one concept', () => {
  it('has both in the table of rates, and neither stands in for the other', async () => {
    const model = await report(origin, twoGroups);
    const rates = lines(table(model, /^Rates by group/)).filter((line) => line.includes('origin'));
    expect(rates).toEqual([
      'Employment rate, aged 15 to 64, Finland (stand-in), 2024 | People of non-western origin | 52% | People of Finnish origin | 75% | −23 pp',
      'Employment rate, aged 15 to 64, Finland (stand-in), 2024 | People of western origin | 70.5% | People of Finnish origin | 75% | −4.5 pp',
    ]);
    const alone = await analysed(
      regionText({ rows: origin.replace('{ origin: non-western, employment_rate: 52 }, ', '') }).replace(
        '    citizenship: {',
        `${twoGroups}    citizenship: {`,
      ),
    );
    const western = alone.values.find(({ base, group }) => base === 'employment_rate' && group === 'western');
    expect(western?.value).toBe(70.5);
    expect(western?.cautions.map(({ code }) => code)).not.toContain('substituted_group');
  });

  it('leaves out a wider group that was there to stand in for the first', async () => {
    const both =
      '\n    - { source: lfs, place: FI, period: 2024, age: 15-64, rows: [{ citizenship: non_eu, employment_rate: 55, sex: female }] }\n';
    const rates = lines(table(await report(both), /^Rates by group/)).filter((line) => / women \|/.test(line));
    expect(rates).toHaveLength(1);
    expect(rates[0]).toContain('Non-EU women');
  });
});

describe('a rate of all residents of a nearer place', () => {
  it('stands at the end of the table of rates, of the region itself before any stand-in', async () => {
    const everybody =
      '\n    - { source: lfs, place: "179", period: 2020, age: 15-64, rows: [{ citizenship: total, employment_rate: 69.9 }] }\n';
    const rates = lines(table(await report(everybody), /^Rates by group/));
    expect(rates.at(-1)).toBe('Employment rate, aged 15 to 64, Jyväskylä, 2020 | All residents | 69.9% |  |  | ');
  });

  it('is left out where the rates by group are of the same place', async () => {
    const everybody =
      '\n    - { source: lfs, place: FI, period: 2020, age: 15-64, rows: [{ citizenship: total, employment_rate: 69.9 }] }\n';
    expect(lines(table(await report(everybody), /^Rates by group/)).join()).not.toContain('All residents');
  });

  it('is said in a sentence where there are no rates by group', async () => {
    const text = regionText({ rows: '' })
      .replace(/\n {8}- \{ period[\s\S]*$/, '\n')
      .concat('        - { period: 2024, employment_rate: 72.3 }\n');
    const { chapters } = composed(await analysed(text));
    const labour = chapters.find(({ id }) => id === 'labour-market');
    expect(JSON.stringify(labour?.blocks)).toContain('of all residents aged 15 to 64 were in work');
  });
});
