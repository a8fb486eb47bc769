import { dimensionKind } from '../terms/dimension-kinds.ts';
import { periodTerm } from '../terms/periods.ts';
import { plainName } from '../terms/plain.ts';

/** Headings of the column of figures of a long table: English and the languages of the offices. */
const valueNames: ReadonlySet<string> = new Set([
  ...['value', 'values', 'obs value', 'observation', 'observation value', 'figure', 'data value'],
  ...[
    'wert',
    'werte',
    'vrednost',
    'vrednosti',
    'podatek',
    'wartosc',
    'wartosci',
    'hodnota',
    'hodnoty',
    'waarde',
    'waarden',
  ],
  ...[
    'valor',
    'valores',
    'valors',
    'valore',
    'valori',
    'osservazione',
    'τιμη',
    'τιμες',
    'arvo',
    'arvot',
    'varde',
    'varden',
  ],
]);

const flagNames: ReadonlySet<string> = new Set([
  ...[
    'flag',
    'flags',
    'obs flag',
    'obs flags',
    'obs status',
    'observation status',
    'flag codes',
    'flag code',
    'value flag',
  ],
  ...['flag and footnotes', 'flags and footnotes', 'observation value flag', 'symbol', 'symbols'],
]);

const noteNames: ReadonlySet<string> = new Set([
  ...['note', 'notes', 'footnote', 'footnotes', 'comment', 'comments', 'remark', 'remarks', 'bemerkung', 'bemerkungen'],
  ...['anmerkung', 'anmerkungen', 'opomba', 'opombe', 'uwagi', 'poznamka', 'opmerking', 'opmerkingen', 'nota', 'notas'],
  ...['notes del pie', 'note a pie', 'huomautus', 'anmarkning', 'σημειωση', 'σημειωσεις'],
]);

const totalNames: ReadonlySet<string> = new Set([
  'total',
  'totale',
  'gesamt',
  'insgesamt',
  'totaal',
  'skupaj',
  'ogolem',
  'celkem',
  'συνολο',
  'yhteensa',
  'totalt',
]);

/** What a heading alone tells of its column. */
export function isValueName(heading: string): boolean {
  return valueNames.has(plainName(heading));
}

export function isFlagName(heading: string): boolean {
  return flagNames.has(plainName(heading));
}

/** A column `status` holds flags, or the status in employment: its contents tell. */
export function mayBeFlagName(heading: string): boolean {
  return heading === '' || plainName(heading) === 'status';
}

export function isNoteName(heading: string): boolean {
  return noteNames.has(plainName(heading));
}

export function isTotalName(heading: string): boolean {
  return totalNames.has(plainName(heading));
}

/** True of a heading that is a period or a day: then the columns of periods are a dimension laid on its side. */
export function isPeriodName(heading: string): boolean {
  const day = /^(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})$/;
  return /\d{4}/.test(heading) && (day.test(heading) || 'word' in periodTerm(heading, null));
}

/** True of a heading that names a group, a place, a period: never a column of figures, whatever numbers stand in it. */
export function isDimensionName(heading: string): boolean {
  const kind = kindOf(heading);
  return kind !== 'own' || /(?:^|[ _])(?:code|codes|kod|codi|codigo|codice|koodi|id|nr|no)$/.test(plainName(heading));
}

/** Time, place or neither, by the words of the languages. */
export function roleOf(heading: string): 'time' | 'geo' | null {
  const kind = kindOf(heading);
  return kind === 'period' ? 'time' : kind === 'place' ? 'geo' : null;
}

function kindOf(heading: string) {
  return dimensionKind({ id: heading, label: null, role: null, coded: true, labels: new Map() });
}

/**
 * True where the second heading names the labels of the codes in the column of the first: `GEO` and `GEO_LABEL`,
 * `sex_code` and `sex`, `citizen` and `Country of citizenship`, `ITTER107` and `Territorio`. Two columns of places may be a
 * country and its region: there the names must be alike.
 */
export function isLabelOf(label: string, code: string): boolean {
  const [names = '', codes = ''] = [label, code].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_'));
  if (label === code) return false;
  const stem = codes.replace(/_?(?:code|codes|kod|id)$/, '');
  if (names.replace(/_?(?:label|labels|name|names|bezeichnung|text)$/, '') === stem) return true;
  if (/^[A-Z][A-Z0-9_]+$/.test(code) && !/^[A-Z0-9_ ]+$/.test(label)) return true;
  const kind = kindOf(code);
  return kind !== 'own' && kind === kindOf(label) && (kind !== 'place' || codes === 'geo');
}
