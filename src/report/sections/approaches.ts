import { serviceStages } from '../../observations/code-lists.ts';
import { column, richCell, textCell } from '../cells.ts';
import { heading, leadTo, missing, placed, type ReportContext, type Section } from '../context.ts';
import { facts } from '../facts.ts';
import { markdown, plain } from '../markdown-text.ts';
import { actorNames, targetGroupNames } from '../names.ts';
import { illustrativeMarks, markedNotes, restsOnIllustrative, shortCitations, sourceIds } from '../provenance.ts';
import type { Block, Cell, EntriesBlock, RichText, TableBody } from '../report-model.ts';

/** What is offered today: services by stage on the way into work, and good practices. */
export const approachesSection: Section = (context) => {
  const { locale, region } = context;
  const services = region.ecosystem.services;
  const practices = region.good_practices;
  return {
    id: 'approaches',
    number: '',
    title: locale.t('approaches.title'),
    answer: answer(context),
    blocks: placed(
      heading('services', locale.t('approaches.services')),
      services.length === 0 ? missing(context, 'approaches.services.missing') : servicesTable(context),
      heading('good-practices', locale.t('approaches.practices')),
      practices.length === 0 ? missing(context, 'approaches.practices.missing') : goodPractices(context),
    ),
  };
};

function answer(context: ReportContext): RichText {
  const { locale, region } = context;
  const services = region.ecosystem.services;
  const practices = region.good_practices.length;
  if (services.length === 0) return plain(locale.t('approaches.answer.none', { practices }));
  const without = serviceStages.filter((stage) => !services.some((service) => service.stage === stage));
  const named = locale.list(without.map((stage) => locale.t(`stage.in-text.${stage}`)));
  return plain(
    locale.t(without.length === 0 ? 'approaches.answer.all' : 'approaches.answer.some', {
      services: services.length,
      practices,
      stages: serviceStages.length - without.length,
      missing: named,
    }),
  );
}

/** One table, its rows in blocks by stage, in the order in which people pass the stages. */
function servicesTable(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const services = serviceStages.flatMap((stage) =>
    region.ecosystem.services.filter((service) => service.stage === stage),
  );
  const { id, label } = context.numbering.next('table');
  const rows = services.map((service): TableBody['rows'][number] => {
    const name: Cell = {
      ...richCell(context.rich(service.name)),
      marks: illustrativeMarks(context, restsOnIllustrative(context, service)),
    };
    const at =
      service.at === undefined || (service.provided_by.length === 1 && service.provided_by[0] === service.at)
        ? ''
        : locale.t('approaches.found-at', { place: actorNames(context, [service.at]) });
    const by = richCell(markdown(actorNames(context, service.provided_by)));
    return {
      group: locale.t(`stage.${service.stage}`),
      id: `service-${service.id}`,
      cells: [
        service.description === undefined ? name : { ...name, detail: context.rich(service.description) },
        at === '' ? by : { ...by, detail: markdown(at) },
        service.for.length === 0
          ? textCell(locale.t('approaches.for-all'))
          : richCell(markdown(targetGroupNames(context, service.for))),
      ],
    };
  });
  return [
    leadTo(context, 'approaches.services.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('approaches.services.table', { n: services.length }),
      subtitle: locale.t('approaches.services.subtitle'),
      body: {
        columns: ['service', 'provided-by', 'for'].map((key) => column(locale.t(`approaches.${key}`))),
        rows,
      },
      notes: markedNotes(context, services),
    },
  ];
}

/** Entries, each followed by its picture where it has one. */
function goodPractices(context: ReportContext): readonly Block[] {
  return context.region.good_practices.flatMap((practice): readonly Block[] => {
    const entries: Block = { kind: 'entries', id: '', margin: [], entries: [practiceEntry(context, practice)] };
    const { image } = practice;
    if (image === undefined) return [entries];
    const caption = image.caption === undefined ? plain('') : context.rich(image.caption);
    return [entries, { kind: 'image', id: '', margin: [], file: image.file, alt: context.line(image.alt), caption }];
  });
}

type Practice = ReportContext['region']['good_practices'][number];

function practiceEntry(context: ReportContext, practice: Practice): EntriesBlock['entries'][number] {
  const { locale } = context;
  const transfer = practice.transferability;
  const conditions = transfer?.conditions.map((text) => context.rich(text).text.trim()) ?? [];
  return {
    id: `practice-${practice.id}`,
    title: context.rich(practice.title),
    tag: practice.themes.map((theme) => locale.t(`theme.${theme}`)).join(locale.t('list.dot')),
    scale: transfer?.readiness ?? 0,
    scaleWords: transfer?.readiness === undefined ? '' : locale.t('practice.readiness', { n: transfer.readiness }),
    text: [practice.summary, practice.results].flatMap((text) => (text === undefined ? [] : [context.rich(text)])),
    facts: facts(context, [
      ['fact.for', targetGroupNames(context, practice.target_groups)],
      ['practice.run-by', actorNames(context, practice.actors)],
      ['practice.period', practice.period?.replace(/^(\d{4})-(\d{4})$/, '$1–$2') ?? ''],
      [
        'practice.readiness.term',
        transfer?.readiness === undefined ? '' : locale.t('scale.of-five', { n: transfer.readiness }),
      ],
      ['practice.cost', transfer?.cost === undefined ? '' : locale.t(`cost.${transfer.cost}`)],
      ['practice.conditions', conditions.join(locale.t('list.semicolon'))],
      ['practice.contact', practice.contact === undefined ? '' : context.rich(practice.contact).text],
      ['fact.source', shortCitations(context, sourceIds(practice)).text],
    ]),
    illustrative: restsOnIllustrative(context, practice),
  };
}
