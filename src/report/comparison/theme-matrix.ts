import type { DotMatrixSpec, MatrixCell } from '../../charts/chart-spec.ts';
import type { Sharing } from '../../comparison/comparison.ts';
import { column, textCell } from '../cells.ts';
import type { Block } from '../report-model.ts';
import { type ComparisonContext, regionNames } from './comparison-context.ts';
import { filesNotes, fullTable } from './comparison-notes.ts';

const sharings: readonly Sharing[] = ['all', 'most', 'some', 'one'];

/** Themes under heads: named by all, by most, by some, by one alone. */
export function grouped<
  T extends { readonly theme: string; readonly sharing: Sharing; readonly regions: readonly unknown[] },
>(
  { locale }: ComparisonContext,
  themes: readonly T[],
  columns: readonly string[],
  cells: (theme: T) => readonly MatrixCell[],
): DotMatrixSpec['groups'] {
  return sharings.flatMap((sharing) => {
    const alike = themes.filter((theme) => theme.sharing === sharing);
    if (alike.length === 0) return [];
    return [
      {
        heading: locale.t(`comparison.sharing.${sharing}`, { n: columns.length }),
        rows: [...alike]
          .sort((a, b) => b.regions.length - a.regions.length)
          .map((theme) => ({
            label: locale.t(`theme.${theme.theme}`),
            cells: cells(theme),
            end: locale.t('comparison.of', { n: theme.regions.length, all: columns.length }),
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
    rows,
  }: { readonly columns: readonly string[]; readonly groups: DotMatrixSpec['groups']; readonly rows: number },
): Block {
  const { locale, numbering, name } = context;
  const { id, label } = numbering.next('figure');
  const shared = groups.reduce(
    (most, group) => Math.max(most, ...group.rows.map(({ cells }) => cells.filter((cell) => cell !== null).length)),
    0,
  );
  const title = locale.t(`comparison.${kind}.chart`, { n: rows, shared, all: columns.length });
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
    notes: filesNotes(context, [locale.t(`comparison.${kind}.note`)]),
  };
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
  themes: readonly {
    readonly theme: string;
    readonly sharing: Sharing;
    readonly regions: readonly { readonly region: string }[];
  }[],
  all: number,
): Block {
  const { locale, numbering } = context;
  const table = numbering.next('table');
  const shared = Math.max(0, ...themes.map(({ regions }) => regions.length));
  return fullTable(
    table,
    { title: locale.t(`comparison.${kind}.chart`, { n: themes.length, shared, all }), subtitle: '' },
    [
      column(locale.t('comparison.head.theme')),
      column(locale.t('comparison.head.regions'), 'end'),
      column(locale.t('comparison.head.which')),
    ],
    sharings.flatMap((sharing) =>
      themes
        .filter((theme) => theme.sharing === sharing)
        .map(({ theme, regions }) => ({
          group: locale.t(`comparison.sharing.${sharing}`, { n: all }),
          cells: [
            textCell(locale.t(`theme.${theme}`)),
            { ...textCell(locale.t('comparison.of', { n: regions.length, all })), sort: regions.length },
            textCell(
              regionNames(
                context,
                regions.map(({ region }) => region),
                3,
              ),
            ),
          ],
        })),
    ),
    filesNotes(context),
  );
}
