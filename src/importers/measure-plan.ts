import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { catalogueMeasures, catalogueRates } from '../observations/code-lists.ts';
import { isCatalogueRate, unitOfRate } from '../observations/rate-units.ts';
import { importFinding, someOf } from './import-findings.ts';
import type { LeftOutReason } from './imported.ts';
import type { TableHead } from './statistical-table.ts';
import type { DatasetFacts, DatasetMeasure } from './terms/datasets.ts';
import { dimensionKind, isReservedKey, ownDimensionName } from './terms/dimension-kinds.ts';
import { keyName, plainName } from './terms/plain.ts';
import { countsByStatus } from './terms/statuses.ts';
import { publishedUnit } from './terms/units.ts';

/** The measure of a cell and the unit that it is published in; or why the cell is left out. */
export type CellMeasure = { readonly measure: string; readonly unit: string } | { readonly leftOut: LeftOutReason };

export interface MeasurePlan {
  /** True where the codes of `wstatus` are measures, and no dimension of their own. */
  readonly statusIsMeasure: boolean;
  /** What was taken for granted, as a finding. */
  readonly assumed: Diagnostic | null;
  /** By the codes of status, unit and contents, as far as the table has them. */
  readonly of: (status: string | null, unit: string | null, contents: string | null) => CellMeasure;
}

const catalogue: readonly string[] = [...catalogueRates, ...catalogueMeasures];

/**
 * Which measure the cells of a table are: of a known dataset by our list, else as the user says. `null` with
 * `import/which-measure` where nobody says, `import/other-measure` where the user says another than the dataset has,
 * `import/unit-unknown` where a count has a unit that is not known.
 */
export function measurePlan(
  head: TableHead,
  dataset: DatasetFacts | null,
  wanted: string | null,
): MeasurePlan | Diagnostic {
  const asked = wanted === null ? null : (catalogue.find((name) => name === keyName(wanted)) ?? keyName(wanted));
  if (dataset !== null) return planOfDataset(head, dataset, asked);
  if (asked === null) return planOfContents(head) ?? whichMeasure(head);
  if (isReservedKey(asked) || head.dimensions.some((dimension) => ownDimensionName(dimension) === asked)) {
    return importFinding(
      'error',
      'import/other-measure',
      head,
      `\`${asked}\` is the name of a dimension and cannot be that of a measure.`,
      'Give the figures another name with `--measure`.',
    );
  }
  return planOfUser(head, asked);
}

function planOfDataset(head: TableHead, { measure }: DatasetFacts, asked: string | null): MeasurePlan | Diagnostic {
  const has = measure.by === 'all' ? [measure.measure] : [...new Set(Object.values(measure.measures))];
  // A name of one's own for the one measure of a table is the user's affair.
  const renamed = asked !== null && measure.by === 'all' && !catalogue.includes(asked) ? asked : null;
  if (asked !== null && renamed === null && !has.includes(asked)) {
    return importFinding(
      'error',
      'import/other-measure',
      head,
      `${head.dataset ?? 'The table'} holds ${someOf(has)}, not \`${asked}\`.`,
      'Leave `--measure` out, or import another dataset.',
    );
  }
  const of = (status: string | null, unit: string | null): CellMeasure => {
    const name = nameOf(measure, status, unit);
    if (name === undefined) return { leftOut: measure.by === 'unit' ? 'other_unit' : 'other_measure' };
    if (asked !== null && renamed === null && asked !== name) return { leftOut: 'other_measure' };
    const published = unit === null ? measure.unit : publishedUnit(unit);
    return fits(name, published) ? { measure: renamed ?? name, unit: published ?? '' } : { leftOut: 'other_unit' };
  };
  return { statusIsMeasure: measure.by === 'status' || measure.by === 'status and unit', assumed: null, of };
}

function nameOf(measure: DatasetMeasure, status: string | null, unit: string | null): string | undefined {
  if (measure.by === 'all') return measure.measure;
  const names = new Set(Object.values(measure.measures));
  const code = measure.by === 'status' ? status : measure.by === 'unit' ? unit : `${status} ${unit}`;
  // A file without the dimension can only mean the one measure that the dataset has.
  if (code === null) return names.size === 1 ? [...names][0] : undefined;
  return Object.hasOwn(measure.measures, code) ? measure.measures[code] : undefined;
}

