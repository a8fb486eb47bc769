import { column, richCell, scaleCell, textCell } from '../cells.ts';
import { heading, leadTo, type ReportContext } from '../context.ts';
import { escapeMarkdown, plain } from '../markdown-text.ts';
import { illustrativeMarks, markedNotes, restsOnIllustrative } from '../provenance.ts';
import type { Block, RichText } from '../report-model.ts';

type Actor = ReportContext['region']['ecosystem']['actors'][number];

/** The register of organisations, by name: who they are, what they do and whom to reach. */
export function actorsTable(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const actors = [...region.ecosystem.actors].sort((a, b) =>
    locale.compare(context.line(a.name), context.line(b.name)),
  );
  const led = actors.some((actor) => actor.migrant_led);
  const { id, label } = context.numbering.next('table');
  const services = (actor: string) =>
    region.ecosystem.services.filter((service) =>
      service.provided_by.length === 0 ? service.at === actor : service.provided_by.includes(actor),
    ).length;
  const columns = ['name', 'type', 'level', 'influence', 'interest', 'services'] as const;
  const numbers: readonly string[] = ['influence', 'interest', 'services'];
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
        columns: columns.map((key) =>
          column(locale.t(`ecosystem.actors.${key}`), numbers.includes(key) ? 'end' : 'start'),
        ),
        rows: actors.map((actor) => {
          const name = {
            ...richCell(context.rich(actor.name)),
            marks: illustrativeMarks(context, restsOnIllustrative(context, actor)),
          };
          const provided = services(actor.id);
          const said = aboutActor(context, actor);
          return {
            group: '',
            cells: [
              said === undefined ? name : { ...name, detail: said },
              textCell(locale.t(`actor-type.${actor.type}`)),
              textCell(actor.level === undefined ? '' : locale.t(`level.${actor.level}`)),
              scaleCell(locale, actor.influence),
              scaleCell(locale, actor.interest),
              { ...textCell(locale.number(provided)), sort: provided, muted: provided === 0 },
            ],
          };
        }),
      },
      notes: markedNotes(context, actors, led ? [] : [locale.t('ecosystem.actors.none-led')]),
    },
  ];
}

/** What it does, after the word that people who have immigrated lead it. */
function aboutActor(context: ReportContext, actor: Actor): RichText | undefined {
  const led = actor.migrant_led ? context.locale.t('ecosystem.actors.led') : '';
  if (actor.description === undefined) return led === '' ? undefined : plain(led);
  const text = context.rich(actor.description);
  return led === '' ? text : { ...text, text: `${escapeMarkdown(led)} ${text.text}` };
}
