import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { findValue } from '../../indicators/look-up.ts';
import { comparePeriods } from '../../observations/period.ts';
import { column, figureCell, textCell } from '../cells.ts';
import { heading, leadTo, missing, placed, prose, type ReportContext, type Section } from '../context.ts';
import { unitHead } from '../indicator-words.ts';
import { escapeMarkdown, markdown, plain } from '../markdown-text.ts';
import { figureNotes } from '../notes.ts';
import { asPhrase, changed, groupPhrase, groupWords, periodWords, sentenceCase, whenWords } from '../phrases.ts';
import type { Block, Chapter, RichText } from '../report-model.ts';
import { figureLink, sayValue } from '../say.ts';
import { publishedShares } from './population-shares.ts';
import { pyramid } from './pyramid.ts';

/** How many people live here, how old they are, and how that has changed. */
export const territorySection: Section = (context): Chapter => {
  const { locale, region } = context;
  const { description, image } = region.region;
  const { blocks: counted, shares } = populationTable(context);
  const people = [...counted, ...publishedShares(context, new Set(shares))];
  return {
    id: 'territory-and-people',
    number: '',
    title: locale.t('territory.title'),
    answer: answer(context),
    blocks: placed(
      description === undefined ? null : prose(context.rich(description)),
      image === undefined
        ? null
        : {
            kind: 'image',
            id: '',
            margin: [],
            file: image.file,
            alt: context.line(image.alt),
            caption: image.caption === undefined ? plain('') : context.rich(image.caption),
          },
      heading('population', locale.t('territory.population')),
      people.length === 0 ? missing(context, 'territory.missing') : people,
      pyramid(context),
      dependency(context),
    ),
  };
};

/** Everybody who lives in the region itself, in the latest year known. */
function residents(context: ReportContext): IndicatorValue | null {
  const own = context.study.places.own.code;
  const found = context.analysis.counts.filter(
    (value) =>
      value.base === 'population' &&
      value.place === own &&
      value.group === 'total' &&
      value.sex === 'total' &&
      isEveryAge(value),
  );
  return found.filter((value) => value.value !== null).sort((a, b) => comparePeriods(b.period, a.period))[0] ?? null;
}

function isEveryAge(value: IndicatorValue): boolean {
  return value.age === 'all' || value.age === '0+';
}

function answer(context: ReportContext): RichText {
  const { locale, analysis } = context;
  const everybody = residents(context);
  const share = findValue(analysis, { indicator: 'population_share' });
  const parts: string[] = [];
  if (everybody !== null) {
    const words = {
      region: changed(context.ownPlace, escapeMarkdown),
      when: whenWords(locale, everybody.period, everybody.time),
      n: figureLink(context, everybody),
    };
    const alike = share?.place === everybody.place && share.period === everybody.period ? share : null;
    const key = alike === null || alike.value === null ? 'territory.answer' : 'territory.answer.share';
    const sentence = locale.t(key, {
      ...words,
      share: alike === null ? '' : figureLink(context, alike),
      who:
        alike === null
          ? asPhrase('')
          : changed(groupPhrase(locale, alike.concept, alike.group, alike.sex), escapeMarkdown),
    });
    parts.push(sentenceCase(sentence));
    if (alike !== null) return markdown(parts.join(' '));
  }
  if (share !== null && share.value !== null) parts.push(sayValue(context, share));
  const counted = populationCounts(context)
    .filter((value) => value.value !== null)
    .at(-1);
  if (parts.length === 0 && counted !== undefined) parts.push(sayValue(context, counted));
  return parts.length === 0
    ? plain(locale.t('territory.answer.none', { region: context.ownPlace }))
    : markdown(parts.join(' '));
}

/** Counts of residents as the tables hold them: the own place, all ages, by group and year. */
export function populationCounts(context: ReportContext): readonly IndicatorValue[] {
  const { own, standIns } = context.study.places;
  const counts = context.analysis.counts.filter(
    (value) =>
      value.base === 'population' &&
      isEveryAge(value) &&
      value.sex === 'total' &&
      value.education === 'total' &&
      hasNoBreakdown(value),
  );
  for (const { code } of [own, ...standIns]) {
    const here = counts.filter((value) => value.place === code);
    if (here.length > 0) return here;
  }
  return [];
}

