import type { Outcome } from '../../diagnostics/diagnostic.ts';
import { isFormula } from '../formula-guard.ts';
import type { OpenTable, StatisticalTable, TableCell } from '../statistical-table.ts';
import { readCells } from './cells.ts';
import type { DataSection } from './data-section.ts';
import { type PxDimension, readDimensions } from './dimensions.ts';
import { decodeWith, encodingOf } from './encoding.ts';
import { collectFindings, type Findings, placeAt, shown } from './findings.ts';
import { mostHeadBytes, type SplitBytes, splitAtData } from './head-bytes.ts';
import { readKeyedCells } from './keyed-cells.ts';
import { indexKeywords, type Keywords } from './keywords.ts';
import { countOf } from './row-places.ts';
import { type Fault, type Statement, scanStatements } from './scanner.ts';
import { checkNotes } from './table-notes.ts';
import { readTableWords } from './table-words.ts';

/** Tables with more cells are refused, whatever their file holds. */
const mostCells = 100_000_000;

const again = 'Download the table again; if that does not help, tell the office that publishes it.';
const smaller = 'Choose fewer categories where the table is published, and download it again.';

/** Says why no table could be made of the bytes before the data; true where one can. */
function checkHead(bytes: SplitBytes, text: string, fault: Fault | null, findings: Findings): boolean {
  if (bytes.data === 'too-long' && (fault === null || fault.code.startsWith('unclosed'))) {
    findings.add({
      code: 'too-large',
      severity: 'error',
      message: `DATA does not come within the first ${mostHeadBytes / 1024 / 1024} MB of the file.`,
      hint: `A quotation mark may be missing; or the table has too many categories. ${smaller}`,
      place: null,
    });
  } else if (fault !== null) {
    const { code, message, hint, at } = fault;
    findings.add({ code, severity: 'error', message, hint, place: placeAt(text, at) });
  } else if (bytes.data === 'missing') {
    findings.add({
      code: 'no-data',
      severity: 'error',
      message: text.trim() === '' ? 'The file is empty.' : 'The file ends without the keyword DATA: it has no figures.',
      hint: `The file may have been cut off on the way. ${again}`,
      place: text.trim() === '' ? null : placeAt(text, text.trimEnd().length),
    });
  }
  return !findings.failed();
}

/** The language to read; `undefined` where the file does not have the one that was asked for. */
function languageOf(wanted: string | undefined, keywords: Keywords, findings: Findings): string | null | undefined {
  const language = wanted?.trim().toLowerCase() ?? null;
  if (language === null || language === keywords.own) return null;
  if (keywords.languages.includes(language)) return language;
  const known = keywords.languages.map((name) => `\`${shown(name)}\``).join(', ');
  findings.add({
    code: 'unknown-language',
    severity: 'error',
    message: `The file has no texts in the language \`${shown(language)}\`.`,
    hint: known === '' ? 'It does not name its language: leave the option out.' : `It has ${known}.`,
    place: null,
  });
  return undefined;
}

function checkRepeated(keywords: Keywords, text: string, findings: Findings): void {
  const decisive = ['STUB', 'HEADING', 'VALUES', 'CODES', 'KEYS'];
  for (const statement of keywords.repeated) {
    if (!decisive.includes(statement.keyword)) continue;
    findings.add({
      code: 'repeated-keyword',
      severity: 'warning',
      message: `${statement.keyword} stands a second time for the same; the first was taken.`,
      hint: again,
      place: placeAt(text, statement.at, statement.keyword.length),
    });
  }
}

function keysOf(keywords: Keywords, dimensions: readonly PxDimension[]): DataSection['keys'] {
  if (keywords.all('KEYS').length === 0) return null;
  return dimensions
    .filter(({ inStub }) => inStub)
    .map(({ name }) => (keywords.find('KEYS', null, name)?.values[0]?.toUpperCase() === 'CODES' ? 'CODES' : 'VALUES'));
}

function symbolsOf(keywords: Keywords): ReadonlySet<string> {
  const names = [1, 2, 3, 4, 5, 6, 7].map((number) => `DATASYMBOL${number}`);
  const words = [...names, 'DATASYMBOLNIL', 'DATASYMBOLSUM'].flatMap((name) => keywords.find(name)?.values ?? []);
  return new Set(words.filter((word) => word !== ''));
}

// A file may come in one piece: what is decoded at once is bounded all the same.
const bytesAtOnce = 64 * 1024;

