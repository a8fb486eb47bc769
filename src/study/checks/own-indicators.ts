import type { DataPath, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { catalogueMeasures, catalogueRates } from '../../observations/code-lists.ts';
import { observationIndex } from '../../observations/table.ts';
import { type Formula, measuresNamed } from '../formula/formula.ts';
import { unitOfFormula, unitWords } from '../formula/formula-unit.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import type { RegionFile } from '../schema/region-file.ts';
import { type Check, type CheckContext, finding } from './check.ts';
import { isKnownIndicator } from './known-indicators.ts';

type OwnIndicator = RegionFile['data']['indicators'][number];

const shareUnits: readonly string[] = ['percent', 'per_1000', 'ratio'];
const rates: readonly string[] = catalogueRates;

/** Indicators of the region's own: their ids, their formulas, the measures that these name, and the units they make. */
export const checkOwnIndicators: Check = (region, context) =>
  region.data.indicators.flatMap((indicator, index) => {
    const path = ['data', 'indicators', index];
    const taken = idFinding(region, indicator, index, context);
    const { formula, problem } = parseFormula(indicator.formula);
    if (problem) {
      return [...taken, within(context, [...path, 'formula'], problem, 'error')];
    }
    const names = nameFindings(region, indicator, formula, [...path, 'formula'], context);
    if (names.length > 0) return [...taken, ...names];
    return [...taken, ...unitFindings(indicator, formula, path, context), ...rowFinding(formula, path, context)];
  });

function idFinding(
  region: RegionFile,
  { id }: OwnIndicator,
  index: number,
  context: CheckContext,
): readonly Diagnostic[] {
  const path = ['data', 'indicators', index, 'id'];
  const taken = declaredMeasures(region);
  const known = [...rates, 'employment_shortfall', ...catalogueMeasures, ...taken];
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(id)) return []; // said with the other ids
  const earlier = region.data.indicators.findIndex((other) => other.id === id);
  if (earlier !== index) {
    const line = context.places.locate(['data', 'indicators', earlier, 'id'])?.start.line;
    const message = `The id \`${id}\` is already that of another indicator${line === undefined ? '' : `, on line ${line}`}.`;
    return [finding(context, 'error', 'study/duplicate-id', path, message, 'Give this one an id of its own.')];
  }
  const others = ownIds(region).filter((other) => other !== id);
  const derived = !known.includes(id) && isKnownIndicator([...known, ...others], id);
  if (!known.includes(id) && !derived) return [];
  const what =
    rates.includes(id) || id === 'employment_shortfall' || derived ? 'an indicator of the tool' : 'a measure';
  return [
    finding(
      context,
      'error',
      'data/indicator-id-taken',
      path,
      `\`${id}\` is the name of ${what}: nobody could tell which of the two a text means.`,
      'Give the indicator a name of its own.',
    ),
  ];
}

function nameFindings(
  region: RegionFile,
  indicator: OwnIndicator,
  formula: Formula,
  path: DataPath,
  context: CheckContext,
): readonly Diagnostic[] {
  const own = ownIds(region);
  const measures = [...declaredMeasures(region), ...catalogueMeasures];
  const said = new Set<string>();
  return measuresNamed(formula).flatMap(({ name, offset }): Diagnostic[] => {
    if (measures.includes(name) || said.has(name)) return [];
    said.add(name);
    const place = { offset, length: name.length };
    if (name === indicator.id) {
      const message = `The formula of \`${name}\` refers to itself.`;
      const hint = 'A formula is made of measures of a row, as they stand in the tables.';
      return [within(context, path, { code: 'data/formula-refers-to-itself', message, hint, ...place }, 'error')];
    }
    if (own.includes(name) || rates.includes(name) || isKnownIndicator([...rates, ...own], name)) {
      const message = `\`${name}\` is an indicator; a formula is made of measures of a row.`;
      const hint = 'Write out what the indicator is made of, such as `employed / population`.';
      return [within(context, path, { code: 'data/formula-refers-to-indicator', message, hint, ...place }, 'error')];
    }
    const message = `\`${name}\` is no measure that is known here.`;
    const hint = `${didYouMean(name, measures, 'Measures')} A measure of your own is declared with its unit under \`measures\` of its table.`;
    return [within(context, path, { code: 'data/formula-unknown-measure', message, hint, ...place }, 'error')];
  });
}

