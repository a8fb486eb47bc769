import { serviceStages } from '../../observations/code-lists.ts';
import { heading, missing, placed, prose, type ReportContext, type Section } from '../context.ts';
import { markdown, plain } from '../markdown-text.ts';
import { actorNames, targetGroupNames } from '../names.ts';
import { shortCitations, restsOnIllustrative, sourceIds } from '../provenance.ts';
import type { Block, EntriesBlock, RichText } from '../report-model.ts';

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
      services.length === 0 ? missing(context, 'approaches.services.missing') : stages(context),
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

function stages(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const blocks: Block[] = [prose(markdown(locale.t('approaches.services.lead')))];
  for (const stage of serviceStages) {
    const services = region.ecosystem.services.filter((service) => service.stage === stage);
    if (services.length === 0) continue;
    blocks.push(heading(`stage-${stage.replaceAll('_', '-')}`, locale.t(`stage.${stage}`), 3));
    const entries = services.map((service): EntriesBlock['entries'][number] => ({
      id: `service-${service.id}`,
      title: context.rich(service.name),
      tag: '',
      scale: 0,
      scaleWords: '',
      text: service.description === undefined ? [] : [context.rich(service.description)],
      facts: facts(context, [
        ['approaches.provided-by', actorNames(context, service.provided_by)],
        ['approaches.found-at', service.at === undefined ? '' : actorNames(context, [service.at])],
        [
          'fact.for',
          service.for.length === 0 ? locale.t('approaches.for-all') : targetGroupNames(context, service.for),
        ],
        ['fact.source', shortCitations(context, sourceIds(service)).text],
      ]),
      illustrative: restsOnIllustrative(context, service),
    }));
    blocks.push({ kind: 'entries', id: '', margin: [], entries });
  }
  return blocks;
}

function goodPractices(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const blocks: Block[] = [];
  const entries = region.good_practices.map((practice): EntriesBlock['entries'][number] => {
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
  });
  blocks.push({ kind: 'entries', id: '', margin: [], entries });
  for (const { image } of region.good_practices) {
    if (image === undefined) continue;
    blocks.push({
      kind: 'image',
      id: '',
      margin: [],
      file: image.file,
      alt: context.line(image.alt),
      caption: image.caption === undefined ? plain('') : context.rich(image.caption),
    });
  }
  return blocks;
}

/** The facts that have something to say. Texts are Markdown, names in them escaped. */
export function facts(
  context: ReportContext,
  rows: readonly (readonly [string, string])[],
): readonly { readonly term: string; readonly text: RichText }[] {
  return rows.flatMap(([key, text]) => (text === '' ? [] : [{ term: context.locale.t(key), text: markdown(text) }]));
}
