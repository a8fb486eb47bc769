import type { DotMatrixSpec, MatrixCell } from '../../charts/chart-spec.ts';
import type { Sharing } from '../../comparison/comparison.ts';
import { column, textCell } from '../cells.ts';
import type { Block } from '../report-model.ts';
import { type ComparisonContext, regionNames } from './comparison-context.ts';
import { filesNotes, fullTable } from './comparison-notes.ts';

const sharings: readonly Sharing[] = ['all', 'most', 'some', 'one'];

interface ThemeNamed {
  readonly theme: string;
  readonly sharing: Sharing;
  readonly regions: readonly { readonly region: string }[];
}

/** Of how many places a theme is: two studies of one count once. */
function naming({ territories }: ComparisonContext, { regions }: ThemeNamed): number {
  return territories(regions.map(({ region }) => region));
}

/** Themes under heads: named by all, by most, by some, by one alone. */
export function grouped<T extends ThemeNamed>(
  context: ComparisonContext,
  themes: readonly T[],
  columns: readonly string[],
  cells: (theme: T) => readonly MatrixCell[],
): DotMatrixSpec['groups'] {
  const { locale } = context;
  const all = context.territories(columns);
  return sharings.flatMap((sharing) => {
    const alike = themes.filter((theme) => theme.sharing === sharing);
    if (alike.length === 0) return [];
    return [
      {
        heading: locale.t(`comparison.sharing.${sharing}`, { n: all }),
        rows: [...alike]
          .sort((a, b) => naming(context, b) - naming(context, a))
          .map((theme) => ({
            label: locale.t(`theme.${theme.theme}`),
            cells: cells(theme),
            end: locale.t('comparison.of', { n: naming(context, theme), all }),
          })),
      },
    ];
  });
}

/** A matrix of themes × regions as a drawing, the same as a table under it. */
export function matrix(
  context: ComparisonContext,
  kind: 'challenges' | 'swot',
  {
    columns,
    groups,
    themes,
  }: {
    readonly columns: readonly string[];
    readonly groups: DotMatrixSpec['groups'];
    readonly themes: readonly ThemeNamed[];
  },
): Block {
  const { locale, numbering, name } = context;
  const { id, label } = numbering.next('figure');
  const title = titleOf(context, kind, themes, columns);
  const alt = locale.t('comparison.matrix.alt', {
    title,
    rows: groups
      .flatMap((group) =>
        group.rows.map((row) => locale.t('comparison.dots.row', { label: row.label, value: row.end })),
      )
      .join(' '),
  });
  return {
    kind: 'chart',
    name: kind,
    id,
    label,
    margin: [],
    width: 'full',
    title,
    subtitle: locale.t(`comparison.${kind}.subtitle`),
    chart: context.chart(id, {
      kind: 'dot-matrix',
      width: 'full',
      locale: locale.lang,
      unitSuffix: '',
      alt,
      over: '',
      columns: columns.map((slug) => ({ label: name(slug) })),
      groups,
    }),
    alt,
    data: {
      columns: [column(locale.t('comparison.head.theme')), ...columns.map((slug) => column(name(slug), 'centre'))],
      rows: groups.flatMap((group) =>
        group.rows.map((row) => ({
          group: group.heading,
          cells: [textCell(row.label), ...row.cells.map((cell) => textCell(cellWords(cell)))],
        })),
      ),
    },
    dataIn: '',
    notes: filesNotes(context, [noteOf(context, kind, groups), notCounted(context, columns)]),
  };
}

function titleOf(
  context: ComparisonContext,
  kind: 'challenges' | 'swot',
  themes: readonly ThemeNamed[],
  counted: readonly string[],
): string {
  const shared = Math.max(0, ...themes.map((theme) => naming(context, theme)));
  const all = context.territories(counted);
  return context.locale.t(`comparison.${kind}.chart`, { n: themes.length, shared, all });
}

/** What the marks mean; of those that are not there nothing is said. */
function noteOf({ locale }: ComparisonContext, kind: 'challenges' | 'swot', groups: DotMatrixSpec['groups']): string {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const unrated = cells.some((cell) => cell !== null && cell !== 'none' && 'size' in cell && cell.tone === 'muted');
  return [locale.t(`comparison.${kind}.note`), unrated ? locale.t('comparison.challenges.unrated') : '']
    .join(' ')
    .trim();
}

/** Which studies name nothing, so that the regions counted are fewer than those compared; empty where all do. */
function notCounted(context: ComparisonContext, counted: readonly string[]): string {
  const { comparison, locale } = context;
  const left = comparison.regions.map(({ slug }) => slug).filter((slug) => !counted.includes(slug));
  if (left.length === 0) return '';
  return locale.t('comparison.themes.not-counted', { regions: regionNames(context, left), n: left.length });
}

/** What a cell of a matrix says in words. */
function cellWords(cell: MatrixCell): string {
  if (cell === null || cell === 'none') return '';
  return 'letters' in cell ? cell.letters.map((letter) => letter?.label ?? '').join('') : cell.label;
}

/** Where the regions are too many for a matrix: how many name each theme, and which ones where few. */
export function countTable(
  context: ComparisonContext,
  kind: 'challenges' | 'swot',
  themes: readonly ThemeNamed[],
  counted: readonly string[],
): Block {
  const { locale, numbering } = context;
  const table = numbering.next('table');
  const all = context.territories(counted);
  return fullTable(
    table,
    { title: titleOf(context, kind, themes, counted), subtitle: '' },
    [
      column(locale.t('comparison.head.theme')),
      column(locale.t('comparison.head.regions'), 'end'),
      column(locale.t('comparison.head.which')),
    ],
    sharings.flatMap((sharing) =>
      themes
        .filter((theme) => theme.sharing === sharing)
        .map((theme) => ({
          group: locale.t(`comparison.sharing.${sharing}`, { n: all }),
          cells: [
            textCell(locale.t(`theme.${theme.theme}`)),
            {
              ...textCell(locale.t('comparison.of', { n: naming(context, theme), all })),
              sort: naming(context, theme),
            },
            textCell(
              regionNames(
                context,
                theme.regions.map(({ region }) => region),
                3,
              ),
            ),
          ],
        })),
    ),
    filesNotes(context, [notCounted(context, counted)]),
  );
}
