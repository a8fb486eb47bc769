import { breaksBetween } from '../observations/breaks.ts';
import type { Observation } from '../observations/observation.ts';
import type { Study } from '../study/study.ts';
import { catalogue } from './catalogue/index.ts';
import { mergeCautions } from './cautions.ts';
import { changes } from './changes.ts';
import { type Contradiction, chooseSources } from './choose-source.ts';
import { redacted, withheldCounts } from './confidentiality.ts';
import { countLevels } from './counts.ts';
import { genderGaps, groupDifferences, levelsByCell } from './differences.ts';
import { cellKey } from './figure-key.ts';
import { inFigureOrder } from './figure-order.ts';
import type { Caution, IndicatorValue } from './indicator-value.ts';
import type { Level } from './level.ts';
import { candidateLevels, type IsSurvey } from './levels.ts';
import { ownIndicators } from './own-indicators.ts';
import { placeRoles, standInCaution, substitutions } from './places.ts';
import { type RowRate, rowRates } from './row-rates.ts';
import { employmentShortfalls } from './shortfall.ts';
import { withholdRates, withoutWithheld } from './withhold.ts';

/** A count that is not to be printed, by where it stands; its number is not told. */
export interface WithheldCount {
  readonly measure: string;
  readonly row: Observation['row'];
}

/** Every figure that can be had from a study's observations. */
export interface ComputedIndicators {
  /** Levels of the catalogue and what is derived from them, in a stable order. */
  readonly values: readonly IndicatorValue[];
  /** The counts of the tables, each by its measure. */
  readonly counts: readonly IndicatorValue[];
  readonly alternatives: readonly IndicatorValue[];
  readonly withheld: readonly WithheldCount[];
  /** The study's observations without the numbers of the withheld ones. */
  readonly observations: readonly Observation[];
  /** Published rates that the counts of their source do not bear out. */
  readonly contradictions: readonly Contradiction[];
  /** The levels with what derived figures need to know of them. */
  readonly levels: readonly Level[];
  /** Rates together with the people of their rows, for telling what a gap is made of. */
  readonly rowRates: readonly RowRate[];
  /** Own indicators whose formula divides by nought in a row; their value there is missing. */
  readonly divisionsByZero: readonly IndicatorValue[];
}

/**
 * Computes every indicator of the catalogue and of the region's own for every group, place and period that the observations allow, and from the
 * levels their gaps, ratios, gender gaps, changes and the employment shortfall. Full precision, rates from 0 to 100.
 *
 * A missing figure stays missing in everything made from it; it never becomes zero. Small counts are withheld before
 * anything is derived, so that nothing derived gives them away. Pure: the same study gives the same figures.
 */
export function computeIndicators(study: Study): ComputedIndicators {
  const { minimum } = study.region.study.confidentiality;
  const withheld = withheldCounts(study.observations, minimum);
  const isSurvey = surveys(study);

  const definitions = [...catalogue, ...ownIndicators(study.region)];
  const candidates = withholdRates(candidateLevels(definitions, study.observations, isSurvey), withheld, minimum);
  const rates = chooseSources(candidates, isSurvey);
  const counts = countLevels(study.observations);
  const countsPrinted = counts.levels.map((level) => withoutWithheld(level, withheld));
  const finish = finisher(study, rates.levels, withheld);
  const levels = finish(rates.levels);
  const finishedCounts = finisher(study, countsPrinted, withheld)(countsPrinted);

  const rated = rowRates(candidates, withheld);
  const ratedLevels = finish(rated.map(({ level }) => level));

  const cells = levelsByCell(levels);
  const references = new Map(study.comparisons.map(({ concept, reference }) => [String(concept), reference]));
  const between = breaksBetween({
    sources: study.region.sources,
    declared: study.region.data.breaks.map(({ source, at }) => ({ source, at })),
    observations: study.observations,
  });
  const derived = [
    ...groupDifferences(levels, cells, references),
    ...genderGaps(levels, cells),
    ...changes(levels, between),
    ...employmentShortfalls(levels, cells, levelsByCell(finishedCounts), references),
  ];
  return {
    values: inFigureOrder([...levels.map(({ figure }) => figure), ...derived]),
    counts: inFigureOrder(finishedCounts.map(({ figure }) => figure)),
    alternatives: [
      ...finish(rates.alternatives),
      ...finish(counts.alternatives.map((level) => withoutWithheld(level, withheld))),
    ].map(({ figure }) => figure),
    withheld: [...withheld].map(({ measure, row }) => ({ measure, row })),
    observations: withheld.size === 0 ? study.observations : study.observations.map((each) => redacted(each, withheld)),
    contradictions: rates.contradictions,
    levels,
    rowRates: rated.map((rate, at) => ({ ...rate, level: ratedLevels[at] ?? rate.level })),
    divisionsByZero: candidates.flatMap(({ dividesByZero, computed }) =>
      dividesByZero && computed ? [computed.figure] : [],
    ),
  };
}

/** Only a survey has an interval; a figure by the survey's definition is one, whatever the study says of its source. */
function surveys(study: Study): IsSurvey {
  const types = new Map(Object.entries(study.region.sources).map(([id, source]) => [id, source.type]));
  return ({ source, definition }) => {
    const type = source === null ? undefined : types.get(source);
    return type === undefined ? definition === 'lfs' : type === 'survey';
  };
}

/** Adds what the study as a whole says of each figure: its place's role, the group taken for another, who is missing. */
function finisher(
  study: Study,
  basis: readonly Level[],
  withheld: ReadonlySet<Observation>,
): (levels: readonly Level[]) => readonly Level[] {
  const figures = basis.map(({ figure }) => figure);
  const roleOf = placeRoles(study, figures);
  const substituted = substitutions(study, figures, (figure, group) => `${figure.base} ${cellKey(figure, { group })}`);
  const households = householdsCaution(study);
  return (levels) =>
    levels.map((level) => {
      const { figure } = level;
      const placeRole = roleOf(figure.base, figure.concept, figure.place);
      const cautions = mergeCautions(
        figure.cautions,
        standInCaution(study, placeRole, figure.place),
        substituted(figure),
        households(figure),
      );
      const observations =
        withheld.size === 0 ? figure.observations : figure.observations.map((each) => redacted(each, withheld));
      return { ...level, figure: { ...figure, placeRole, cautions, observations } };
    });
}

/** Where a study is about refugees, every survey figure of the groups it is about leaves out those in reception centres. */
function householdsCaution(study: Study): (figure: IndicatorValue) => readonly Caution[] {
  const about = study.region.target_groups.some(({ id }) => /refugee|asylum|protection/.test(id));
  const focus = new Map(study.comparisons.map((comparison) => [comparison.concept, comparison.focus]));
  return ({ concept, group, definition }) =>
    about && definition === 'lfs' && concept !== null && focus.get(concept)?.includes(group)
      ? [{ code: 'households_only', details: {} }]
      : [];
}
