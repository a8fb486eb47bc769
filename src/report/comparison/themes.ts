import type { DotCell, DotMatrixSpec } from '../../charts/chart-spec.ts';
import type { ChallengeTheme, Sharing, SwotTheme, ThemeOfRegion } from '../../comparison/comparison.ts';
import { quadrants } from '../../observations/code-lists.ts';
import { column, textCell } from '../cells.ts';
import { heading, placed, prose } from '../context.ts';
import { plain } from '../markdown-text.ts';
import type { Block } from '../report-model.ts';
import { type ComparisonContext, type ComparisonSection, regionNames } from './comparison-context.ts';
import { filesNotes, fullTable } from './comparison-notes.ts';

/** Regions that stand side by side in a matrix; more are counted in a table. */
const mostColumns = 16;
const sharings: readonly Sharing[] = ['all', 'most', 'some', 'one'];

/** What the regions share, and what each has alone: challenges and SWOT. */
export const themesSection: ComparisonSection = (context) => {
  const { locale, comparison } = context;
  const { challenges, swot, challengesOf, swotOf } = comparison.themes;
  const named = challenges.filter(({ regions }) => regions.length > 0);
  const told = swot.filter(({ regions }) => regions.length > 0);
  if (named.length === 0 && told.length === 0) return null;
  return {
    id: 'comparison-themes',
    number: '',
    title: locale.t('comparison.themes.title'),
    answer: plain(answer(context, named)),
    blocks: placed(
      named.length === 0
        ? null
        : [
            heading('comparison-challenges', locale.t('comparison.challenges.title')),
            ...particular(context, named),
            challengesOf.length <= mostColumns
              ? challengeMatrix(context, named)
              : countTable(context, 'challenges', named, challengesOf.length),
          ],
      told.length === 0
        ? null
        : [
            heading('comparison-swot', locale.t('comparison.swot.title')),
            swotOf.length <= mostColumns ? swotMatrix(context, told) : countTable(context, 'swot', told, swotOf.length),
          ],
    ),
  };
};

function answer(context: ComparisonContext, named: readonly ChallengeTheme[]): string {
  const { locale, comparison } = context;
  const shared = [...named].sort((a, b) => b.regions.length - a.regions.length);
  const most = shared[0]?.regions.length ?? 0;
  const top = shared.filter(({ regions }) => regions.length === most).slice(0, 4);
  if (top.length === 0) return locale.t('comparison.themes.answer.none');
  return locale.t('comparison.themes.answer', {
    themes: locale.list(top.map(({ theme }) => locale.t(`theme.${theme}`).toLocaleLowerCase(locale.lang))),
    n: most,
    all: comparison.themes.challengesOf.length,
    alone: named.filter(({ sharing }) => sharing === 'one').length,
    k: top.length,
  });
}

/** What one region alone names, in a sentence each. */
function particular(context: ComparisonContext, named: readonly ChallengeTheme[]): readonly Block[] {
  const { locale } = context;
  const alone = named.filter(({ sharing }) => sharing === 'one');
  if (alone.length === 0) return [];
  const items = alone.map(({ theme, regions }) =>
    locale.t('comparison.themes.alone', {
      theme: locale.t(`theme.${theme}`).toLocaleLowerCase(locale.lang),
      region: regionNames(
        context,
        regions.map(({ region }) => region),
      ),
    }),
  );
  return [prose(plain(locale.t('comparison.themes.alone.list', { items: locale.list(items) })))];
}

function challengeMatrix(context: ComparisonContext, named: readonly ChallengeTheme[]): Block {
  const { locale, comparison } = context;
  const regions = comparison.themes.challengesOf;
  const cell = ({ severity, count }: ThemeOfRegion): DotCell => ({
    size: severity === null ? 0.1 : severity / 5,
    label: severity === null ? String(count) : locale.number(severity),
    tone: severity === null ? 'muted' : 'focus',
  });
  return matrix(context, 'challenges', {
    columns: regions,
    groups: grouped(context, named, regions, (theme) =>
      regions.map((region) => {
        const found = theme.regions.find((one) => one.region === region);
        return found === undefined ? null : cell(found);
      }),
    ),
    rows: named.length,
  });
}

function swotMatrix(context: ComparisonContext, told: readonly SwotTheme[]): Block {
  const { locale, comparison } = context;
  const regions = comparison.themes.swotOf;
  const most = Math.max(1, ...told.flatMap((theme) => theme.regions.map(({ quadrants: of }) => sum(of))));
  const tones = {
    strengths: 'strength',
    weaknesses: 'weakness',
    opportunities: 'opportunity',
    threats: 'threat',
  } as const;
  return matrix(context, 'swot', {
    columns: regions,
    groups: grouped(context, told, regions, (theme) =>
      regions.map((region) => {
        const found = theme.regions.find((one) => one.region === region);
        if (found === undefined) return null;
        const named = quadrants.filter((quadrant) => found.quadrants[quadrant] > 0);
        const [only] = named;
        return {
          size: Math.max(0.25, sum(found.quadrants) / most),
          label: named.map((quadrant) => locale.t(`quadrant.letter.${quadrant}`)).join(''),
          tone: named.length === 1 && only !== undefined ? tones[only] : ('muted' as const),
        };
      }),
    ),
    rows: told.length,
  });
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** Themes under heads: named by all, by most, by some, by one alone. */
function grouped<T extends { readonly theme: string; readonly sharing: Sharing; readonly regions: readonly unknown[] }>(
  { locale }: ComparisonContext,
  themes: readonly T[],
  columns: readonly string[],
  cells: (theme: T) => readonly (DotCell | null)[],
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

function matrix(
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
        group.rows.map((row) => locale.t('comparison.dots.row', { place: row.label, value: row.end })),
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
          cells: [
            textCell(row.label),
            ...row.cells.map((cell) => textCell(cell === null || cell === 'none' ? '' : cell.label)),
          ],
        })),
      ),
    },
    dataIn: '',
    notes: filesNotes(context, [locale.t(`comparison.${kind}.note`)]),
  };
}

/** Where the regions are too many for a matrix: how many name each theme, and which ones where few. */
function countTable(
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
