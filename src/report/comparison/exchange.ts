import type { ChallengeMatches, PracticeMatch } from '../../exchange/exchange.ts';
import { column, textCell } from '../cells.ts';
import { heading, placed, prose, reference } from '../context.ts';
import { exchangeReasons, exchangeWeighing, nearnessWords } from '../exchange-words.ts';
import { markdown, plain } from '../markdown-text.ts';
import type { Block, TableBody } from '../report-model.ts';
import type { ComparisonContext, ComparisonSection } from './comparison-context.ts';
import { filesNotes, fullTable } from './comparison-notes.ts';

/** Regions of the matrix; more are told as pairs. */
const mostMatrix = 16;
/** Pairs of learner and teacher in the table that takes its place. */
const mostPairs = 40;
/** Challenges a region in the list: the severest, fewer where the regions are many. */
const challengesListed = (regions: number): number => (regions <= 12 ? 3 : regions <= 40 ? 2 : 1);

/** Who can learn from whom: matrix, sentences, and the nearest practices region by region. */
export const exchangeSection: ComparisonSection = (context) => {
  const { locale, comparison } = context;
  const { regions } = comparison.exchange;
  const asked = regions.flatMap(({ learns }) => learns);
  if (regions.length < 2 || asked.length === 0) return null;
  const territoryOf = territoriesById(context);
  const met = asked.filter(({ found }) => found > 0);
  return {
    id: 'comparison-exchange',
    number: '',
    title: locale.t('comparison.exchange.title'),
    answer: plain(
      locale.t('comparison.exchange.answer', {
        found: met.length,
        all: asked.length,
        regions: new Set(regions.map(({ region }) => territoryOf(region))).size,
      }),
    ),
    blocks: placed(matrix(context), list(context)),
  };
};

/** Names by the id that regions have for others. */
function namesById({ comparison, name }: ComparisonContext): ReadonlyMap<string, string> {
  return new Map(comparison.regions.map(({ id, slug }) => [id, name(slug)]));
}

/** The territory of a region, by the id that regions have for others: two studies may be of one. */
function territoriesById({ comparison }: ComparisonContext): (id: string) => string {
  const territories = new Map(comparison.regions.map(({ id, territory }) => [id, territory]));
  return (id) => territories.get(id) ?? id;
}

function matrix(context: ComparisonContext): readonly Block[] {
  const { locale, comparison, numbering } = context;
  const { matrix: cells, regions } = comparison.exchange;
  if (cells.length === 0) return [];
  const names = namesById(context);
  if (regions.length > mostMatrix) return [pairs(context)];
  const ids = regions.map(({ region }) => region);
  const most = Math.max(...cells.map(({ challenges }) => challenges));
  const { id, label } = numbering.next('figure');
  const territoryOf = territoriesById(context);
  const territories = new Set(ids.map(territoryOf)).size;
  const pairsMet = new Set(cells.map(({ learner, teacher }) => `${territoryOf(learner)} ${territoryOf(teacher)}`));
  const title = locale.t('comparison.exchange.chart', { n: pairsMet.size, all: territories * (territories - 1) });
  const rows = ids.map((learner) => ({
    label: names.get(learner) ?? learner,
    cells: ids.map((teacher) => {
      if (territoryOf(learner) === territoryOf(teacher)) return 'none' as const;
      const cell = cells.find((one) => one.learner === learner && one.teacher === teacher);
      return cell === undefined
        ? null
        : { size: cell.challenges / most, label: locale.number(cell.challenges), tone: 'focus' as const };
    }),
    end: '',
  }));
  const alt = locale.t('comparison.matrix.alt', {
    title,
    rows: cells
      .map(({ learner, teacher, challenges }) =>
        locale.t('comparison.exchange.pair', {
          learner: names.get(learner) ?? '',
          teacher: names.get(teacher) ?? '',
          n: challenges,
        }),
      )
      .join(' '),
  });
  return [
    {
      kind: 'chart',
      name: 'exchange',
      id,
      label,
      margin: [],
      width: 'full',
      title,
      subtitle: locale.t('comparison.exchange.subtitle'),
      chart: context.chart(id, {
        kind: 'dot-matrix',
        width: 'full',
        locale: locale.lang,
        unitSuffix: '',
        alt,
        over: locale.t('comparison.exchange.over'),
        columns: ids.map((region) => ({ label: names.get(region) ?? region })),
        groups: [{ heading: '', rows }],
      }),
      alt,
      data: {
        columns: [
          column(locale.t('comparison.head.learner')),
          ...ids.map((region) => column(names.get(region) ?? region, 'centre')),
        ],
        rows: rows.map((row) => ({
          group: '',
          cells: [
            textCell(row.label),
            ...row.cells.map((cell) => textCell(cell === null || cell === 'none' ? '' : cell.label)),
          ],
        })),
      },
      dataIn: '',
      notes: filesNotes(context, [locale.t('comparison.exchange.note')]),
    },
  ];
}

