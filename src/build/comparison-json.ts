import type { Comparison, HeatRow, Member, Question, Standing } from '../comparison/comparison.ts';
import type { IndicatorRow } from '../indicators/indicator-row.ts';

/**
 * A comparison as JSON. Keys are part of the command-line contract; numbers in full precision, `null` where there is none; rows
 * name figures as `indicators --format json` does. Every key of the whole stands on a line of its own, and every entry of its
 * lists, so that two runs can be held against each other line by line, and a thousand regions stay readable to a program.
 */
export function comparisonJson(comparison: Comparison, version: string): string {
  return [...comparisonJsonPieces(comparison, version)].join('');
}

/** The same piece by piece: that of a thousand regions is a hundred megabytes. */
export function* comparisonJsonPieces(comparison: Comparison, version: string): Generator<string> {
  const { typology, themes, exchange } = comparison;
  yield `{\n"tool": ${JSON.stringify({ name: 'milestone', version })}`;
  yield* list('regions', comparison.regions, ({ ownIndicators: _own, sources: _sources, ...head }) => head);
  yield* list('comparability', comparison.comparability);
  yield* list('questions', comparison.questions, question);
  yield* list('trends', comparison.trends);
  yield* list('heatMap', comparison.heatMap, heatRow);
  yield* list('challengeThemes', themes.challenges);
  yield* list('swotThemes', themes.swot);
  yield* list('coverage', comparison.coverage);
  yield* list('exchange', exchange.regions);
  yield entry('themesOf', { challenges: themes.challengesOf, swot: themes.swotOf });
  yield entry('typology', typology);
  yield entry('exchangeWeights', exchange.weights);
  yield* list('exchangeMatrix', exchange.matrix);
  yield* list('findings', comparison.diagnostics, ({ code, severity, message, file }) => ({
    code,
    severity,
    message,
    file,
  }));
  yield '\n}\n';
}

function entry(key: string, value: unknown): string {
  return `,\n"${key}": ${JSON.stringify(value)}`;
}

function* list<Item>(key: string, items: readonly Item[], shown: (item: Item) => unknown = (item) => item) {
  yield `,\n"${key}": [`;
  for (const [index, item] of items.entries()) yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(shown(item))}`;
  yield items.length === 0 ? ']' : '\n]';
}

function heatRow({ cells, ...row }: HeatRow) {
  return {
    ...row,
    cells: cells.map((cell) => cell && { region: cell.region, place: cell.place, z: cell.z, better: cell.better }),
  };
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
