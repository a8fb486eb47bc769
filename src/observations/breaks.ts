import type { Observation, Subject } from './observation.ts';
import { comparePeriods, spanOf, startOf } from './period.ts';
import { subjectKey } from './table.ts';

/** A point from which on the figures of a series are not made as those before it. */
export interface Break {
  /** The first period of the new kind. */
  readonly at: string;
  /** In English, as the study or Eurostat says it; `''` where only the flag tells. */
  readonly reason: string;
  /** `known` by the tool, `declared` in the study, or told by the flag `b`. */
  readonly origin: 'known' | 'declared' | 'flag';
  /** Id of the source whose series it breaks; `null`: every source that `known` says. */
  readonly source: string | null;
}

/** What must be known of a study to tell its breaks. All plain data. */
export interface BreakKnowledge {
  /** By the id of the source. */
  readonly sources: Readonly<Record<string, { readonly dataset?: string | undefined }>>;
  /** `data.breaks` of the study. */
  readonly declared: readonly { readonly source: string; readonly at: string; readonly reason?: string | undefined }[];
  /** Among them the figures with the flag `b`. */
  readonly observations: readonly Observation[];
}

/** The series that is asked about: a subject and measures of one source; its own period does not count. */
export interface Series {
  readonly subject: Subject;
  readonly source: string | null;
  /** The measure, or the measures that a rate is computed from. */
  readonly measures: readonly string[];
}

/** Tells which breaks lie between two periods of a series. */
export type BreaksBetween = (series: Series, from: string, to: string) => readonly Break[];

/**
 * Tables of the labour force survey by citizenship or country of birth, which the framework regulation for social
 * statistics (Regulation (EU) 2019/1700, in force in the survey from 1 January 2021) broke and nobody has linked back.
 */
const surveyByOrigin: readonly RegExp[] = [
  /^LFS[AQ]_\w*(?:GAN|GACOB)\w*$/,
  /^LFST_R_LF\w*(?:GAN|GAC|RTN|RTC)$/,
  /^EDAT_LFSE_(?:01|02|23|28)$/,
  /^EDAT_LFS_99(?:11|12)$/,
  /^TRNG_LFS_1[23]$/,
];

const socialStatisticsRegulation: Break = {
  at: '2021',
  reason: 'Regulation (EU) 2019/1700 changed the labour force survey from 2021 on',
  origin: 'known',
  source: null,
};

/** True where the tool knows that the table was broken in 2021. `dataset` as Eurostat writes it, in either case. */
export function brokenIn2021(dataset: string): boolean {
  const code = dataset.trim().toUpperCase().split('$')[0] ?? '';
  return surveyByOrigin.some((pattern) => pattern.test(code));
}

/**
 * Prepares the question which breaks lie between two periods of a series, in whichever order they are given.
 *
 * A break at 2021 lies between 2020 and 2021, and not between 2021 and 2022. One in the midst of a year lies on both
 * sides of the average of that year, which is of neither kind. A flag `b` breaks the series (source, subject, measure)
 * that it stands on. Empty where none is known, which does not say that there is none.
 */
export function breaksBetween(knowledge: BreakKnowledge): BreaksBetween {
  const flagged = new Map<string, Break[]>();
  for (const observation of knowledge.observations) {
    if (!observation.flags.includes('b')) continue;
    const key = seriesKey(observation, observation.source, observation.measure);
    const found: Break = { at: observation.period, reason: '', origin: 'flag', source: observation.source };
    flagged.set(key, [...(flagged.get(key) ?? []), found]);
  }
  const flagsOf = ({ subject, source, measures }: Series): readonly Break[] =>
    flagged.size === 0 ? [] : measures.flatMap((measure) => flagged.get(seriesKey(subject, source, measure)) ?? []);
  return (series, from, to) => {
    const candidates = [
      ...knownBreaks(series, knowledge),
      ...knowledge.declared
        .filter((declared) => declared.source === series.source)
        .map((declared): Break => ({ ...declared, reason: declared.reason ?? '', origin: 'declared' })),
      ...flagsOf(series),
    ];
    if (candidates.length === 0) return candidates;
    return uniqueInTime(candidates.filter((candidate) => liesBetween(candidate.at, from, to, series.subject)));
  };
}

function knownBreaks({ subject, source }: Series, { sources }: BreakKnowledge): readonly Break[] {
  const dataset = source === null ? undefined : sources[source]?.dataset;
  const surveyed = subject.definition === 'lfs' && subject.concept !== null;
  return surveyed || (dataset !== undefined && brokenIn2021(dataset))
    ? [{ ...socialStatisticsRegulation, source }]
    : [];
}

function liesBetween(at: string, from: string, to: string, { time }: Subject): boolean {
  const [earlier, later] = comparePeriods(from, to) <= 0 ? [from, to] : [to, from];
  const moment = startOf(at);
  return spanOf(earlier, time).first < moment && moment <= spanOf(later, time).last;
}

/** The earliest first; one a moment, so that a flag does not repeat what the study declares. */
function uniqueInTime(breaks: readonly Break[]): readonly Break[] {
  const byMoment = new Map<string, Break>();
  for (const candidate of breaks) {
    const moment = startOf(candidate.at);
    const held = byMoment.get(moment);
    if (!held || (held.reason === '' && candidate.reason !== '')) byMoment.set(moment, candidate);
  }
  return [...byMoment.values()].sort((a, b) => comparePeriods(a.at, b.at));
}

function seriesKey(subject: Subject, source: string | null, measure: string): string {
  return `${JSON.stringify([source, measure])} ${subjectKey(subject, ['period'])}`;
}
