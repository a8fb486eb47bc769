import type { Comparison, Member, Question, Standing } from '../comparison/comparison.ts';
import type { IndicatorRow } from '../indicators/indicator-row.ts';

/**
 * A comparison as JSON. Keys are part of the command-line contract; numbers in full precision, `null` where there is none; rows
 * name figures as `indicators --format json` does. Every key of the whole stands on a line of its own, and every entry of its
 * lists, so that two runs can be held against each other line by line, and a thousand regions stay readable to a program.
 */
export function comparisonJson(comparison: Comparison, version: string): string {
  const { typology, themes, exchange } = comparison;
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    regions: comparison.regions.map(({ ownIndicators: _own, sources: _sources, ...head }) => head),
    comparability: comparison.comparability,
    questions: comparison.questions.map(question),
    trends: comparison.trends,
    heatMap: comparison.heatMap.map(({ cells, ...row }) => ({
      ...row,
      cells: cells.map((cell) => cell && { region: cell.region, place: cell.place, z: cell.z, better: cell.better }),
    })),
    challengeThemes: themes.challenges,
    swotThemes: themes.swot,
    coverage: comparison.coverage,
    exchange: exchange.regions,
  };
  const single = {
    themesOf: { challenges: themes.challengesOf, swot: themes.swotOf },
    typology,
    exchangeWeights: exchange.weights,
    exchangeMatrix: exchange.matrix,
  };
  const findings = comparison.diagnostics.map(({ code, severity, message, file }) => ({
    code,
    severity,
    message,
    file,
  }));
  const entries = [
    `"tool": ${JSON.stringify({ name: 'milestone', version })}`,
    ...Object.entries(lists).map(([key, items]) => `"${key}": ${lines(items)}`),
    ...Object.entries(single).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`),
    `"findings": ${lines(findings)}`,
  ];
  return `{\n${entries.join(',\n')}\n}\n`;
}

function lines(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}

function question({ sets, standings, ...rest }: Question) {
  return {
    ...rest,
    sets: sets.map(({ members, otherPeriods, benchmarks, ranking, ...set }) => ({
      ...set,
      members: members.map(member),
      otherPeriods: otherPeriods.map(({ region, figure: { period, value } }) => ({ region, period, value })),
      benchmarks: benchmarks.map(({ place, figure: { value, lower, upper, flags } }) => ({
        place,
        value,
        lower,
        upper,
        flags,
      })),
      ...ranking,
    })),
    standings: standings.map(standing),
  };
}

function member({ figure, ...rest }: Member) {
  const { value, lower, upper, flags, caution } = figure;
  return { ...rest, value, lower, upper, flags, caution };
}

function standing({ figure, gap, ...rest }: Standing) {
  return { ...rest, figure: row(figure), gap: gap && { value: gap.value, lower: gap.lower, upper: gap.upper } };
}

/** What a row says that its question and its region do not. */
function row(figure: IndicatorRow) {
  const { concept, group, age, period, value, lower, upper, unit, flags, place, time, definition, basis } = figure;
  return {
    concept,
    group,
    age,
    period,
    value,
    lower,
    upper,
    unit,
    flags,
    place,
    place_role: figure.place_role,
    time,
    definition,
    basis,
    source: figure.source,
    caution: figure.caution,
  };
}
