import type { CellProgress, CoverageProgress, ListProgress } from '../../analysis/progress/coverage.ts';
import { column, richCell, textCell } from '../cells.ts';
import { leadTo, placed } from '../context.ts';
import { markdown, noText, plain } from '../markdown-text.ts';
import type { Block, Cell } from '../report-model.ts';
import { fullTable, type ProgressContext, type ProgressSection, partNotes, titleOf } from './progress-context.ts';

/** Which gaps have closed and which have opened, who has come and gone, and what the network's measures say. */
export const ecosystemSection: ProgressSection = (context) => {
  const { locale, progress } = context;
  const { coverage, actors, services, measures } = progress.ecosystem;
  const parts = placed(
    coverage === null ? null : matrix(context, coverage),
    comeAndGone(context, actors, services),
    measures.length === 0 || nothing(actors) ? null : measuresTable(context),
  );
  if (parts.length === 0) return null;
  const answer =
    coverage === null
      ? locale.t('progress.ecosystem.answer.none')
      : locale.t('progress.ecosystem.answer', {
          closed: coverage.closed,
          opened: coverage.opened,
          before: percent(context, coverage.coverage.before),
          now: percent(context, coverage.coverage.now),
        });
  return {
    id: 'progress-ecosystem',
    number: '',
    title: locale.t('progress.ecosystem.title'),
    answer: plain(answer),
    blocks: parts,
  };
};

function nothing({ come, gone, kept }: ListProgress): boolean {
  return come.length + gone.length + kept.length === 0;
}

function percent({ locale }: ProgressContext, value: number | null): string {
  return value === null ? locale.t('missing.none') : locale.percent(value, 0);
}

function matrix(context: ProgressContext, coverage: CoverageProgress): readonly Block[] {
  const { locale } = context;
  const table = context.now.numbering.next('table');
  const groupName = (id: string): string =>
    titleOf(
      context,
      id,
      ({ region }) => region.target_groups,
      ({ name }) => name,
    );
  const others = [...coverage.otherGroups.gone, ...coverage.otherGroups.come].map(groupName);
  return [
    leadTo(context.now, 'progress.coverage.lead', table),
    fullTable(
      table,
      { title: coverageTitle(context, coverage), subtitle: locale.t('progress.coverage.subtitle') },
      [column(locale.t('progress.coverage.stage')), ...coverage.groups.map((id) => column(groupName(id), 'centre'))],
      coverage.stages.map((stage, index) => ({
        group: '',
        cells: [
          textCell(locale.t(`stage.${stage}`)),
          ...(coverage.cells[index] ?? []).map((cell) => cellOf(context, cell)),
        ],
      })),
      partNotes(context, { before: [], now: [] }, [
        locale.t('progress.coverage.note'),
        ...(others.length === 0
          ? []
          : [locale.t('progress.coverage.others', { groups: locale.list(others), n: others.length })]),
      ]),
    ),
  ];
}

function coverageTitle({ locale }: ProgressContext, { closed, opened }: CoverageProgress): string {
  return locale.t('progress.coverage.table', { closed, opened });
}

/** `0 → 2` and what that means in a word: readable without colour. */
function cellOf({ locale }: ProgressContext, cell: CellProgress): Cell {
  const [before, now] = [cell.before.length, cell.now.length];
  if (cell.change === 'not_relevant') return { ...textCell(locale.t('progress.coverage.not-relevant')), muted: true };
  if (cell.change === 'same') return { ...textCell(locale.number(now)), muted: true, sort: 0 };
  const numbers = locale.t('progress.coverage.cell', { before: locale.number(before), now: locale.number(now) });
  const strong = cell.change === 'closed' || cell.change === 'opened';
  return {
    ...richCell(markdown(strong ? `**${numbers}**` : numbers)),
    detail: plain(locale.t(`progress.coverage.${cell.change}`)),
    sort: now - before,
  };
}

function comeAndGone(context: ProgressContext, actors: ListProgress, services: ListProgress): Block | null {
  const { locale } = context;
  const actorName = (id: string): string =>
    titleOf(
      context,
      id,
      ({ region }) => region.ecosystem.actors,
      ({ name }) => name,
    );
  const serviceName = (id: string): string =>
    titleOf(
      context,
      id,
      ({ region }) => region.ecosystem.services,
      ({ name }) => name,
    );
  const items = [
    { key: 'actors.come', words: actors.come.map(actorName) },
    { key: 'actors.gone', words: actors.gone.map(actorName) },
    { key: 'services.come', words: services.come.map(serviceName) },
    { key: 'services.gone', words: services.gone.map(serviceName) },
  ].filter(({ words }) => words.length > 0);
  if (items.length === 0) return null;
  return {
    kind: 'facts',
    id: '',
    margin: [],
    items: items.map(({ key, words }) => ({ term: locale.t(`progress.${key}`), text: plain(locale.list(words)) })),
  };
}

/** Measures that are numbers of something. */
const counted: ReadonlySet<string> = new Set([
  'gaps',
  'single_points',
  'overlaps',
  'components',
  'isolates',
  'articulation_actors',
  'actors',
  'services',
]);

function measuresTable(context: ProgressContext): readonly Block[] {
  const { locale, progress } = context;
  // What is as it was is said in a line, and what counts other cells than then.
  const all = progress.ecosystem.measures;
  const compared = all.filter(({ comparable }) => comparable);
  const measures = compared.filter(({ before, now }) => before !== now);
  const same = compared.length - measures.length;
  if (measures.length === 0) return [];
  const table = context.now.numbering.next('table');
  const unlike = all.some(({ comparable, before, now }) => !comparable && before !== null && now !== null);
  const number = (metric: string, value: number | null): string => {
    if (value === null) return locale.t('missing.none');
    return metric === 'coverage' ? locale.percent(value, 0) : locale.number(value, counted.has(metric) ? 0 : 2);
  };
  return [
    leadTo(context.now, 'progress.measures.lead', table),
    {
      ...fullTable(
        table,
        { title: locale.t('progress.measures.table'), subtitle: '' },
        [
          column(locale.t('progress.measure')),
          column(locale.t('progress.before'), 'end'),
          column(locale.t('progress.now'), 'end'),
          column(locale.t('progress.meaning')),
        ],
        measures.map(({ metric, before, now }) => ({
          group: '',
          cells: [
            textCell(locale.t(`metric.${metric}`)),
            { ...textCell(number(metric, before)), muted: before === null, sort: before },
            { ...textCell(number(metric, now)), muted: now === null, sort: now },
            measureMeaning(context, before ?? 0, now ?? 0),
          ],
        })),
        {
          source: noText,
          lines: [
            ...(same > 0 ? [plain(locale.t('progress.measures.same', { n: same }))] : []),
            ...(unlike ? [plain(locale.t('progress.measures.note'))] : []),
          ],
          illustrative: false,
        },
      ),
    },
  ];
}

/** No measure of the ecosystem has a better side of itself: what it says is for the stakeholders to judge. */
function measureMeaning({ locale }: ProgressContext, before: number, now: number): Cell {
  return textCell(locale.t(`progress.direction.${now > before ? 'up' : 'down'}`));
}