function unitFindings(
  { id, unit }: OwnIndicator,
  formula: Formula,
  path: DataPath,
  context: CheckContext,
): readonly Diagnostic[] {
  const units = new Map<string, string | null>();
  for (const { measure, unit: given } of context.observations) {
    const known = units.get(measure);
    units.set(measure, known === undefined || known === given ? given : null);
  }
  const { dimension, unlike } = unitOfFormula(formula, (measure) => units.get(measure) ?? null);
  const [first] = unlike;
  if (first) {
    const message = `The formula of \`${id}\` adds up or compares ${unitWords(first.left)} and ${unitWords(first.right)}.`;
    const hint = 'Only like units can be added, subtracted or compared; divide one by the other for a ratio.';
    return [finding(context, 'warning', 'data/formula-unit', [...path, 'formula'], message, hint)];
  }
  if (unit === 'thousand') {
    const message = `The unit of \`${id}\` is given as \`thousand\`, but a formula counts in persons, also where its table is in thousands.`;
    const hint =
      dimension === null || unitWords(dimension) === 'persons'
        ? 'Write `unit: persons`.'
        : `Name the unit that the formula makes, which is ${unitWords(dimension)}.`;
    return [finding(context, 'error', 'data/formula-unit', [...path, 'unit'], message, hint)];
  }
  if (!dimension) return [];
  const wanted = shareUnits.includes(unit) ? 'a plain number' : unit === 'persons' ? 'persons' : null;
  const made = unitWords(dimension);
  if (wanted === null || wanted === made) return [];
  const message = `The formula of \`${id}\` makes ${made}; its unit is given as \`${unit}\`, which wants ${wanted}.`;
  const hint =
    wanted === 'persons'
      ? 'Name the unit that the formula makes, or leave out what it is divided by or multiplied with.'
      : 'Divide by a measure of the same unit, or name the unit that the formula makes.';
  return [finding(context, 'warning', 'data/formula-unit', [...path, 'unit'], message, hint)];
}

function rowFinding(formula: Formula, path: DataPath, context: CheckContext): readonly Diagnostic[] {
  const measures = [...new Set(measuresNamed(formula).map(({ name }) => name))];
  if (measures.length === 0) {
    const message = 'The formula names no measure: it is the same number for everybody.';
    const hint = 'A formula is made of measures of a row, such as `foreign_insured / insured * 100`.';
    return [finding(context, 'warning', 'data/formula-without-measure', [...path, 'formula'], message, hint)];
  }
  const { rows } = observationIndex(context.observations);
  if (rows.some(({ figures }) => measures.every((measure) => figures.has(measure)))) return [];
  const message = `No row of the tables holds ${listed(measures)}${measures.length > 1 ? ' together' : ''}, so there is no figure of this indicator.`;
  const hint = 'The measures of a formula stand in one row: the same source, place, group, age and period.';
  return [finding(context, 'warning', 'data/indicator-without-figures', [...path, 'formula'], message, hint)];
}

interface Inside {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
  readonly length: number;
}

/** A finding at a stretch of the formula's text. */
function within(context: CheckContext, path: DataPath, inside: Inside, severity: 'error' | 'warning'): Diagnostic {
  const { code, message, hint, offset, length } = inside;
  const range = context.places.rangeWithin(path, offset, length);
  return { code, severity, message, hint, file: context.file, path, range };
}

function ownIds(region: RegionFile): readonly string[] {
  return region.data.indicators.map(({ id }) => id);
}

function declaredMeasures(region: RegionFile): readonly string[] {
  return [...new Set(region.data.tables.flatMap((table) => Object.keys(table.measures)))];
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
