import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { comparePeriods } from '../../observations/period.ts';
import { column, figureCell, textCell } from '../cells.ts';
import { leadTo, type ReportContext } from '../context.ts';
import { figureNotes } from '../notes.ts';
import { asPhrase, groupWords, sentenceCase, whenWords } from '../phrases.ts';
import type { Block } from '../report-model.ts';

/** More than these stand in the data register alone. */
const mostRows = 16;

/**
 * Shares of the population as their sources publish them, where no count is beside them that they could be worked out from:
 * the latest of each group, in each way of telling it apart. `told` are the shares that another table shows.
 */
export function publishedShares(context: ReportContext, told: ReadonlySet<IndicatorValue>): readonly Block[] {
  const { locale, study, analysis } = context;
  const toldKeys = new Set([...told].map(keyOf));
  const latest = new Map<string, IndicatorValue>();
  for (const value of analysis.values) {
    if (!isPublishedShare(value) || toldKeys.has(keyOf(value))) continue;
    const held = latest.get(keyOf(value));
    if (held === undefined || comparePeriods(value.period, held.period) > 0) latest.set(keyOf(value), value);
  }
  // As the study names them: its focus groups first, then those they are measured against.
  const named = study.comparisons.flatMap(({ concept, focus, reference }) =>
    [...focus, reference].map((group) => `${concept} ${group}`),
  );
  const rank = ({ concept, group }: IndicatorValue) => {
    const found = named.indexOf(`${concept} ${group}`);
    return found === -1 ? named.length : found;
  };
  const rows = [study.places.own, ...study.places.standIns].flatMap(({ code }) =>
    [...latest.values()].filter(({ place }) => place === code).sort((a, b) => rank(a) - rank(b)),
  );
  const shown = rows.slice(0, mostRows);
  if (shown.length === 0) return [];
  const { id, label } = context.numbering.next('table');
  const places = new Set(shown.map(({ place }) => place));
  // Where rows stand under the name of their place, no mark says it again.
  const headed: readonly 'stand_in'[] = places.size === 1 ? [] : ['stand_in'];
  const concepts = new Set(shown.map(({ concept }) => concept));
  const [first] = shown;
  return [
    leadTo(context, 'territory.shares.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'column',
      label,
      title: locale.t('territory.shares.table', {
        place: places.size === 1 && first !== undefined ? context.placeHead(first.place) : asPhrase(''),
        one: places.size === 1 ? 'yes' : 'no',
      }),
      subtitle: locale.t('territory.shares.subtitle', { n: concepts.size }),
      body: {
        columns: [
          column(locale.t('territory.shares.group')),
          column(locale.t('territory.shares.concept')),
          column(locale.t('territory.shares.when')),
          column(locale.t('territory.shares.share'), 'end'),
        ],
        rows: shown.map((value) => ({
          group:
            places.size === 1
              ? ''
              : locale.t(value.placeRole === 'stand_in' ? 'place.stand-in' : 'place.own', {
                  place: context.placeHead(value.place),
                }),
          cells: [
            textCell(sentenceCase(groupWords(locale, value.concept, value.group, value.sex))),
            textCell(value.concept === null ? '' : sentenceCase(locale.t(`concept.${value.concept}`))),
            textCell(sentenceCase(whenWords(locale, value.period, value.time))),
            figureCell(context, value, { without: headed }),
          ],
        })),
      },
      notes: figureNotes(context, shown, { without: headed }),
    },
  ];
}

function isPublishedShare(value: IndicatorValue): boolean {
  return (
    value.base === 'population_share' &&
    value.form === 'level' &&
    value.value !== null &&
    value.group !== 'total' &&
    value.sex === 'total' &&
    value.education === 'total' &&
    Object.values(value.breakdown).every((part) => part === 'total') &&
    value.observations.some(({ measure }) => measure === 'population_share')
  );
}

/** What is the same in all periods. */
function keyOf({ concept, group, age, place }: IndicatorValue): string {
  return JSON.stringify([concept, group, age, place]);
}
