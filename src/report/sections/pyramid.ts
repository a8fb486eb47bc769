import type { PyramidSpec } from '../../charts/chart-spec.ts';
import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { compareAges } from '../../observations/age.ts';
import { comparePeriods } from '../../observations/period.ts';
import { column, figureCell, figureWords, textCell } from '../cells.ts';
import { datum } from '../chart-data.ts';
import { heading, leadTo, type ReportContext } from '../context.ts';
import { figureNotes } from '../notes.ts';
import { ageLabel, groupPhrase, groupWords, periodWords, sentenceCase } from '../phrases.ts';
import type { Block } from '../report-model.ts';

/** One group of one count of the population: what is told of it by age and sex belongs together. */
interface Structure {
  readonly group: string;
  readonly period: string;
  readonly counts: readonly IndicatorValue[];
  readonly bands: readonly string[];
}

/**
 * The age structure by sex, where one count of the population holds at least four bands that do not overlap: of everybody
 * where that is known, else of the group that the study is about. A count that is withheld keeps its place and says so.
 */
export function pyramid(context: ReportContext): readonly Block[] {
  const { locale, study } = context;
  const structure = structureOf(context);
  if (structure === null) return [];
  const { group, period, counts: chosen, bands } = structure;
  const tone = group === 'total' ? 'muted' : 'focus';
  const find = (age: string, sex: string): IndicatorValue | null =>
    chosen.find((value) => value.age === age && value.sex === sex) ?? null;
  const { id, label } = context.numbering.next('figure');
  const concept = chosen[0]?.concept ?? null;
  const name = sentenceCase(groupWords(locale, concept, group, 'total'));
  const named = groupPhrase(locale, concept, group, 'total');
  const place = context.placeHead(study.places.own.code);
  const title = sentenceCase(locale.t('pyramid.title', { place, period: periodWords(locale, period), group: named }));
  const sentences = bands.map((age) => {
    const women = find(age, 'female');
    const men = find(age, 'male');
    return locale.t('alt.band', {
      age: ageLabel(locale, age),
      women: women === null ? locale.t('missing.none') : figureWords(locale, women),
      men: men === null ? locale.t('missing.none') : figureWords(locale, men),
    });
  });
  const spec: PyramidSpec = {
    kind: 'pyramid',
    width: 'column',
    locale: locale.lang,
    unitSuffix: '',
    alt: `${title}. ${sentences.join(' ')}`,
    left: locale.t('sex.female'),
    right: locale.t('sex.male'),
    bands: bands.map((age) => ({
      label: ageLabel(locale, age),
      left: [datum(context, find(age, 'female'), tone)],
      right: [datum(context, find(age, 'male'), tone)],
    })),
    series: [{ name, tone }],
  };
  return [
    heading('age-structure', locale.t('pyramid.heading')),
    leadTo(context, 'pyramid.lead', { id, label }),
    {
      kind: 'chart',
      name: 'age-structure',
      id,
      margin: [],
      width: 'column',
      label,
      title,
      subtitle: locale.t('pyramid.subtitle'),
      chart: context.chart(id, spec),
      alt: spec.alt,
      data: {
        columns: [
          column(locale.t('pyramid.age')),
          column(locale.t('sex.female'), 'end'),
          column(locale.t('sex.male'), 'end'),
        ],
        rows: bands.map((age) => ({
          group: '',
          cells: [
            textCell(ageLabel(locale, age)),
            figureCell(context, find(age, 'female')),
            figureCell(context, find(age, 'male')),
          ],
        })),
      },
      dataIn: '',
      notes: figureNotes(
        context,
        chosen.filter((value) => bands.includes(value.age)),
      ),
    },
  ];
}

/** The latest count of the population with the most bands; everybody before the groups that the study is about. */
function structureOf({ analysis, study }: ReportContext): Structure | null {
  const groups = ['total', ...study.comparisons.flatMap((comparison) => comparison.focus)];
  const held = new Map<string, IndicatorValue[]>();
  for (const value of analysis.counts) {
    if (value.base !== 'population' || value.place !== study.places.own.code) continue;
    if (value.sex !== 'female' && value.sex !== 'male') continue;
    if (
      value.education !== 'total' ||
      Object.values(value.breakdown).some((code) => code !== 'total') ||
      !groups.includes(value.group)
    )
      continue;
    const { concept, group, period, time, definition, sources } = value;
    const key = JSON.stringify([group === 'total' ? null : concept, group, period, time, definition, sources]);
    held.set(key, [...(held.get(key) ?? []), value]);
  }
  const structures = [...held.values()].flatMap((counts): Structure[] => {
    const [first] = counts;
    const bands = apart([...new Set(counts.map((value) => value.age))].sort(compareAges));
    const known = counts.some((value) => value.value !== null);
    return first === undefined || !known || bands.length < 4
      ? []
      : [{ group: first.group, period: first.period, counts, bands }];
  });
  const order = (a: Structure, b: Structure) =>
    groups.indexOf(a.group) - groups.indexOf(b.group) ||
    comparePeriods(b.period, a.period) ||
    b.bands.length - a.bands.length;
  return structures.sort(order)[0] ?? null;
}

/** Age bands from the youngest on, each beginning where the one before ends; wider ones that hold others are left out. */
function apart(ages: readonly string[]): readonly string[] {
  const parsed = ages.flatMap((age) => {
    const match = /^(\d+)(?:-(\d+)|(\+))?$/.exec(age);
    if (match === null) return [];
    const from = Number(match[1]);
    const to = match[3] === undefined ? Number(match[2] ?? match[1]) : Number.POSITIVE_INFINITY;
    return [{ age, from, to }];
  });
  // The narrower of two bands that begin alike comes first.
  parsed.sort((a, b) => a.from - b.from || a.to - b.to);
  const kept: typeof parsed = [];
  for (const band of parsed) if (band.from > (kept.at(-1)?.to ?? -1)) kept.push(band);
  return kept.map((band) => band.age);
}
