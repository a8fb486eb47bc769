import { createHash } from 'node:crypto';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { inFileOrder } from '../diagnostics/in-file-order.ts';
import { runChecks } from './checks/run-checks.ts';
import { studyComparisons } from './comparisons.ts';
import type { Places } from './locate.ts';
import { parseYaml, type ReadDocument } from './parse-yaml.ts';
import { studyPlaces } from './places.ts';
import { withRatingsFile } from './ratings/ratings-file.ts';
import { readText } from './read-text.ts';
import { asWritten, isThereMisspelt, type Repair, repair, startsWith, unrepaired } from './repair.ts';
import { knownFormat, type RegionFile, regionFile } from './schema/region-file.ts';
import { schemaFindings } from './schema-findings.ts';
import type { ReadSheet, Study } from './study.ts';
import { expandTables } from './tables/expand-tables.ts';
import type { ReadBeside } from './tables/table-context.ts';

export interface StudyInput {
  /** As the user named it. */
  readonly file: string;
  /** Name of the output files. */
  readonly slug: string;
  readonly bytes: Uint8Array;
  readonly readBeside: ReadBeside;
}

function newerFormat(document: ReadDocument, file: string): Diagnostic | null {
  const { format } = document.value;
  if (typeof format !== 'number' || format <= knownFormat) return null;
  return {
    code: 'study/newer-format',
    severity: 'error',
    message: `The file is written in format ${format}; this version of milestone knows formats up to ${knownFormat}.`,
    hint: 'Install a newer version of milestone.',
    file,
    path: ['format'],
    range: document.places.locate(['format']),
  };
}

interface Validation {
  /** `null` where too much is refused to look further. */
  readonly region: RegionFile | null;
  readonly repair: Repair;
  /** Where things stand, for paths of the repaired file. */
  readonly places: Places;
  readonly diagnostics: readonly Diagnostic[];
}

const mostRepairs = 6;

/**
 * What the file says where the schema accepts it, else what it says once it is mended; and all that the schema found,
 * each once: what was left out has been said.
 */
function validated(document: ReadDocument, file: string): Validation {
  let mended = unrepaired(document.value);
  const diagnostics: Diagnostic[] = [];
  for (let round = 0; ; round++) {
    const places = placesOf(document.places, mended);
    const parsed = regionFile.safeParse(mended.value);
    if (parsed.success) return { region: parsed.data, repair: mended, places, diagnostics };
    const found = schemaFindings(parsed.error.issues, { file, value: mended.value, locate: places.locate }).filter(
      ({ path }) => !mended.dropped.some((dropped) => dropped.length === path.length && startsWith(path, dropped)),
    );
    const next = round < mostRepairs ? repair(mended, found) : null;
    const said = next === null ? found : found.filter((diagnostic) => !isThereMisspelt(diagnostic, next));
    diagnostics.push(...beyondStandIns(said, mended));
    if (next === null) return { region: null, repair: mended, places, diagnostics };
    mended = next;
  }
}

function placesOf(places: Places, mended: Repair): Places {
  if (mended.renames.length === 0) return places;
  return {
    locate: (path, target) => places.locate(asWritten(path, mended), target),
    sourceTextOf: (path) => places.sourceTextOf(asWritten(path, mended)),
    scalarAt: (path) => places.scalarAt(asWritten(path, mended)),
    rangeOf: places.rangeOf,
    rangeWithin: (path, offset, length) => places.rangeWithin(asWritten(path, mended), offset, length),
  };
}

/** Findings with their paths as the file has them, without those on what the file does not say. */
function beyondStandIns(diagnostics: readonly Diagnostic[], mended: Repair): readonly Diagnostic[] {
  return diagnostics
    .filter(({ path }) => !mended.standIns.some((own) => startsWith(path, own)))
    .map((diagnostic) => ({ ...diagnostic, path: asWritten(diagnostic.path, mended) }));
}

const aboutReferences = /unknown-(?:reference|source|place|unit)$/;

