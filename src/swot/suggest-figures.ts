import { changeOf } from '../indicators/change-since.ts';
import type { Caution, IndicatorValue } from '../indicators/indicator-value.ts';
import { type FigureQuery, findValue, focusAndReference } from '../indicators/look-up.ts';
import { polarityOf } from '../indicators/own-indicators.ts';
import type { PopulationConcept, Quadrant, Sex, Theme } from '../observations/code-lists.ts';
import { type EvidenceEntry, evaluateClaim } from './evaluate-claims.ts';
import { type Candidate, type SuggestionGround, type SuggestionSubject, suggestionThresholds } from './suggestion.ts';

const sexes: readonly Sex[] = ['total', 'female', 'male'];

/** Themes of the indicators that are about one. */
const themes: Readonly<Record<string, Theme>> = {
  language_course_completion_rate: 'language',
  over_qualification_rate: 'recognition',
  qualification_recognition_rate: 'recognition',
  self_employment_share: 'entrepreneurship',
  business_creation_rate: 'entrepreneurship',
};

type FigureSubject = Extract<SuggestionSubject, { readonly difference: number }>;

interface Found {
  readonly sex: Sex;
  readonly subject: FigureSubject;
  readonly evidence: EvidenceEntry;
  readonly name: string;
}

/**
 * Candidates from the indicators: for each indicator and population concept the focus group against the reference group,
 * against the benchmarks and over time, at the place that speaks for the region. Women and men by themselves only where
 * they differ from what is said of both by as much again. The widest first, within each kind.
 */
export function figureCandidates(from: SuggestionGround): readonly Candidate[] {
  const { figures } = from.ground;
  const bases = [...new Set(figures.values.filter(({ unit }) => unit === 'percent').map(({ base }) => base))];
  const kinds = [gapOf, positionOf, trendOf];
  return kinds.flatMap((find) =>
    bases
      .flatMap((base) =>
        figures.study.comparisons.flatMap(({ concept, focus }) => {
          const found = sexes.flatMap((sex) => {
            const figure = findValue(figures, { indicator: base, form: 'level', concept, sex });
            if (figure === null || !focus.includes(figure.group) || !speaksForRegion(figure)) return [];
            return find(from, figure, concept) ?? [];
          });
          return withoutEchoes(found).flatMap((each) => candidateOf(from, each));
        }),
      )
      .toSorted((a, b) => widthOf(b.subject) - widthOf(a.subject)),
  );
}

function widthOf(subject: SuggestionSubject): number {
  return 'difference' in subject ? Math.abs(subject.difference) : 0;
}

/** Both sexes first; women or men by themselves only where they are further apart by the threshold again. */
function withoutEchoes(found: readonly Found[]): readonly Found[] {
  const total = found.find(({ sex }) => sex === 'total');
  if (total === undefined) return found;
  const { kind, difference } = total.subject;
  return found.filter(
    (each) =>
      each === total ||
      Math.abs(each.subject.difference) >= Math.abs(difference) + suggestionThresholds[kind] ||
      Math.sign(each.subject.difference) !== Math.sign(difference),
  );
}

/** An indicator with no better side is neither strength nor weakness. */
function candidateOf(from: SuggestionGround, { subject, evidence, name }: Found): readonly Candidate[] {
  const { base } = subject.figure;
  const polarity = polarityOf(from.ground.figures.study.region, base);
  if (polarity === 'neutral') return [];
  const isBetter = subject.difference > 0 === (polarity === 'higher');
  const quadrant: Quadrant =
    subject.kind === 'trend' ? (isBetter ? 'opportunities' : 'threats') : isBetter ? 'strengths' : 'weaknesses';
  return [{ quadrant, name, theme: themes[base] ?? null, subject, evidence: [evidence] }];
}

