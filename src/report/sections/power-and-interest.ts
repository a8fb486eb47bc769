import { column, richCell, textCell } from '../cells.ts';
import { heading, prose, type ReportContext } from '../context.ts';
import { markdown } from '../markdown-text.ts';
import { textNotes } from '../provenance.ts';
import type { Block } from '../report-model.ts';

type Actor = ReportContext['region']['ecosystem']['actors'][number];
type Rated = Actor & { readonly influence: number; readonly interest: number };

const corners = ['satisfied', 'closely', 'informed', 'monitor'] as const;

/** The power–interest grid (Mendelow 1991) of the actors that are rated in both; nothing where none is. */
export function powerAndInterest(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const actors = region.ecosystem.actors.filter(isRated);
  if (actors.length === 0) return [];
  const { id, label } = context.numbering.next('figure');
  const closely = actors.filter((actor) => cornerOf(actor) === 'closely');
  const title = locale.t('power.finding', { n: closely.length, all: actors.length });
  const alt = [
    `${title}.`,
    ...corners.map((corner) => {
      const names = actors.filter((actor) => cornerOf(actor) === corner).map((actor) => context.line(actor.name));
      return names.length === 0
        ? ''
        : locale.t('power.alt', { corner: locale.t(`power.${corner}`), names: locale.list(names) });
    }),
  ];
  const chart = context.chart(id, {
    kind: 'power-interest',
    width: 'full',
    locale: locale.lang,
    unitSuffix: '',
    alt: alt.filter((part) => part !== '').join(' '),
    xTitle: locale.t('power.interest'),
    yTitle: locale.t('power.influence'),
    corners: [
      locale.t('power.satisfied'),
      locale.t('power.closely'),
      locale.t('power.informed'),
      locale.t('power.monitor'),
    ],
    actors: actors.map((actor) => ({
      id: actor.id,
      label: context.line(actor.name),
      interest: actor.interest,
      influence: actor.influence,
      tone: actor.migrant_led ? 'focus' : 'reference',
    })),
  });
  const led = actors.some((actor) => actor.migrant_led);
  return [
    heading('power-and-interest', locale.t('power.title')),
    prose(markdown(locale.t('power.lead', { figure: `[${label}](#${id})` }))),
    {
      kind: 'chart',
      id,
      margin: [],
      width: 'full',
      label,
      title,
      subtitle: locale.t('power.subtitle'),
      chart,
      alt: alt.filter((part) => part !== '').join(' '),
      data: {
        columns: [
          column(locale.t('ecosystem.actors.name')),
          column(locale.t('power.influence'), 'end'),
          column(locale.t('power.interest'), 'end'),
          column(locale.t('power.corner')),
        ],
        rows: actors.map((actor) => ({
          group: '',
          cells: [
            richCell(context.rich(actor.name)),
            { ...textCell(locale.number(actor.influence)), sort: actor.influence },
            { ...textCell(locale.number(actor.interest)), sort: actor.interest },
            textCell(locale.t(`power.${cornerOf(actor)}`)),
          ],
        })),
      },
      dataIn: '',
      notes: textNotes(context, actors, led ? [locale.t('power.led')] : []),
    },
  ];
}

function isRated(actor: Actor): actor is Rated {
  return actor.influence !== undefined && actor.interest !== undefined;
}

/** The middle of the scale counts as high: an actor that may matter is not left out. */
function cornerOf(actor: Rated): (typeof corners)[number] {
  if (actor.influence >= 3) return actor.interest >= 3 ? 'closely' : 'satisfied';
  return actor.interest >= 3 ? 'informed' : 'monitor';
}
