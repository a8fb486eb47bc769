import type { CoverageKind } from '../../ecosystem/coverage.ts';
import { column, richCell, textCell } from '../cells.ts';
import { heading, leadTo, missing, placed, prose, type ReportContext, type Section } from '../context.ts';
import { markdown, plain } from '../markdown-text.ts';
import { illustrativeMarks, markedNotes, restsOnIllustrative, textNotes } from '../provenance.ts';
import type { Block, Cell, RichText } from '../report-model.ts';
import { powerAndInterest } from './power-and-interest.ts';

/** Who takes part, who offers what to whom, and who works with whom. */
export const ecosystemSection: Section = (context) => {
  const { locale, region } = context;
  const { actors, introduction, links } = region.ecosystem;
  const chapter = { id: 'ecosystem', number: '', title: locale.t('ecosystem.title') };
  if (actors.length === 0 && introduction === undefined) {
    return {
      ...chapter,
      answer: plain(locale.t('ecosystem.answer.none')),
      blocks: [missing(context, 'ecosystem.missing')],
    };
  }
  return {
    ...chapter,
    answer: answer(context),
    blocks: placed(
      introduction === undefined ? null : prose(context.rich(introduction)),
      coverage(context),
      powerAndInterest(context),
      links.length === 0 ? null : linksTable(context),
      actors.length === 0 ? null : actorsTable(context),
    ),
  };
};

function answer(context: ReportContext): RichText {
  const { locale, region, analysis } = context;
  const { actors, services } = region.ecosystem;
  const migrantLed = actors.filter((actor) => actor.migrant_led).length;
  const parts = [locale.t('ecosystem.answer', { actors: actors.length, services: services.length, migrantLed })];
  if (analysis.coverage !== null) {
    const cells = analysis.coverage.cells.flat();
    const gaps = cells.filter((cell) => cell.kind === 'gap').length;
    const single = cells.filter((cell) => cell.kind === 'single').length;
    parts.push(locale.t('ecosystem.answer.coverage', { cells: cells.length, gaps, single }));
  }
  return plain(parts.join(' '));
}

function coverage(context: ReportContext): readonly Block[] {
  const { locale, region, analysis } = context;
  const title = heading('coverage', locale.t('ecosystem.coverage'));
  const found = analysis.coverage;
  if (found === null) return [title, missing(context, 'ecosystem.coverage.missing')];
  const cells = found.cells.flat();
  const count = (kind: CoverageKind) => cells.filter((cell) => cell.kind === kind).length;
  const groupName = (id: string) => {
    const group = region.target_groups.find((candidate) => candidate.id === id);
    return group === undefined ? id : context.line(group.name);
  };
  const { id, label } = context.numbering.next('table');
  const redundancy = found.serviceRedundancy;
  const lines = [locale.t('ecosystem.coverage.share', { share: locale.percent(found.coverage, 0) })];
  if (redundancy !== null) lines.push(locale.t('ecosystem.coverage.redundancy', { n: locale.number(redundancy, 1) }));
  const parts = region.ecosystem.services;
  return [
    title,
    prose(markdown(locale.t('ecosystem.coverage.lead', { table: `[${label}](#${id})` }))),
    {
      kind: 'coverage',
      id,
      margin: [],
      label,
      title: locale.t('ecosystem.coverage.title', {
        region: context.ownName,
        gaps: count('gap'),
        single: count('single'),
        cells: cells.length,
      }),
      subtitle: locale.t('ecosystem.coverage.subtitle'),
      corner: locale.t('ecosystem.coverage.corner'),
      groups: found.groups.map(groupName),
      totalLabel: locale.t('ecosystem.coverage.total'),
      stages: found.stages.map((stage, row) => {
        const line = found.cells[row] ?? [];
        const covered = line.filter((cell) => cell.kind !== 'gap').length;
        return {
          name: locale.t(`stage.${stage}`),
          cells: line.map((cell) => ({
            count: cell.providers.length,
            kind: cell.kind,
            words: locale.t('ecosystem.coverage.cell', { n: cell.providers.length }),
          })),
          total: locale.t('ecosystem.coverage.of', { n: covered, all: line.length }),
        };
      }),
      totals: found.groups.map((_, index) => {
        const line = found.cells.map((row) => row[index]);
        const covered = line.filter((cell) => cell !== undefined && cell.kind !== 'gap').length;
        return locale.t('ecosystem.coverage.of', { n: covered, all: line.length });
      }),
      legend: (['gap', 'single', 'covered', 'overlap'] as const).map((kind) => ({
        kind,
        words: locale.t(`ecosystem.coverage.kind.${kind}`),
      })),
      notes: textNotes(context, parts, lines),
    },
  ];
}

