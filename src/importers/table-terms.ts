import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nutsCodesOf, nutsName } from '../observations/nuts.ts';
import { isPeriod, meantPeriod, startOf } from '../observations/period.ts';
import { DimensionReader } from './dimension-reader.ts';
import { importFinding } from './import-findings.ts';
import type { Selection } from './imported.ts';
import type { TableDimension, TableHead } from './statistical-table.ts';
import { ageTerm } from './terms/age.ts';
import type { DatasetFacts } from './terms/datasets.ts';
import { type DimensionKind, dimensionKind } from './terms/dimension-kinds.ts';
import { educationTerm } from './terms/education.ts';
import { groupTerm } from './terms/groups.ts';
import { codeOfLabel } from './terms/labels.ts';
import { periodTerm } from './terms/periods.ts';
import { eurostatPlace, ownPlace } from './terms/places.ts';
import { keyName, plainName } from './terms/plain.ts';
import { sexTerm } from './terms/sex.ts';
import { countsByStatus } from './terms/statuses.ts';
import { isPlainCode, isTotal, type ReadTerm, type Term, unknownCode } from './terms/term.ts';

/** The dimensions of a table, each with its reader. */
export interface TableTerms {
  readonly readers: readonly DimensionReader[];
  /** Labels of Eurostat's that no code is known for, by dimension: found while cells are read. */
  readonly unknownLabels: ReadonlyMap<string, ReadonlySet<string>>;
}

/** True for a table of Eurostat's, whose codes and English labels are known. */
export function isOfEurostat({ publisher, format }: TableHead): boolean {
  return format === 'sdmx-csv' || format === 'tsv' || /eurostat|^estat/i.test(publisher ?? '');
}

/** A reader for every dimension of the table. Of the selection `since` must be a period; `null` takes everything. */
export function tableTerms(head: TableHead, selection: Selection, dataset: DatasetFacts | null): TableTerms {
  const unknownLabels = new Map<string, Set<string>>();
  const eurostat = isOfEurostat(head);
  const first = selection.since === null ? null : startOf(selection.since);
  const isLate = first === null ? null : (period: string): boolean => startOf(period) >= first;
  const kinds = kindsOf(head, dataset, selection.measure);
  const readers = head.dimensions.map((dimension, index) => {
    const kind = kinds[index] ?? 'own';
    const chosen = kind === 'silent' ? (chosenCode(dimension, selection.measure) ?? adjustedCode(dimension)) : null;
    const read = chosen === null ? termReader(kind, eurostat, dataset) : onlyCode(chosen);
    // Of a silent dimension it matters alone whether it says one thing or several.
    const isLabelled = eurostat && !dimension.coded && kind !== 'period' && kind !== 'silent';
    const note = (label: string): void => {
      const labels = unknownLabels.get(dimension.id);
      if (!labels) unknownLabels.set(dimension.id, new Set([label]));
      else if (labels.size < 20) labels.add(label);
    };
    return new DimensionReader(
      index,
      dimension,
      kind,
      isLabelled ? byLabel(kind, read, note) : read,
      selection,
      kind === 'period' ? isLate : null,
    );
  });
  return { readers, unknownLabels };
}

/** The code of a dimension of contents that the user's measure names, by code or label; `null` where it names none. */
function chosenCode({ labels }: TableDimension, measure: string | null): string | null {
  if (measure === null) return null;
  const asked = keyName(measure);
  for (const [code, label] of labels) if (keyName(code) === asked || keyName(label) === asked) return code;
  return null;
}

/** Of figures with and without seasonal adjustment the adjusted ones, as Eurostat shows them; where the file lists its codes. */
export function adjustedCode({ id, labels }: TableDimension): string | null {
  return id.toLowerCase() === 's_adj' && labels.size > 1 && labels.has('SA') ? 'SA' : null;
}

function onlyCode(chosen: string): ReadTerm {
  return (code) => (code === chosen ? { word: code } : { leftOut: 'other_measure' });
}