/** What the checks found in a mended file, as far as it does not follow from the mending. */
function beyondRepair(diagnostics: readonly Diagnostic[], mended: Repair): readonly Diagnostic[] {
  if (mended.renames.length === 0 && mended.standIns.length === 0 && mended.dropped.length === 0) return diagnostics;
  const regionStandsIn = mended.standIns.some(([part]) => part === 'region');
  return beyondStandIns(diagnostics, mended).filter(
    ({ code, severity, path }) =>
      (mended.standIns.length === 0 || severity === 'error') &&
      (mended.whole || !aboutReferences.test(code)) &&
      !(code.endsWith('-missing') && mended.dropped.some((dropped) => startsWith(dropped, path))) &&
      !(regionStandsIn && (path[0] === 'region' || path[1] === 'places')),
  );
}

/** Findings that only follow from a trap on the same line are left out: the trap has said what to do. */
function beyondTraps(traps: readonly Diagnostic[], later: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  const lines = new Set(traps.filter(({ severity }) => severity === 'error').map(({ range }) => range?.start.line));
  return later.filter((diagnostic) => diagnostic.file !== file || !lines.has(diagnostic.range?.start.line));
}

const mostTold = 500;

/** In file order, and no more than anybody would read: of errors and of the rest the first five hundred each. */
function told(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const ordered = inFileOrder(diagnostics);
  const errors = ordered.filter(({ severity }) => severity === 'error');
  const others = ordered.filter(({ severity }) => severity !== 'error');
  if (errors.length <= mostTold && others.length <= mostTold) return ordered;
  return inFileOrder([...errors.slice(0, mostTold), ...others.slice(0, mostTold)]);
}

/**
 * Reads and checks a region file and the tables beside it. The study is `null` where anything is an error; the
 * diagnostics are in file order, each once. Never throws for what the file holds.
 */
export async function readStudy(input: StudyInput): Promise<Outcome<Study | null>> {
  const { file, slug, bytes } = input;
  const { text, diagnostic } = readText(bytes, file);
  if (text === null) return { value: null, diagnostics: [diagnostic] };
  const { document, diagnostics: yaml } = parseYaml(text, file);
  if (document === null) return { value: null, diagnostics: told(yaml) };
  const newer = newerFormat(document, file);
  if (newer !== null) return { value: null, diagnostics: [newer] };

  const schema = validated(document, file);
  const { region, places } = schema;
  if (region === null) {
    return { value: null, diagnostics: told([...yaml, ...beyondTraps(yaml, schema.diagnostics, file)]) };
  }
  const beside = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  const readBeside: ReadBeside = async (name) => {
    const read = await input.readBeside(name);
    if (read.kind === 'file' && !beside.has(name)) beside.set(name, { name, bytes: read.bytes });
    return read;
  };
  const { locate, sourceTextOf } = places;
  const sheets: ReadSheet[] = [];
  const sheetRead = (sheet: ReadSheet) => {
    sheets.push(sheet);
  };
  const tables = await expandTables(region, { file, locate, sourceTextOf, readBeside, sheetRead });
  const rated = await withRatingsFile(region, { file, locate, readBeside });
  const checks = await runChecks(rated.value, {
    file,
    places,
    observations: tables.value,
    readBeside: input.readBeside,
  });
  const diagnostics = told([
    ...yaml,
    ...beyondTraps(
      yaml,
      [...schema.diagnostics, ...beyondRepair([...tables.diagnostics, ...rated.diagnostics, ...checks], schema.repair)],
      file,
    ),
  ]);
  if (hasErrors(diagnostics)) return { value: null, diagnostics };

  const checksum = createHash('sha256').update(bytes);
  for (const table of beside.values()) checksum.update(table.bytes);
  const decoder = new TextDecoder('utf-8');
  const study: Study = {
    slug,
    source: {
      file,
      text,
      checksum: checksum.digest('hex'),
      dataFiles: [...beside.values()].map((table) => ({
        ...table,
        text: decoder.decode(table.bytes),
        sheets: sheets.filter((sheet) => sheet.file === table.name),
      })),
      locate,
    },
    region: rated.value,
    places: studyPlaces(
      region,
      tables.value.map(({ place }) => place),
    ),
    comparisons: studyComparisons(region),
    observations: tables.value,
  };
  return { value: study, diagnostics };
}