function linksTable(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const { actors, links } = region.ecosystem;
  const name = (id: string) => {
    const actor = actors.find((candidate) => candidate.id === id);
    return actor === undefined ? textCell(id) : richCell(context.rich(actor.name));
  };
  const { id, label } = context.numbering.next('table');
  return [
    heading('links', locale.t('ecosystem.links')),
    leadTo(context, 'ecosystem.links.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('ecosystem.links.table', { n: links.length }),
      subtitle: locale.t('ecosystem.links.subtitle'),
      body: {
        columns: [
          column(locale.t('ecosystem.links.from')),
          column(locale.t('ecosystem.links.to')),
          column(locale.t('ecosystem.links.kind')),
          column(locale.t('ecosystem.links.formality'), 'end'),
          column(locale.t('ecosystem.links.intensity'), 'end'),
          column(locale.t('ecosystem.links.trust'), 'end'),
        ],
        rows: links.map((link) => ({
          group: '',
          cells: [
            name(link.from),
            name(link.to),
            markedCell(context, locale.t(`link-kind.${link.kind}`), link.source),
            scaleCell(context, link.formality),
            scaleCell(context, link.intensity),
            scaleCell(context, link.trust),
          ],
        })),
      },
      notes: markedNotes(context, links),
    },
  ];
}

function actorsTable(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const actors = [...region.ecosystem.actors].sort((a, b) =>
    locale.compare(context.line(a.name), context.line(b.name)),
  );
  const led = actors.some((actor) => actor.migrant_led);
  const { id, label } = context.numbering.next('table');
  return [
    heading('actors', locale.t('ecosystem.actors')),
    leadTo(context, 'ecosystem.actors.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('ecosystem.actors.table', { n: actors.length }),
      subtitle: locale.t('ecosystem.actors.subtitle'),
      body: {
        columns: [
          column(locale.t('ecosystem.actors.name')),
          column(locale.t('ecosystem.actors.type')),
          column(locale.t('ecosystem.actors.level')),
          column(locale.t('ecosystem.actors.influence'), 'end'),
          column(locale.t('ecosystem.actors.interest'), 'end'),
          column(locale.t('ecosystem.actors.led')),
        ],
        rows: actors.map((actor) => ({
          group: '',
          cells: [
            {
              ...richCell(context.rich(actor.name)),
              marks: illustrativeMarks(context, restsOnIllustrative(context, actor)),
            },
            textCell(locale.t(`actor-type.${actor.type}`)),
            textCell(actor.level === undefined ? '' : locale.t(`level.${actor.level}`)),
            scaleCell(context, actor.influence),
            scaleCell(context, actor.interest),
            textCell(actor.migrant_led ? locale.t('yes') : ''),
          ],
        })),
      },
      notes: markedNotes(context, actors, led ? [] : [locale.t('ecosystem.actors.none-led')]),
    },
  ];
}

function scaleCell(context: ReportContext, value: number | undefined): Cell {
  if (value === undefined) return { ...textCell(context.locale.t('cell.not-given')), muted: true };
  return { ...textCell(context.locale.number(value)), sort: value };
}

function markedCell(context: ReportContext, text: string, source: string | undefined): Cell {
  return { ...textCell(text), marks: illustrativeMarks(context, restsOnIllustrative(context, { source })) };
}
