import type { Question } from '../../comparison/comparison.ts';
import { column, textCell } from '../cells.ts';
import { prose } from '../context.ts';
import { plain } from '../markdown-text.ts';
import type { Block } from '../report-model.ts';
import { type ComparisonContext, memberName } from './comparison-context.ts';
import { rowNotes } from './comparison-notes.ts';
import { rowWords } from './row-cells.ts';
import { setWords } from './row-words.ts';

/** Rows of one drawing. */
const mostRows = 30;

/** Ranks with what is uncertain about them, where intervals are known; else why there are none. Never a bare list. */
export function ranks(context: ComparisonContext, questions: readonly Question[]): readonly Block[] {
  const { locale } = context;
  const drawn = questions.flatMap((question) => rankChart(context, question));
  if (drawn.length > 0) return [prose(plain(locale.t('comparison.ranks.text'))), ...drawn];
  const reasons = new Set(questions.flatMap(({ sets }) => sets[0]?.ranking.reason ?? []));
  const why = reasons.has('no_interval') ? 'no_interval' : 'too_few';
  return [prose(plain(locale.t(`comparison.ranks.none.${why}`)))];
}

function rankChart(context: ComparisonContext, question: Question): readonly Block[] {
  const { locale, numbering } = context;
  const [set] = question.sets;
  if (set === undefined || set.ranking.ranks === null) return [];
  const rows = set.ranking.ranks.slice(0, mostRows).flatMap((rank) => {
    const member = set.members.find(({ place }) => place === rank.place);
    if (member === undefined) return [];
    const words = locale.t('comparison.ranks.row', { from: rank.from, to: rank.to });
    return [{ ...rank, label: memberName(context, set, member), words, end: rowWords(locale, member.figure) }];
  });
  const count = set.ranking.ranks.length;
  const sure = set.ranking.ranks.filter(({ from, to }) => from === to).length;
  const { id, label } = numbering.next('figure');
  const title = locale.t('comparison.ranks.chart', { n: sure, all: count });
  const alt = `${title}. ${rows.map((row) => locale.t('comparison.dots.row', { label: row.label, value: row.words })).join(' ')}`;
  return [
    {
      kind: 'chart',
      name: 'ranks',
      id,
      label,
      margin: [],
      width: 'full',
      title,
      subtitle: setWords(context, question, set),
      chart: context.chart(id, {
        kind: 'rank-intervals',
        width: 'full',
        locale: locale.lang,
        unitSuffix: '',
        alt,
        count,
        words: { first: locale.t('comparison.ranks.highest'), last: locale.t('comparison.ranks.lowest') },
        rows,
      }),
      alt,
      data: {
        columns: [
          column(locale.t('comparison.head.place')),
          column(locale.t('comparison.head.value'), 'end'),
          column(locale.t('comparison.head.ranks')),
        ],
        rows: rows.map((row) => ({ group: '', cells: [textCell(row.label), textCell(row.end), textCell(row.words)] })),
      },
      dataIn: '',
      notes: rowNotes(
        context,
        set.members.map(({ figure }) => figure),
        [
          locale.t('comparison.ranks.note'),
          count > mostRows ? locale.t('comparison.left-out', { shown: mostRows, all: count }) : '',
        ].filter((line) => line !== ''),
      ),
    },
  ];
}
