import { flagLetters } from './figure-cell.ts';

/** SDMX's own code list of status in capitals, by Eurostat's letters; `A` is a figure as any other. CL_OBS_STATUS 2.2. */
const observationStatus: Readonly<Record<string, string>> = {
  A: '',
  B: 'b',
  D: 'd',
  E: 'e',
  F: 'f',
  I: 'i',
  M: 'm',
  N: 'n',
  P: 'p',
  Q: 'C',
  U: 'u',
};

/** `F` is free; primary and secondary confidentiality hide the figure alike. CL_CONF_STATUS 1.3. */
const confidentialityStatus: Readonly<Record<string, string>> = {
  F: '',
  R: '',
  A: 'C',
  D: 'C',
  G: 'C',
  S: 'C',
  T: 'C',
};

const words: readonly (readonly [string, string])[] = [
  ['break in time series', 'b'],
  ['definition differs', 'd'],
  ['estimated', 'e'],
  ['forecast', 'f'],
  ['imputed', 'i'],
  ['data cannot exist', 'm'],
  ['not applicable', 'm'],
  ['not significant', 'n'],
  ['provisional', 'p'],
  ['revised', 'r'],
  ['low reliability', 'u'],
  ['confidential', 'C'],
];

/**
 * The flags of a figure by what stands in its status and confidentiality columns: Eurostat's letters as they are (`bu`, `C`),
 * SDMX's by Eurostat's (`E` is `e`, `A` none), `b: break in time series` by its code, labels by their words.
 */
export function sdmxFlags(status: string, confidentiality: string): string {
  if (status === '' && confidentiality === '') return '';
  const observation = lettersOf(status);
  // Eurostat's letters of status are small.
  const figure = /^[A-Z]$/.test(observation) ? (observationStatus[observation] ?? observation) : observation;
  const hidden = lettersOf(confidentiality);
  const secret = confidentialityStatus[hidden] ?? hidden;
  return figure.includes(secret) ? figure : figure + secret;
}

function lettersOf(text: string): string {
  const code = /^\s*([A-Za-z_]{1,6})\s*(?::.*)?$/s.exec(text)?.[1];
  if (code !== undefined && code.length <= 6 && text.trim().toLowerCase() !== 'normal') {
    return code === '_Z' ? '' : flagLetters(code);
  }
  const small = text.toLowerCase();
  const found = words.filter(([word]) => small.includes(word)).map(([, letter]) => letter);
  if (found.length > 0) return found.join('');
  return /^[\s:,;|A-Za-z]{1,12}$/.test(text) && !/normal/i.test(text) ? flagLetters(text) : '';
}