function gapOf(from: SuggestionGround, figure: IndicatorValue, concept: PopulationConcept): Found | null {
  const { figures } = from.ground;
  const query: FigureQuery = { indicator: figure.base, concept, sex: figure.sex };
  const found = focusAndReference(figures, query);
  const { reference = null, gap = null } = found ?? {};
  if (reference === null || gap?.value == null || !isSound(gap.cautions) || !isClear(gap)) return null;
  if (Math.abs(gap.value) < suggestionThresholds.gap) return null;
  return {
    sex: figure.sex,
    subject: { kind: 'gap', figure, comparison: reference, difference: gap.value },
    evidence: {
      indicator: figure.base,
      of: selectorOf(figure, concept),
      is: gap.value < 0 ? 'below' : 'above',
      than: selectorOf(reference, concept),
      by: suggestionThresholds.gap,
    },
    name: nameOf(figure),
  };
}

function positionOf(from: SuggestionGround, figure: IndicatorValue, concept: PopulationConcept): Found | null {
  const position = from.positions.find((each) => each.figure === figure);
  const clear = (position?.against ?? []).flatMap((each) => {
    const { difference, apart, cautions, benchmark } = each;
    if (difference === null || apart === false || !isSound(cautions)) return [];
    return Math.abs(difference) < suggestionThresholds.benchmark ? [] : [{ benchmark, difference }];
  });
  const [widest] = clear.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  if (widest === undefined) return null;
  const { benchmark, difference } = widest;
  return {
    sex: figure.sex,
    subject: { kind: 'benchmark', figure, comparison: benchmark, difference },
    evidence: {
      indicator: figure.base,
      of: selectorOf(figure, concept),
      is: difference < 0 ? 'below' : 'above',
      than: { place: benchmark.place },
      by: suggestionThresholds.benchmark,
    },
    name: `${nameOf(figure)}-against-${kebab(benchmark.place)}`,
  };
}

function trendOf(from: SuggestionGround, figure: IndicatorValue, concept: PopulationConcept): Found | null {
  const { figures } = from.ground;
  const of = selectorOf(figure, concept);
  const { comparison } = evaluateClaim({ indicator: figure.base, of, is: 'rising' }, from.ground);
  if (comparison === null || typeof comparison === 'number') return null;
  const change = changeOf(figures, figure, comparison.period);
  if (change?.value == null || !isSound(change.cautions) || !isClear(change)) return null;
  if (Math.abs(change.value) < suggestionThresholds.trend) return null;
  const is = change.value < 0 ? 'falling' : 'rising';
  return {
    sex: figure.sex,
    subject: { kind: 'trend', figure, comparison, difference: change.value },
    evidence: { indicator: figure.base, of, is, since: comparison.period, by: suggestionThresholds.trend },
    name: `${nameOf(figure)}-${is}`,
  };
}

function speaksForRegion({ placeRole, value, cautions }: IndicatorValue): boolean {
  return value !== null && (placeRole === 'own' || placeRole === 'stand_in') && isSound(cautions);
}

/** Figures of low reliability carry nothing alone; those of no real source carry nothing at all; unlike ones say nothing. */
function isSound(cautions: readonly Caution[]): boolean {
  return !cautions.some(
    ({ code }) =>
      code === 'low_reliability' ||
      code === 'illustrative' ||
      code === 'no_source' ||
      (code.startsWith('unlike_') && code !== 'unlike_place'),
  );
}

/** A difference whose interval leaves nought out, or that has none. */
function isClear({ lower, upper }: IndicatorValue): boolean {
  return lower === null || upper === null || lower > 0 || upper < 0;
}

function selectorOf({ group, sex }: IndicatorValue, concept: PopulationConcept): Readonly<Record<string, string>> {
  return { [concept]: group, ...(sex === 'total' ? {} : { sex }) };
}

/** `employment-rate-foreign-female`. */
function nameOf({ base, group, sex }: IndicatorValue): string {
  return [base, group, ...(sex === 'total' ? [] : [sex])].map(kebab).join('-');
}

function kebab(code: string): string {
  return code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
