import { serviceStages } from '../../observations/code-lists.ts';
import { column, richCell, textCell } from '../cells.ts';
import { heading, leadTo, missing, placed, type ReportContext, type Section } from '../context.ts';
import { markdown, plain } from '../markdown-text.ts';
import { actorNames, targetGroupNames } from '../names.ts';
import { illustrativeMarks, markedNotes, restsOnIllustrative } from '../provenance.ts';
import type { Block, Cell, RichText, TableBody } from '../report-model.ts';
import { goodPractices } from './good-practices.ts';

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
        : locale.t('approaches.found-at', { actor: actorNames(context, [service.at]) });
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