function hasNoBreakdown(value: IndicatorValue): boolean {
  return Object.values(value.breakdown).every((part) => part === 'total');
}

interface PopulationTable {
  readonly blocks: readonly Block[];
  /** Shares that it shows beside the counts. */
  readonly shares: readonly IndicatorValue[];
}

const noTable: PopulationTable = { blocks: [], shares: [] };

/** A year holds a row, a group a column: few years of few groups, as the sources give them. */
function populationTable(context: ReportContext): PopulationTable {
  const { locale } = context;
  const counts = populationCounts(context);
  const first = counts[0];
  if (first === undefined) return noTable;
  const concept = counts.find((value) => value.concept !== null && value.group !== 'total')?.concept ?? null;
  const shown = counts.filter((value) => value.group === 'total' || value.concept === concept);
  const groups = [...new Set(shown.map((value) => value.group))].filter(
    (group) => group === 'total' || shown.some((value) => value.group === group && (value.value ?? 0) > 0),
  );
  const major = groups.filter((group) => !/^[A-Z]{2}$/.test(group)).slice(0, 5);
  // Everybody first, then wide groups, then as many single countries as there is room for.
  const ordered = [...major, ...groups.filter((group) => !major.includes(group))].slice(0, 5);
  const columns = ordered.sort((a, b) => Number(b === 'total') - Number(a === 'total'));
  const told = shown.filter((value) => columns.includes(value.group) && value.value !== null);
  const periods = [...new Set(told.map((value) => value.period))].sort(comparePeriods).slice(-12);
  if (periods.length === 0) return noTable;
  const share = (group: string, period: string) =>
    findValue(context.analysis, {
      indicator: 'population_share',
      concept: concept ?? undefined,
      group,
      period,
      place: first.place,
    });
  const focus = columns.find((group) => group !== 'total' && group !== 'national' && group !== 'national_languages');
  const shares = focus === undefined ? [] : periods.map((period) => share(focus, period));
  const withShare = shares.some((value) => value !== null && value.value !== null);
  const { id, label } = context.numbering.next('table');
  const place = context.placeHead(first.place);
  const pick = (group: string, period: string) =>
    shown.find((value) => value.group === group && value.period === period) ?? null;
  const blocks: readonly Block[] = [
    leadTo(context, 'territory.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'column',
      label,
      title: locale.t('territory.table', { place }),
      subtitle: concept === null ? '' : locale.t('territory.by', { concept: locale.t(`concept.${concept}`) }),
      body: {
        columns: [
          column(locale.t('trend.period')),
          ...columns.map((group) =>
            column(sentenceCase(groupWords(locale, concept, group, 'total')), 'end', unitHead(context, 'persons')),
          ),
          ...(withShare ? [column(locale.t('territory.share'), 'end')] : []),
        ],
        rows: periods.map((period, index) => ({
          group: '',
          cells: [
            textCell(periodWords(locale, period)),
            ...columns.map((group) => figureCell(context, pick(group, period))),
            ...(withShare ? [figureCell(context, shares[index] ?? null)] : []),
          ],
        })),
      },
      notes: figureNotes(context, [
        ...shown.filter((value) => columns.includes(value.group) && periods.includes(value.period)),
        ...shares,
      ]),
    },
  ];
  return { blocks, shares: shares.flatMap((value) => value ?? []) };
}

function dependency(context: ReportContext): readonly Block[] {
  const sentences = ['old_age_dependency', 'young_entrant_old_exit_ratio'].flatMap((indicator) => {
    const found =
      findValue(context.analysis, { indicator, group: 'total' }) ?? findValue(context.analysis, { indicator });
    return found === null || found.value === null ? [] : [sayValue(context, found)];
  });
  if (sentences.length === 0) return [];
  return [heading('dependency', context.locale.t('territory.dependency')), prose(markdown(sentences.join(' ')))];
}
