import type { Question } from '../../comparison/comparison.ts';
import { column, textCell } from '../cells.ts';
import { unitSuffix } from '../chart-data.ts';
import { heading, placed } from '../context.ts';
import { plain } from '../markdown-text.ts';
import { periodWords } from '../phrases.ts';
import type { Block } from '../report-model.ts';
import type { ComparisonContext, ComparisonSection } from './comparison-context.ts';
import { rowNotes } from './comparison-notes.ts';
import { dotPlot } from './dot-plots.ts';
import { inOrder, leadingQuestions, membersOf } from './leading.ts';
import { ranks } from './ranks.ts';
import { besideWords, regionTiles } from './region-tiles.ts';
import { rowCell, rowWords } from './row-cells.ts';
import { questionName, setPhrase } from './row-words.ts';

/** The figures that most places have, on one scale each. */
export const sideBySideSection: ComparisonSection = (context) => {
  const { locale, comparison } = context;
  const questions = inOrder(leadingQuestions(comparison));
  const [first, ...rest] = questions;
  if (first === undefined) return null;
  return {
    id: 'comparison-side-by-side',
    number: '',
    title: locale.t('comparison.side-by-side.title'),
    answer: plain(answer(context, first)),
    blocks: placed(
      dotPlot(context, first, true),
      valueMap(context, first),
      rest.flatMap((question) => dotPlot(context, question, false)),
      heading('comparison-ranks', locale.t('comparison.ranks.title')),
      ranks(context, questions),
    ),
  };
};

/** How far apart the places lie in the first of the figures, and whether that may be chance. */
function answer(context: ComparisonContext, question: Question): string {
  const { locale } = context;
  const values = membersOf(question).flatMap(({ figure }) => figure.value ?? []);
  const [set] = question.sets;
  if (values.length < 2 || set === undefined) return locale.t('comparison.side-by-side.none');
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const words = (value: number) => rowWords(locale, { value, unit: set.key.unit, caution: [] });
  return locale.t('comparison.side-by-side.answer', {
    name: questionName(context, question),
    who: setPhrase(context, question, set),
    n: values.length,
    low: words(low),
    high: words(high),
    intervals: membersOf(question).every(({ figure }) => figure.lower !== null) ? 'yes' : 'no',
  });
}

/** The first figure on the map of tiles: where on the map the regions lie, and what is known there. */
function valueMap(context: ComparisonContext, question: Question): readonly Block[] {
  const { locale, numbering, territoryName } = context;
  const [set] = question.sets;
  if (set === undefined) return [];
  const figures = new Map(set.members.flatMap(({ regions, figure }) => regions.map((slug) => [slug, figure] as const)));
  const map = regionTiles(context, (slugs) => {
    const figure = slugs.flatMap((slug) => figures.get(slug) ?? [])[0];
    return figure === undefined
      ? { value: '–' }
      : { value: rowWords(locale, figure), standIn: figure.place_role === 'stand_in' };
  });
  if (map === null) return [];
  const { id, label } = numbering.next('figure');
  const title = locale.t('comparison.map.title', {
    name: questionName(context, question),
    who: setPhrase(context, question, set),
    period: periodWords(locale, set.period),
  });
  const byName = new Map([...figures].map(([slug, figure]) => [territoryName(slug), figure]));
  const rows = [...byName].map(([label, figure]) =>
    locale.t('comparison.dots.row', { label, value: rowWords(locale, figure) }),
  );
  const alt = locale.t('comparison.map.alt', { title, rows: rows.join(' ') });
  return [
    {
      kind: 'chart',
      name: 'map',
      id,
      label,
      margin: [],
      width: 'full',
      title,
      subtitle: locale.t(set.key.role === 'own' ? 'comparison.map.subtitle' : 'comparison.map.subtitle.stand-in'),
      chart: context.chart(id, {
        kind: 'tile-map',
        width: 'full',
        locale: locale.lang,
        unitSuffix: unitSuffix(context, set.key.unit),
        alt,
        tiles: map.tiles,
      }),
      alt,
      data: {
        columns: [column(locale.t('comparison.head.place')), column(locale.t('comparison.head.value'), 'end')],
        rows: [...byName].map(([name, figure]) => ({ group: '', cells: [textCell(name), rowCell(locale, figure)] })),
      },
      dataIn: '',
      notes: rowNotes(
        context,
        set.members.map(({ figure }) => figure),
        [locale.t('comparison.map.note'), ...besideWords(context, map)],
      ),
    },
  ];
}
