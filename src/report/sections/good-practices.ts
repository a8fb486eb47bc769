import { themes } from '../../observations/code-lists.ts';
import { practiceReference } from '../../study/region-reference.ts';
import { column, richCell, textCell } from '../cells.ts';
import { leadTo, placed, type ReportContext } from '../context.ts';
import { facts } from '../facts.ts';
import { escapeMarkdown, link, markdown, plain } from '../markdown-text.ts';
import { actorNames, improvementLinks, targetGroupNames } from '../names.ts';
import { markedNotes, restsOnIllustrative, shortCitations, sourceIds } from '../provenance.ts';
import type { Block, Cell, EntriesBlock } from '../report-model.ts';

type Practice = ReportContext['region']['good_practices'][number];

/** Columns for target groups beyond these would be too narrow to read. */
const mostGroups = 7;

/** The practices by theme and target group, then each as an entry, followed by its picture where it has one. */
export function goodPractices(context: ReportContext): readonly Block[] {
  const practices = context.region.good_practices;
  return placed(
    practices.length < 2 ? null : byThemeAndGroup(context),
    ...practices.map((practice, index): readonly Block[] => {
      const entries: Block = {
        kind: 'entries',
        id: '',
        margin: [],
        entries: [practiceEntry(context, practice, index)],
      };
      const { image } = practice;
      if (image === undefined) return [entries];
      const caption = image.caption === undefined ? plain('') : context.rich(image.caption);
      return [entries, { kind: 'image', id: '', margin: [], file: image.file, alt: context.line(image.alt), caption }];
    }),
  );
}

/** `P1`, `P2` … in the order of the file. */
function labelOf({ locale }: ReportContext, index: number): string {
  return locale.t('practice.label', { n: index + 1 });
}

/** What there is to learn from for whom; themes of challenges that no practice takes up are named under it. */
function byThemeAndGroup(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const practices = region.good_practices;
  const { id, label } = context.numbering.next('table');
  const groups = region.target_groups.length > mostGroups ? [] : region.target_groups;
  const taken = themes.filter((theme) => practices.some((practice) => practice.themes.includes(theme)));
  const wanted = themes.filter(
    (theme) => !taken.includes(theme) && region.challenges.some((challenge) => challenge.theme === theme),
  );
  const cell = (fits: (practice: Practice) => boolean): Cell => {
    const links = practices.flatMap((practice, index) =>
      fits(practice) ? [link(labelOf(context, index), `#practice-${practice.id}`)] : [],
    );
    if (links.length === 0) return { ...textCell(locale.t('cell.not-given')), muted: true, sort: 0 };
    return { ...richCell(markdown(links.join(locale.t('list.comma')))), sort: links.length };
  };
  const groupColumns = groups.map((group) => ({
    label: context.line(group.name),
    fits: ({ target_groups }: Practice) => target_groups.length === 0 || target_groups.includes(group.id),
  }));
  const columns =
    groupColumns.length > 0 ? groupColumns : [{ label: locale.t('practices.column.all'), fits: () => true }];
  return [
    leadTo(context, 'practices.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('practices.table', {
        region: context.ownPlace,
        n: practices.length,
        themes: taken.length,
        wanted: wanted.length,
      }),
      subtitle: locale.t(groupColumns.length > 0 ? 'practices.subtitle' : 'practices.subtitle.themes'),
      body: {
        columns: [column(locale.t('practices.column.theme')), ...columns.map((one) => column(one.label))],
        rows: taken.map((theme) => ({
          group: '',
          cells: [
            textCell(locale.t(`theme.${theme}`)),
            ...columns.map(({ fits }) => cell((practice) => practice.themes.includes(theme) && fits(practice))),
          ],
        })),
      },
      notes: markedNotes(
        context,
        [],
        wanted.length === 0
          ? []
          : [
              locale.t('practices.note.wanted', {
                themes: locale.list(wanted.map((theme) => locale.t(`theme.${theme}`))),
              }),
            ],
      ),
    },
  ];
}

function practiceEntry(context: ReportContext, practice: Practice, index: number): EntriesBlock['entries'][number] {
  const { locale, region } = context;
  const transfer = practice.transferability;
  const conditions = transfer?.conditions.map((text) => context.rich(text).text.trim()) ?? [];
  const inspired = region.improvements.filter(({ inspired_by }) => inspired_by.includes(practice.id));
  const named = practice.themes.map((theme) => locale.t(`theme.${theme}`));
  return {
    id: `practice-${practice.id}`,
    title: context.rich(practice.title),
    tag: [labelOf(context, index), ...named].join(locale.t('list.dot')),
    scale: 0,
    scaleWords: '',
    text: [practice.summary, practice.results].flatMap((text) => (text === undefined ? [] : [context.rich(text)])),
    facts: facts(context, [
      ['fact.for', targetGroupNames(context, practice.target_groups)],
      ['practice.run-by', actorNames(context, practice.actors)],
      ['practice.period', practice.period?.replace(/^(\d{4})-(\d{4})$/, '$1–$2') ?? ''],
      ['practice.readiness', transfer?.readiness === undefined ? '' : readiness(context, transfer.readiness)],
      ['practice.cost', transfer?.cost === undefined ? '' : locale.t(`cost.${transfer.cost}`)],
      ['practice.conditions', conditions.join(locale.t('list.semicolon'))],
      [
        'practice.inspires',
        improvementLinks(
          context,
          inspired.map(({ id }) => id),
        ),
      ],
      ['practice.contact', practice.contact === undefined ? '' : context.rich(practice.contact).text],
      ['practice.cited-as', escapeMarkdown(citedAs(context, practice.id))],
      ['fact.source', shortCitations(context, sourceIds(practice)).text],
    ]),
    illustrative: restsOnIllustrative(context, practice),
  };
}

function readiness({ locale }: ReportContext, n: number): string {
  return locale.t('practice.readiness.value', { n });
}

/** What another region writes under `inspired_by`. */
function citedAs({ study, region }: ReportContext, id: string): string {
  return practiceReference({ country: region.region.country, slug: study.slug }, id);
}