/**
 * What each dimension tells apart. Of two places (a country and its regions) the first is the place, the other a breakdown.
 * A status that is written as a label (`Employed persons working part-time`) is part of the measure that the user names.
 */
function kindsOf(head: TableHead, dataset: DatasetFacts | null, measure: string | null): readonly DimensionKind[] {
  const taken = new Set<DimensionKind>();
  return head.dimensions.map((dimension) => {
    const kind = dataset?.silent.includes(dimension.id.toLowerCase()) === true ? 'silent' : dimensionKind(dimension);
    if (kind === 'silent' || kind === 'own') return kind;
    if (kind === 'status' && !dimension.coded && dataset === null && !isCountByStatus(measure)) return 'silent';
    if (taken.has(kind)) return kind === 'unit' ? 'silent' : 'own';
    taken.add(kind);
    return kind;
  });
}

function isCountByStatus(measure: string | null): boolean {
  return measure === null || Object.values(countsByStatus).includes(keyName(measure));
}

function termReader(kind: DimensionKind, eurostat: boolean, dataset: DatasetFacts | null): ReadTerm {
  switch (kind) {
    case 'place':
      return eurostat ? eurostatPlace : ownPlace;
    case 'period':
      return periodTerm;
    case 'citizenship':
    case 'country_of_birth':
      return (code, label) => {
        const term = groupTerm(kind, code, label);
        const country = 'leftOut' in term ? codeOfLabel(kind, label ?? code) : null;
        return country === null ? term : groupTerm(kind, country, null);
      };
    case 'sex':
      return sexTerm;
    case 'age':
      return (code, label) => {
        const own = dataset !== null && Object.hasOwn(dataset.ages, code) ? dataset.ages[code] : undefined;
        return own === undefined ? ageTerm(code, label) : { word: own };
      };
    case 'education':
      return educationTerm;
    case 'occupation':
      return (code) => codeTerm(code.replace(/^OC(?=\d)/, ''));
    case 'unit':
    case 'status':
    case 'silent':
      return (code) => ({ word: code });
    default:
      return codeTerm;
  }
}

function codeTerm(code: string): Term {
  if (isTotal(code)) return { word: 'total' };
  return isPlainCode(code) ? { word: code } : unknownCode;
}

function byLabel(kind: DimensionKind, read: ReadTerm, note: (label: string) => void): ReadTerm {
  return (label) => {
    const code = codeOfLabel(kind, label) ?? (kind === 'place' ? regionOfLabel(label) : null);
    if (code !== null) return read(code, label);
    if (kind === 'age') {
      const age = read(label, null);
      if ('word' in age) return age;
    }
    note(label);
    return unknownCode;
  };
}

let regions: ReadonlyMap<string, string | null> | null = null;

/** The NUTS code of a region's name where one alone has it; a code is taken as one. */
function regionOfLabel(label: string): string | null {
  if (nutsName(label) !== null) return label;
  if (regions === null) {
    const map = new Map<string, string | null>();
    for (const code of nutsCodesOf('')) {
      const name = plainName(nutsName(code) ?? '');
      map.set(name, map.has(name) ? null : code);
    }
    regions = map;
  }
  return regions.get(plainName(label)) ?? null;
}

/** `since` as a period; an error where it is none. */
export function sincePeriod(head: TableHead, since: string): string | Diagnostic {
  if (isPeriod(since)) return since;
  const meant = meantPeriod(since);
  if (meant !== null) return meant;
  return importFinding(
    'error',
    'import/since',
    head,
    `\`${since}\` is no period.`,
    'Write `2015`, `2015-Q1` or `2015-03`.',
  );
}

/** The dimension by its kind, the first where several are alike. */
export function readerOf(readers: readonly DimensionReader[], kind: DimensionKind): DimensionReader | null {
  return readers.find((reader) => reader.kind === kind) ?? null;
}

/** What the user sees of a dimension: `citizen` (Country of citizenship). */
export function dimensionName({ id, label }: TableDimension): string {
  return label === null || label === id ? `\`${id}\`` : `\`${id}\` (${label})`;
}
