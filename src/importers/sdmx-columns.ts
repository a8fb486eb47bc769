import { type LocatedFinding, quoted } from './located-finding.ts';

/** A dimension, and where it stands in a row of SDMX-CSV. */
export interface SdmxDimension {
  readonly id: string;
  readonly label: string | null;
  readonly role: 'time' | 'geo' | null;
  /** Column of its codes, or of code and label in one cell (`A: Annual`). */
  readonly column: number;
  readonly bothInOneCell: boolean;
  /** Column of its labels, where they have one. */
  readonly labels: number | null;
}

/** What each column of an SDMX-CSV file is. Columns that are not named here are attributes, which nothing is made of. */
export interface SdmxColumns {
  readonly count: number;
  readonly dimensions: readonly SdmxDimension[];
  readonly value: number;
  /** Status of the figure, the code lists of Eurostat (`OBS_FLAG`) or of SDMX (`OBS_STATUS`). */
  readonly status: number | null;
  readonly confidentiality: number | null;
  /** `ESTAT:LFSA_ERGAN(1.0)`. */
  readonly dataset: number | null;
  /** `EXR.D.USD.EUR.SP00.A`: the dataset is the part before the first point. */
  readonly key: number | null;
  readonly title: number | null;
  readonly updated: number | null;
  readonly action: number | null;
}

/** What stands before the dimensions and is none. */
const leading = new Set([
  'DATAFLOW',
  'STRUCTURE',
  'STRUCTURE_ID',
  'STRUCTURE_NAME',
  'ACTION',
  'LAST UPDATE',
  'LAST_UPDATE',
  'KEY',
  'SERIES_KEY',
  'OBS_KEY',
]);

/** Attributes that some services put among the dimensions; behind OBS_VALUE every column is one. */
const attributes = new Set([
  'OBS_STATUS',
  'OBS_FLAG',
  'OBS_CONF',
  'CONF_STATUS',
  'OBS_COM',
  'OBS_PRE_BREAK',
  'OBS_COMMENT',
  'COMMENT_OBS',
  'COMMENT_TS',
  'UNIT_MULT',
  'DECIMALS',
  'TIME_FORMAT',
  'TITLE',
  'TITLE_COMPL',
  'COLLECTION',
  'BASE_PER',
  'NOTE',
]);

const most = 1000;

/** True where a line reads as the heading of SDMX-CSV. */
export function isSdmxHeading(line: string): boolean {
  const names = line.split(/[,;\t|]/, most).map((cell) => idOf(cell.replace(/^\s*"|"\s*$/g, '')).toUpperCase());
  return (
    names.includes('OBS_VALUE') &&
    ['TIME_PERIOD', 'TIME', 'DATAFLOW', 'STRUCTURE_ID', 'STRUCTURE', 'KEY'].some((name) => names.includes(name))
  );
}

/** The id in a heading that may have its label beside it: `freq: Time frequency`. */
function idOf(cell: string): string {
  const colon = cell.indexOf(':');
  return (colon === -1 ? cell : cell.slice(0, colon)).trim();
}

/**
 * Tells what the columns of a heading are, for SDMX-CSV 1.0 and 2.0 with codes, with labels in cells or columns of their own,
 * and for what Eurostat, the OECD, the ECB and the ILO make of it. Dimensions are the columns before TIME_PERIOD, and itself.
 */
export function sdmxColumns(heading: readonly string[], line: number): SdmxColumns | LocatedFinding {
  if (heading.length > most) {
    return { code: 'sdmx-csv/heading', message: `The heading has more than ${most} columns.`, hint: again, line };
  }
  const ids = heading.map((cell) => idOf(cell).toUpperCase());
  const at = (...names: readonly string[]): number | null => {
    const found = names.map((name) => ids.indexOf(name)).find((index) => index !== -1);
    return found ?? null;
  };
  const value = at('OBS_VALUE');
  if (value === null) {
    const hint = 'Download the table again as SDMX-CSV, or import it with `--from csv`.';
    return { code: 'sdmx-csv/heading', message: 'The heading has no column `OBS_VALUE`.', hint, line };
  }
  // `Time` alone is the label of TIME_PERIOD where labels have columns of their own.
  const time = at('TIME_PERIOD') ?? (ids.indexOf('TIME') === -1 ? null : ids.indexOf('TIME'));
  const first = ids.findIndex((id) => !leading.has(id));
  const end = time !== null && time > value ? time + 1 : value;
  const paired =
    time !== null && value === time + 2 && (time - first) % 2 === 0 && !attributes.has(ids[time + 1] ?? '');
  const dimensions: SdmxDimension[] = [];
  for (let column = first; column < end; column += 1) {
    const cell = (heading[column] ?? '').trim();
    const id = idOf(cell);
    if (column === value || attributes.has(ids[column] ?? '') || leading.has(ids[column] ?? '')) continue;
    const inOneCell = cell.length > id.length;
    const own = paired || heading[column + 1]?.trim() === `${id}.label`;
    const beside = own ? (heading[column + 1] ?? '').trim().replace(/^.*\.label$/, '') : '';
    if (id === '') {
      const message = `Column ${column + 1} of the heading has no name.`;
      return { code: 'sdmx-csv/heading', message, hint: again, line };
    }
    dimensions.push({
      id,
      label: (inOneCell ? cell.slice(id.length + 1).trim() : beside) || null,
      role: column === time ? 'time' : /^(?:geo|ref_area)$/i.test(id) ? 'geo' : null,
      column,
      bothInOneCell: inOneCell,
      labels: own ? column + 1 : null,
    });
    if (own) column += 1;
  }
  const twice = dimensions.find(({ id }, index) => dimensions.findIndex((other) => other.id === id) !== index);
  if (twice) {
    const message = `The heading names ${quoted(twice.id)} twice.`;
    return { code: 'sdmx-csv/duplicate-column', message, hint: again, line };
  }
  if (dimensions.length === 0) {
    return { code: 'sdmx-csv/heading', message: 'The heading names no dimension.', hint: again, line };
  }
  return {
    count: heading.length,
    dimensions,
    value,
    status: at('OBS_FLAG', 'OBS_STATUS'),
    confidentiality: at('CONF_STATUS', 'OBS_CONF'),
    dataset: at('DATAFLOW', 'STRUCTURE_ID'),
    key: at('KEY'),
    title: at('STRUCTURE_NAME'),
    updated: at('LAST UPDATE', 'LAST_UPDATE'),
    action: at('ACTION'),
  };
}

const again = 'The file was changed. Download the table again as SDMX-CSV.';