async function* decoded(chunks: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(label);
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += bytesAtOnce) {
      yield decoder.decode(chunk.subarray(at, at + bytesAtOnce), { stream: true });
    }
  }
  yield decoder.decode();
}

/** A name or code that begins like a formula, with the line on which it stands; that of a cell would be far below it. */
function formulaAmong(
  dimensions: readonly PxDimension[],
  keywords: Keywords,
  text: string,
): StatisticalTable['formulaAbove'] {
  for (const { name, dimension, inStub, codes, ownCodes } of dimensions) {
    const isId = isFormula(dimension.id);
    const found = isId ? dimension.id : codes.find(isFormula);
    if (found === undefined) continue;
    const place = inStub ? 'STUB' : 'HEADING';
    const statement = isId
      ? keywords.find(dimension.id === name ? place : 'VARIABLECODE', null, ...(dimension.id === name ? [] : [name]))
      : keywords.find(ownCodes === null ? 'VALUES' : 'CODES', null, name);
    const from = statement?.at ?? 0;
    const at = text.indexOf(`"${found.replaceAll('"', '""')}"`, from);
    return { text: found, line: placeAt(text, Math.max(at, from)).line };
  }
  return undefined;
}

/** Where the data begin: behind `DATA=`, which is what the head ends with. */
function endOf(text: string): { readonly line: number; readonly column: number } {
  const { line, column } = placeAt(text, text.length);
  return { line, column };
}

/**
 * Opens a PX file (PC-Axis, AXIS-VERSION 2000 to 2013). What stands before DATA is read whole, at most 32 MB; the data are
 * read as they come, so that a file may be of any length, but not of more than 100 million cells; the rows of a file with
 * KEYS are held, at most 128 million signs. Codes are CODES, else labels (`coded` is false, but for periods); ids are
 * VARIABLECODE, else names. A missing figure is `null` with the file's symbol (`-`, `.` to `......`) as its flag; a row that
 * a file with KEYS leaves out is zero. Source: "PX-file format specification AXIS-VERSION 2013", Statistics Sweden.
 */
export const openPx: OpenTable = async (source, options = {}): Promise<Outcome<StatisticalTable | null>> => {
  const findings = collectFindings(source.name);
  const bytes = await splitAtData(source.chunks);
  const refused = async (): Promise<Outcome<null>> => {
    await bytes.close();
    return { value: null, diagnostics: findings.list() };
  };

  const encoding = encodingOf(bytes.head);
  if (encoding.finding !== null) findings.add(encoding.finding);
  const whole = decodeWith(encoding.label, bytes.head);
  const text = bytes.data === 'found' ? whole.replace(/DATA\s*=$/i, '') : whole;
  const { statements, fault } = scanStatements(text);
  if (!checkHead(bytes, text, fault, findings)) return refused();

  const keywords = indexKeywords(statements);
  const placeOf = (statement: Statement) => placeAt(text, statement.at, statement.keyword.length);
  const language = languageOf(options.language, keywords, findings);
  if (language === undefined) return refused();
  checkRepeated(keywords, text, findings);
  const dimensions = readDimensions(keywords, language, findings, placeOf);
  if (findings.failed()) return refused();
  const formulaAbove = formulaAmong(dimensions, keywords, text);
  checkNotes(keywords, dimensions, findings, placeOf);
  const count = countOf(dimensions.map(({ codes }) => codes));
  if (count > mostCells) {
    findings.add({
      code: 'too-large',
      severity: 'error',
      message: `The dimensions of the table make ${count} cells, more than the ${mostCells} that are read.`,
      hint: smaller,
      place: null,
    });
    return refused();
  }

  const section: DataSection = {
    dimensions,
    symbols: symbolsOf(keywords),
    keys: keysOf(keywords, dimensions),
    begin: endOf(whole),
    findings,
    told: new Set(),
  };
  const cells = (): AsyncIterable<readonly TableCell[]> => {
    const parts = decoded(bytes.rest(), encoding.label);
    return section.keys === null ? readCells(section, parts) : readKeyedCells(section, parts);
  };
  const head = {
    name: source.name,
    format: 'px' as const,
    ...readTableWords(keywords, language, dimensions),
    dimensions: dimensions.map(({ dimension }) => dimension),
  };
  const table = { head, cells, diagnostics: findings.list, ...(formulaAbove === undefined ? {} : { formulaAbove }) };
  return { value: table, diagnostics: findings.list() };
};