/** The pairs with most to tell each other, where the regions are too many for a matrix. */
function pairs(context: ComparisonContext): Block {
  const { locale, comparison, numbering } = context;
  const names = namesById(context);
  const { matrix: cells } = comparison.exchange;
  const shown = [...cells].sort((a, b) => b.challenges - a.challenges || b.best - a.best).slice(0, mostPairs);
  return fullTable(
    numbering.next('table'),
    {
      title: locale.t('comparison.exchange.pairs', { n: shown.length }),
      subtitle: locale.t('comparison.left-out', { shown: shown.length, all: cells.length }),
    },
    [
      column(locale.t('comparison.head.learner')),
      column(locale.t('comparison.head.teacher')),
      column(locale.t('comparison.head.challenges'), 'end'),
      column(locale.t('comparison.head.themes')),
    ],
    shown.map(({ learner, teacher, challenges, themes }) => ({
      group: '',
      cells: [
        textCell(names.get(learner) ?? learner),
        textCell(names.get(teacher) ?? teacher),
        { ...textCell(locale.number(challenges)), sort: challenges },
        textCell(locale.list(themes.map((theme) => locale.t(`theme.${theme}`)))),
      ],
    })),
    filesNotes(context, [locale.t('comparison.exchange.note')]),
  );
}

/** For each region its severest challenges and what comes nearest to them elsewhere. */
function list(context: ComparisonContext): readonly Block[] {
  const { locale, comparison, numbering } = context;
  const { exchange } = comparison;
  const names = namesById(context);
  const slugs = new Map(comparison.regions.map(({ id, slug }) => [id, slug]));
  const most = challengesListed(exchange.regions.length);
  const rows = exchange.regions.flatMap(({ region, learns }) =>
    learns
      .filter(({ found }) => found > 0)
      .slice(0, most)
      .flatMap((one) => rowOf(region, one)),
  );
  if (rows.length === 0) return [];
  const table = numbering.next('table');
  return [
    heading('comparison-learn', locale.t('comparison.learn.title')),
    prose(markdown(locale.t('comparison.learn.lead', { ref: reference(table) }))),
    fullTable(
      table,
      { title: locale.t('comparison.learn.table'), subtitle: locale.t('comparison.learn.subtitle', { most }) },
      [
        column(locale.t('exchange.column.challenge')),
        column(locale.t('exchange.column.practice')),
        column(locale.t('exchange.column.why')),
        column(locale.t('exchange.column.nearness'), 'end'),
      ],
      rows,
      filesNotes(context, [exchangeWeighing(exchange.weights, locale), locale.t('comparison.learn.note')]),
    ),
  ];

  function rowOf(learner: string, { challenge, matches }: ChallengeMatches): TableBody['rows'] {
    const [best] = matches;
    const slug = slugs.get(learner);
    if (best === undefined || slug === undefined) return [];
    return [
      {
        group: names.get(learner) ?? learner,
        cells: [
          {
            ...textCell(context.line(slug, challenge.title)),
            detail: plain(themeWords(challenge.theme, challenge.severity)),
          },
          { ...textCell(practiceTitle(best)), detail: plain(names.get(best.region) ?? best.region) },
          textCell(exchangeReasons(best, locale)),
          { ...textCell(nearnessWords(locale, best.score)), sort: best.score },
        ],
      },
    ];
  }

  function practiceTitle({ region, title }: PracticeMatch): string {
    const slug = slugs.get(region);
    return slug === undefined ? '' : context.line(slug, title);
  }

  function themeWords(theme: string, severity: number | null): string {
    const words = locale.t(`theme.${theme}`);
    return severity === null ? words : locale.t('comparison.learn.severity', { theme: words, severity });
  }
}
