import type { Analysis } from '../analysis/analysis.ts';
import { suggestionsOf } from '../analysis/suggestions.ts';
import type { CoverageCell } from '../ecosystem/coverage.ts';
import type { IndicatorValue } from '../indicators/indicator-value.ts';
import { populationConcepts, type Quadrant, type Theme } from '../observations/code-lists.ts';
import type { EvidenceEntry } from '../swot/evaluate-claims.ts';
import { type Suggestion, suggestionThresholds } from '../swot/suggestion.ts';
import type { ReportContext } from './context.ts';
import { evaluatedClaimWords } from './evidence-words.ts';
import { indicatorNoun } from './indicator-words.ts';
import type { MessageValues } from './locale/locale.ts';
import { markdown } from './markdown-text.ts';
import { plainLine } from './narrative.ts';
import { groupPhrase, periodWords, sentenceCase } from './phrases.ts';
import { regionHead } from './place-words.ts';
import { type SwotRowsOptions, wordsFor } from './swot-rows.ts';

/** A candidate in words. The text is as a region file holds it, with placeholders for its figures. */
export interface WordedSuggestion {
  readonly region: string;
  readonly quadrant: Quadrant;
  readonly id: string;
  readonly theme: Theme | null;
  readonly text: string;
  readonly evidence: readonly EvidenceEntry[];
  /** The figures of now, what was claimed of them, and whose they are where a place stands in. Plain text. */
  readonly now: string;
}

export interface WordedSuggestions {
  readonly region: string;
  /** From how much on something is proposed, in a sentence. */
  readonly thresholds: string;
  /** Said at the head of a list. */
  readonly head: string;
  readonly none: string;
  readonly items: readonly WordedSuggestion[];
}

/** Parts that a text names at most; the others are counted. */
const mostNamed = 3;

/** The candidates for the SWOT analysis of a study, worded in one language; in the order of `suggestItems`. */
export function wordedSuggestions(analysis: Analysis, options: SwotRowsOptions): WordedSuggestions {
  const context = wordsFor(analysis, options);
  const { locale } = context;
  const region = context.line(context.region.region.name);
  const named = regionHead(analysis.study, locale);
  return {
    region,
    thresholds: locale.t('suggest.thresholds', suggestionThresholds),
    head: locale.t('suggest.head', { region: named }),
    none: locale.t('suggest.none', { region: named }),
    items: suggestionsOf(analysis).map((suggestion) => ({
      region,
      quadrant: suggestion.quadrant,
      id: suggestion.id,
      theme: suggestion.theme,
      text: textOf(context, suggestion),
      evidence: suggestion.evidence,
      now: nowOf(context, suggestion),
    })),
  };
}

function textOf(context: ReportContext, { subject }: Suggestion): string {
  const { locale } = context;
  switch (subject.kind) {
    case 'gap': {
      const values = { ...figureParts(context, subject.figure), gap: placeholder('gap', subject.figure) };
      return sentenceCase(locale.t('suggest.gap', values));
    }
    case 'trend': {
      const since = ` since=${subject.comparison.period}`;
      const values = { ...figureParts(context, subject.figure), change: placeholder('change', subject.figure, since) };
      return sentenceCase(locale.t('suggest.trend', values));
    }
    case 'benchmark': {
      const { figure, comparison, difference } = subject;
      const place = context.placePhrase(comparison.place);
      const direction = difference < 0 ? 'lower' : 'higher';
      return sentenceCase(locale.t('suggest.benchmark', { ...figureParts(context, figure), place, direction }));
    }
    case 'service_gaps':
    case 'single_points':
    case 'overlaps':
      return locale.t(`suggest.${subject.kind}`, { cells: cellList(context, subject.cells) });
    case 'key_actors': {
      const names = subject.actors.map((id) => {
        const actor = context.region.ecosystem.actors.find((each) => each.id === id);
        return actor === undefined ? id : context.line(actor.name);
      });
      return locale.t('suggest.key_actors', { n: names.length, actors: shortList(context, names) });
    }
    case 'challenge': {
      const challenge = context.region.challenges[subject.index];
      return challenge === undefined ? '' : locale.plain(challenge.title);
    }
  }
}

/** The figures now, place by place; for a challenge its severity too. */
function nowOf(context: ReportContext, { claims, subject }: Suggestion): string {
  const { locale } = context;
  const words = claims.map((claim) => plainLine(markdown(evaluatedClaimWords(context, claim))));
  const standIns = [...new Set(claims.flatMap(({ standIn }) => standIn ?? []))].map((code) =>
    sentenceCase(locale.t('suggest.stand-in', { place: context.placePhrase(code), region: context.ownPlace })),
  );
  const cells =
    'cells' in subject ? [locale.t('suggest.of-cells', { n: subject.cells.length, relevant: subject.relevant })] : [];
  const severity = subject.kind === 'challenge' ? [locale.t('suggest.severity', { severity: subject.severity })] : [];
  return [...severity, ...cells, ...words, ...standIns].filter((part) => part !== '').join(' ');
}

function figureParts(context: ReportContext, figure: IndicatorValue): MessageValues {
  const { locale } = context;
  return {
    noun: indicatorNoun(context, figure.base),
    who: groupPhrase(locale, figure.concept, figure.group, figure.sex),
    period: periodWords(locale, figure.period),
  };
}

/** `{{gap employment_rate citizenship=foreign sex=female}}`. */
function placeholder(verb: 'gap' | 'change', figure: IndicatorValue, more = ''): string {
  const concept = populationConcepts.find((each) => each === figure.concept);
  const group = concept === undefined ? '' : ` ${concept}=${figure.group}`;
  const sex = figure.sex === 'total' ? '' : ` sex=${figure.sex}`;
  return `{{${verb} ${figure.base}${group}${sex}${more}}}`;
}

function cellList(context: ReportContext, cells: readonly CoverageCell[]): string {
  const { locale, region } = context;
  const names = cells.map(({ stage, group }) => {
    const found = region.target_groups.find(({ id }) => id === group);
    const name = found === undefined ? group : context.line(found.name);
    return locale.t('suggest.cell', { stage: locale.t(`stage.${stage}`), targetGroup: name });
  });
  return shortList(context, names);
}

function shortList({ locale }: ReportContext, names: readonly string[]): string {
  const more = names.length - mostNamed;
  if (more <= 0) return locale.list(names);
  return locale.list([...names.slice(0, mostNamed), locale.t('suggest.more', { n: more })]);
}
