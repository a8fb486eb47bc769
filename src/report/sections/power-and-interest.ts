import type { StakeholderCorner } from '../../ecosystem/stakeholders.ts';
import { column, richCell, textCell } from '../cells.ts';
import { heading, prose, type ReportContext, reference } from '../context.ts';
import { countWords, someOf } from '../count-words.ts';
import { escapeMarkdown, markdown } from '../markdown-text.ts';
import { sentenceCase } from '../phrases.ts';
import { textNotes } from '../provenance.ts';
import type { Block } from '../report-model.ts';

type Actor = ReportContext['region']['ecosystem']['actors'][number];

interface Rated {
  readonly actor: Actor;
  readonly influence: number;
  readonly interest: number;
  readonly corner: StakeholderCorner;
}

/** Clockwise from upper left, as the figure names them. */
const corners = ['keep_satisfied', 'manage_closely', 'keep_informed', 'monitor'] as const;

const namesSaid = 4;

/** More organisations than these are counted in a table: no names would fit beside so many points. */
const mostDrawn = 60;

const ratings = [1, 2, 3, 4, 5];

/** The power–interest grid (Mendelow 1981) of the actors that are rated in both; nothing where none is. */
export function powerAndInterest(context: ReportContext): readonly Block[] {
  const { locale, analysis } = context;
  const rated = ratedActors(context);
  if (rated.length === 0) return [];
  if (rated.length > mostDrawn) return crowd(context, rated);
  const { id, label } = context.numbering.next('figure');
  const title = finding(context, rated);
  const alt = [
    `${title}.`,
    ...corners.map((corner) => {
      const names = rated.filter((one) => one.corner === corner).map(({ actor }) => context.line(actor.name));
      const values = { corner: locale.t(`power.${corner}`), names: someOf(locale, names, 30) };
      return names.length === 0 ? '' : locale.t('power.alt', values);
    }),
  ]
    .filter((part) => part !== '')
    .join(' ');
  const [satisfied, closely, informed, monitor] = corners;
  const chart = context.chart(id, {
    kind: 'power-interest',
    width: 'full',
    locale: locale.lang,
    unitSuffix: '',
    alt,
    xTitle: locale.t('power.interest'),
    yTitle: locale.t('power.influence'),
    corners: [
      locale.t(`power.${satisfied}`),
      locale.t(`power.${closely}`),
      locale.t(`power.${informed}`),
      locale.t(`power.${monitor}`),
    ],
    actors: rated.map(({ actor, influence, interest }) => ({
      id: actor.id,
      label: context.line(actor.name),
      interest,
      influence,
      tone: actor.migrant_led ? 'focus' : 'reference',
    })),
  });
  const unplaced = analysis.stakeholders?.counts.unplaced ?? 0;
  return [
    heading('power-and-interest', locale.t('power.title')),
    prose(markdown([locale.t('power.lead', { figure: reference({ id, label }) }), ...said(context, rated)].join(' '))),
    {
      kind: 'chart',
      name: 'power-and-interest',
      id,
      margin: [],
      width: 'full',
      label,
      title,
      subtitle: locale.t('power.subtitle', { high: analysis.stakeholders?.highFrom ?? 3 }),
      chart,
      alt,
      data: {
        columns: [
          column(locale.t('ecosystem.actors.name')),
          column(locale.t('power.influence'), 'end'),
          column(locale.t('power.interest'), 'end'),
          column(locale.t('power.corner')),
        ],
        rows: rated.map(({ actor, influence, interest, corner }) => ({
          group: '',
          cells: [
            richCell(context.rich(actor.name)),
            { ...textCell(locale.number(influence)), sort: influence },
            { ...textCell(locale.number(interest)), sort: interest },
            textCell(locale.t(`power.${corner}`)),
          ],
        })),
      },
      dataIn: '',
      notes: textNotes(
        context,
        rated.map(({ actor }) => actor),
        [
          ...(rated.some(({ actor }) => actor.migrant_led) ? [locale.t('power.led')] : []),
          ...(unplaced > 0 ? [locale.t('power.unplaced', { n: unplaced })] : []),
        ],
      ),
    },
  ];
}

function finding({ locale }: ReportContext, rated: readonly Rated[]): string {
  const closely = rated.filter(({ corner }) => corner === 'manage_closely').length;
  return locale.t('power.finding', { n: closely, all: rated.length });
}

/** How many stand where, influence downwards and interest across. */
function crowd(context: ReportContext, rated: readonly Rated[]): readonly Block[] {
  const { locale, analysis } = context;
  const { id, label } = context.numbering.next('table');
  const at = (influence: number, interest: number) =>
    rated.filter((one) => one.influence === influence && one.interest === interest).length;
  const unplaced = analysis.stakeholders?.counts.unplaced ?? 0;
  return [
    heading('power-and-interest', locale.t('power.title')),
    prose(
      markdown([locale.t('power.lead.many', { ref: reference({ id, label }) }), ...said(context, rated)].join(' ')),
    ),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: finding(context, rated),
      subtitle: locale.t('power.subtitle', { high: analysis.stakeholders?.highFrom ?? 3 }),
      body: {
        columns: [
          column(locale.t('power.influence')),
          ...ratings.map((interest) => column(locale.t('power.interest.of', { n: interest }), 'end')),
        ],
        rows: [...ratings].reverse().map((influence) => ({
          group: '',
          cells: [
            textCell(locale.number(influence)),
            ...ratings.map((interest) => {
              const count = at(influence, interest);
              return { ...textCell(locale.number(count)), sort: count, muted: count === 0 };
            }),
          ],
        })),
      },
      notes: textNotes(
        context,
        rated.map(({ actor }) => actor),
        unplaced > 0 ? [locale.t('power.unplaced', { n: unplaced })] : [],
      ),
    },
  ];
}

/** Who could move much and is not drawn in, and who is concerned and has little say. Markdown sentences. */
function said(context: ReportContext, rated: readonly Rated[]): readonly string[] {
  const { locale } = context;
  const sentences = (['keep_satisfied', 'keep_informed'] as const).flatMap((corner) => {
    const there = rated.filter((one) => one.corner === corner);
    if (there.length === 0) return [];
    const names = someOf(
      locale,
      there.map(({ actor }) => escapeMarkdown(context.line(actor.name))),
      namesSaid,
    );
    const words = countWords(locale, there.length);
    return [sentenceCase(locale.t(`power.say.${corner}`, { n: there.length, words, names }))];
  });
  const led = rated.filter(({ actor }) => actor.migrant_led);
  const high = led.some(({ corner }) => corner === 'manage_closely' || corner === 'keep_satisfied');
  return led.length === 0 || high ? sentences : [...sentences, locale.t('power.say.led', { n: led.length })];
}

function ratedActors({ analysis, region }: ReportContext): readonly Rated[] {
  const actors = new Map(region.ecosystem.actors.map((actor) => [actor.id, actor]));
  return (analysis.stakeholders?.actors ?? []).flatMap(({ id, influence, interest, corner }) => {
    const actor = actors.get(id);
    return actor === undefined || influence === null || interest === null
      ? []
      : [{ actor, influence, interest, corner }];
  });
}
