import { beforeAll, describe, expect, it } from 'vitest';
import { type Progress, progressBetween } from '../../src/analysis/progress.ts';
import { composeProgress } from '../../src/report/progress/compose-progress.ts';
import type { Cell, Chapter, ReportModel, TableBlock } from '../../src/report/report-model.ts';
import { analysed, textBefore, textNow } from '../analysis/progress/pair.ts';
import { englishMessages, manifestOf } from './composed.ts';

function compose(progress: Progress): ReportModel {
  const outline = manifestOf('progress');
  return composeProgress(progress, { lang: 'en', messages: englishMessages(), tool: { version: '0.1.0' }, outline });
}

let model: ReportModel;
beforeAll(async () => {
  model = compose(progressBetween(await analysed(textBefore, 'then.yaml'), await analysed(textNow, 'now.yaml')));
});

function chapter(id: string, from = model): Chapter {
  const found = from.chapters.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no chapter ${id}`);
  return found;
}

const tablesIn = ({ blocks }: Chapter): readonly TableBlock[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

const words = ({ text, detail, marks }: Cell): string =>
  [text.text.replaceAll('**', ''), ...marks.map(({ sign }) => sign), detail?.text ?? '']
    .filter((part) => part !== '')
    .join(' | ');

const rowsOf = (id: string, table = 0): readonly (readonly string[])[] =>
  (tablesIn(chapter(id))[table]?.body.rows ?? []).map(({ cells }) => cells.map(words));

describe('the report on progress', () => {
  it('has a chapter for each part, numbered, and two annexes', () => {
    expect(model.chapters.map(({ id, number }) => [number, id])).toEqual([
      ['', 'progress-summary'],
      ['1', 'progress-targets'],
      ['2', 'progress-figures'],
      ['3', 'progress-ecosystem'],
      ['4', 'progress-challenges'],
      ['5', 'progress-swot'],
      ['6', 'progress-improvements'],
      ['7', 'progress-not-compared'],
      ['A', 'annex-progress-registers'],
      ['B', 'annex-progress-made'],
    ]);
  });

  it('says first how many targets are reached', () => {
    expect(chapter('progress-summary').answer.text).toBe(
      'Of 14 targets one is reached, 2 are on the way, one has not moved, one has moved away; 9 cannot be judged.',
    );
  });

  it('sets baseline, now and target side by side, with what has become of it', () => {
    expect(rowsOf('progress-targets').slice(0, 4)).toEqual([
      [
        'Employment rate: foreign citizens aged 20 to 64',
        '60.1% | 2024',
        '65.2% | 2027',
        '65% | by 2027',
        'Reached | The target now: 70% by 2030.',
      ],
      [
        'Employment rate: foreign women aged 20 to 64',
        '51.3% | 2024',
        '57.0% | 2027',
        '60% | by 2027',
        '66% of the way | Missed: its time is up. The target now: 60% by 2029.',
      ],
      [
        'Employment rate: foreign men aged 20 to 64',
        '69.7% | 2024',
        '68.9% | 2027',
        '72% | by 2029',
        'Moved away | Not due yet.',
      ],
      [
        'Over-qualification rate: foreign citizens aged 20 to 64',
        '41.0% | 2024',
        '41.0% | 2027',
        '30% | by 2030',
        'No movement | Not due yet.',
      ],
    ]);
  });

  it('gives every target that cannot be judged its reason', () => {
    const unjudged = rowsOf('progress-targets').filter((row) => row[4]?.startsWith('Cannot be judged'));
    expect(
      unjudged.map((row) => row[4]?.replace('Cannot be judged | ', '').replace(' No target any more.', '')),
    ).toEqual([
      'The series breaks in 2026: a new questionnaire.',
      'Another source: LC1 then, LP7 now.',
      'The series breaks in 2026: a new questionnaire. The figure of 2027 rests on few answers (u).',
      'The baseline had a figure of Harbourtown itself; now that of Finland stands in. The series breaks in 2026: a new questionnaire.',
      'Another age band: aged 20 to 64 then, aged 15 to 64 now.',
      'What has moved lies within the rounding of the sources.',
      'The figure of 2027 is withheld, for it would give a small count away.',
      'There is no figure now.',
      'The baseline has no figure.',
    ]);
  });

  it('marks the doubtful figures of either side', () => {
    const adult = rowsOf('progress-targets').find((row) => row[0]?.startsWith('Adult learning'));
    expect(adult?.[2]).toBe('24.0% | ° | 2027');
  });

  it('never shows a withheld count, nor the rate that would give it away', () => {
    const all = JSON.stringify(model);
    expect(all).toContain('withheld');
    // 3 of 251 are 1.195 percent.
    expect(all).not.toMatch(/1\.19|1\.2%/);
  });

  it('draws the targets that can be judged, and says them in the alternative text', () => {
    const [figure] = chapter('progress-summary').blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
    const spec = figure === undefined ? undefined : model.charts[figure.chart];
    expect(spec?.kind === 'then-now' ? spec.rows.map(({ end }) => end) : []).toEqual([
      'Reached',
      '66% of the way',
      'Moved away',
      'No movement',
      '50% of the way',
    ]);
    expect(figure?.alt).toContain(
      'Employment rate: foreign women aged 20 to 64: 51.3% at the baseline, 57.0% now, target 60%',
    );
  });

  it('reads without colour which gap has closed and which has opened', () => {
    const recognition = rowsOf('progress-ecosystem').find(([stage]) => stage === 'Recognition');
    expect(recognition).toEqual(['Recognition', '0 → 1 | gap closed', '0 → 1 | gap closed', '0']);
    const language = rowsOf('progress-ecosystem').find(([stage]) => stage === 'Language');
    expect(language).toEqual(['Language', '2 → 2 | others than then', '1 → 2 | more', '1 → 0 | gap opened']);
  });

  it('says of challenges, items and improvements what has changed', () => {
    expect(rowsOf('progress-challenges').map((row) => row[4])).toEqual([
      'less severe; newly answered; answering improvement done',
      'named no more',
      'more severe; answering improvement done',
      'no longer answered',
      'new',
    ]);
    expect(rowsOf('progress-swot').find((row) => row[0]?.startsWith('Foreign women'))?.[2]).toContain('Does not hold');
    expect(rowsOf('progress-improvements').map((row) => row[3])).toEqual([
      'done | The house opened on 1 September 2026.',
      'under way',
      'dropped | The chamber runs its own courses now.',
      'planned | New.',
    ]);
  });

  it('takes every figure to the register of its own study', () => {
    const ids = new Set(
      tablesIn(chapter('annex-progress-registers')).flatMap(({ body }) => body.rows.map(({ id }) => id)),
    );
    const cited = model.chapters.flatMap((one) =>
      tablesIn(one).flatMap(({ body }) =>
        body.rows.flatMap(({ cells }) => cells.flatMap(({ href }) => (href === '' ? [] : [href]))),
      ),
    );
    expect(cited.length).toBeGreaterThan(60);
    expect(cited.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
    expect(new Set(cited.map((href) => href.charAt(1)))).toEqual(new Set(['b', 'd']));
  });

  it('links to nothing that is not there', () => {
    const targets = new Set([
      ...model.chapters.map(({ id }) => id),
      ...model.chapters.flatMap(({ blocks }) => blocks.map(({ id }) => id)),
      ...model.chapters.flatMap((one) => tablesIn(one).flatMap(({ body }) => body.rows.flatMap(({ id }) => id ?? []))),
    ]);
    const links = [...JSON.stringify(model.chapters).matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !targets.has(link))).toEqual([]);
  });

  it('names the sources of both studies under a table of figures', () => {
    const [table] = tablesIn(chapter('progress-targets'));
    expect(table?.notes.source.text).toMatch(/^Sources of the baseline: .*14 March 2025.*Sources now: .*12 March 2028/);
  });

  it('leaves out what neither study has', async () => {
    const bare = (text: string): string =>
      text.replace(/^challenges:[\s\S]*/m, '').replace(/status: (final|consultation)/, 'status: draft');
    const small = compose(progressBetween(await analysed(bare(textBefore)), await analysed(bare(textNow))));
    expect(small.chapters.map(({ id }) => id)).toEqual([
      'progress-summary',
      'progress-figures',
      'progress-not-compared',
      'annex-progress-registers',
      'annex-progress-made',
    ]);
    expect(chapter('progress-summary', small).answer.text).toContain('set no targets');
  });

  it('marks illustrative figures of either study', async () => {
    const invented = textBefore.replace('type: register }', 'type: register, illustrative: true }');
    const marked = compose(progressBetween(await analysed(invented), await analysed(textNow)));
    expect(tablesIn(chapter('progress-targets', marked))[0]?.notes.illustrative).toBe(true);
  });
});