function planOfUser(head: TableHead, asked: string): MeasurePlan {
  const isCount = catalogueMeasures.some((name) => name === asked);
  const statusIsMeasure = Object.values(countsByStatus).includes(asked);
  const ofHead = head.unit === null ? null : publishedUnit(head.unit);
  const of = (status: string | null, unit: string | null): CellMeasure => {
    if (statusIsMeasure && status !== null && countsByStatus[status] !== asked) return { leftOut: 'other_measure' };
    const published = unit === null ? ofHead : publishedUnit(unit);
    if (isCatalogueRate(asked)) {
      const own = unitOfRate(asked);
      // A rate of the catalogue has one unit; a file that names none cannot mean another.
      if (published === own || (published === null && (unit === null || own !== 'percent')))
        return { measure: asked, unit: own };
      return { leftOut: 'other_unit' };
    }
    if (!isCount) return { measure: asked, unit: published ?? keyName(unit ?? head.unit ?? 'number') };
    if (published === null && unit === null) return { measure: asked, unit: 'persons' };
    return fits(asked, published) ? { measure: asked, unit: published ?? '' } : { leftOut: 'other_unit' };
  };
  const hasUnit = head.dimensions.some((dimension) => dimensionKind(dimension) === 'unit');
  return { statusIsMeasure, assumed: isCount && ofHead === null && !hasUnit ? unitAssumed(head, asked) : null, of };
}

/** The dimension of a table whose codes say what is measured: the contents of a PX file, the headings of a CSV file. */
export function contentsOf({ dimensions }: TableHead): number {
  return dimensions.findIndex((dimension) => dimension.role === 'metric' && dimensionKind(dimension) === 'silent');
}

/** Where contents are called as measures of the catalogue are, each is that measure; others are left out. `null` where none is. */
function planOfContents(head: TableHead): MeasurePlan | null {
  const contents = head.dimensions[contentsOf(head)];
  if (contents === undefined || head.dimensions.some((dimension) => dimensionKind(dimension) === 'status')) return null;
  const plans = new Map<string, MeasurePlan>();
  for (const [code, label] of contents.labels) {
    const name = catalogue.find((measure) => measure === keyName(code) || measure === keyName(label));
    if (name !== undefined) plans.set(code, planOfUser(head, name));
  }
  if (plans.size === 0) return null;
  const assumed = [...plans.values()].flatMap((plan) => plan.assumed ?? [])[0] ?? null;
  return {
    statusIsMeasure: false,
    assumed,
    of: (status, unit, code) => plans.get(code ?? '')?.of(status, unit, code) ?? { leftOut: 'other_measure' },
  };
}

function unitAssumed(head: TableHead, asked: string): Diagnostic {
  const said =
    head.unit === null
      ? 'The file does not say in which unit its figures are'
      : `The unit of the file, “${head.unit}”, is not known here`;
  return importFinding(
    'warning',
    'import/unit-assumed',
    head,
    `${said}: \`${asked}\` is taken to be in persons.`,
    'Where it is in thousands, write `thousand` under `measures` of the table in the region file.',
  );
}

/** True where figures of the measure can be published in the unit: rates in percent, counts in persons or thousands of them. */
function fits(measure: string, unit: string | null): boolean {
  if (unit === null) return false;
  return isCatalogueRate(measure) ? unit === unitOfRate(measure) : unit === 'persons' || unit === 'thousand';
}

function whichMeasure(head: TableHead): Diagnostic {
  const what = head.dataset ?? 'the table';
  const title = plainName(head.title ?? '');
  const near = catalogue.filter((name) => name.split('_').every((word) => title.includes(word.replace(/s$|ed$/, ''))));
  const spelt = suggest(keyName(head.title ?? ''), catalogue);
  const names = near.length > 0 ? near : spelt !== null ? [spelt] : [];
  const contents = head.dimensions[contentsOf(head)]?.labels ?? new Map<string, string>();
  const listed = [...contents.values()].map((label) => keyName(label));
  const hint =
    contents.size > 1
      ? `Of its contents one may be named: ${someOf(listed)}. `
      : names.length > 0
        ? `Perhaps ${someOf(names)}. `
        : '';
  return importFinding(
    'error',
    'import/which-measure',
    head,
    `It is not known which measure the figures of ${what} are${head.title === null ? '' : ` (“${head.title}”)`}.`,
    `${hint}Say it with \`--measure\`: a rate such as \`employment_rate\`, a count such as \`population\`, or a name of your own.`,
  );
}

/** True where the plan could not be made. */
export function isFinding(plan: MeasurePlan | Diagnostic): plan is Diagnostic {
  return 'severity' in plan;
}
