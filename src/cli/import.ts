import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';
import type { Selection } from '../importers/imported.ts';
import type { StatisticalTable, TableFormat } from '../importers/statistical-table.ts';
import { isPeriod } from '../observations/period.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { wrongUsage } from './failure.ts';
import { importRaw } from './import-raw.ts';
import { type ImportSource, importSource } from './import-source.ts';
import type { StandIns } from './import-stand-ins.ts';
import { sayDiagnostics } from './say-diagnostics.ts';

export interface ImportOptions {
  /** `null`: by what is in the file. */
  readonly from: TableFormat | 'eurostat' | null;
  readonly selection: Selection;
  /** Which table of a file that holds several. */
  readonly table: string | null;
  /** Whose labels, of a file in several languages. */
  readonly language: string | null;
  readonly raw: boolean;
  /** File to write, `-` for standard output; `null`: where it belongs. */
  readonly out: string | null;
  /** Region file to put the figures into. */
  readonly into: string | null;
  readonly sourceId: string | null;
  readonly standIns: boolean;
  readonly force: boolean;
  readonly offline: boolean;
  readonly base: string | null;
}

/**
 * `milestone import`: a table of a statistical office as a tidy CSV file with its entries, or as it is with `raw`; without a
 * source the places that stand in for one.
 */
export async function importFigures(
  argument: string | null,
  options: ImportOptions,
  effects: Effects,
): Promise<ExitCode> {
  checkOptions(argument, options);
  const into = options.into === null ? null : await regionFileOf(options.into, effects);
  if (argument === null) return (await standInsRoom()).proposeStandIns(into, options.selection.geo, effects);
  const standIns = options.standIns
    ? await (await standInsRoom()).findStandIns(into, options.selection.geo, effects)
    : null;
  if (typeof standIns === 'number') return standIns;
  const { selection } = options;
  const geo = standIns === null ? selection.geo : standIns.geo;
  return importTableOf(argument, { ...options, selection: { ...selection, geo }, into, standIns }, effects);
}

const standInsRoom = () => import('./import-stand-ins.ts');

async function importTableOf(
  argument: string,
  options: Omit<ImportOptions, 'standIns'> & { readonly standIns: StandIns | null },
  effects: Effects,
): Promise<ExitCode> {
  const once = !options.raw || (options.out !== null && options.out !== '-');
  const source = await importSource(argument, { ...options, once }, effects);
  if (typeof source === 'number') return source;
  if (source.file !== null && options.out !== null && path.resolve(effects.cwd, options.out) === source.file) {
    throw wrongUsage(`${options.out} is the file that is imported.`, 'Name another file with -o.');
  }
  const say = (found: readonly Diagnostic[]) => sayAbout(source, found, effects);
  const open = (from: ImportSource) => openSource(from, options, say);
  if (options.raw) return importRaw(source, options.out ?? '-', open, say, effects);
  const table = await open(source);
  if (table === null) return exitCodes.dataErrors;
  effects.terminal.progress(`${source.name}: reading`);
  const { importTable } = await import('../importers/import-table.ts');
  const imported = await importTable(table, options.selection);
  effects.terminal.progress('');
  effects.signal.throwIfAborted();
  const { standIns } = options;
  // Nobody asked for each of the larger places; which of them a table has is told in one line.
  const absent = standIns === null ? [] : absentPlaces(imported.diagnostics, standIns.unasked);
  say(imported.diagnostics.filter((found) => !absent.some(({ finding }) => finding === found)));
  if (imported.value === null) return exitCodes.dataErrors;
  const { importTidy } = await import('./import-tidy.ts');
  const code = await importTidy(imported.value, source, options, effects);
  if (standIns !== null) (await standInsRoom()).sayStandIns(standIns, effects);
  if (absent.length > 0) {
    effects.terminal.say(`The table has no figures for ${absent.map(({ place }) => place).join(', ')}.`);
  }
  return code;
}

/** The findings that a place is not in the table, of the places given. */
function absentPlaces(found: readonly Diagnostic[], places: readonly string[]) {
  return found.flatMap((finding) => {
    const place = places.find((code) => finding.message.includes(`\`${code}\` of`));
    return finding.code === 'import/not-in-table' && place !== undefined ? [{ finding, place }] : [];
  });
}

/** The region file to put figures into, also where its folder is named. */
async function regionFileOf(argument: string, effects: Effects): Promise<string> {
  const { resolveInputs } = await import('./inputs.ts');
  const [input, ...others] = await resolveInputs([argument], effects, { uniqueSlugs: false });
  if (input === undefined || others.length > 0 || input.file === '-') {
    throw wrongUsage('--into takes one region file.', 'Name the file, or the folder that holds its region.yaml.');
  }
  return input.file;
}

function checkOptions(argument: string | null, options: ImportOptions): void {
  if (argument === null && !options.standIns)
    throw wrongUsage(
      'Nothing is named that could be imported.',
      'Name a file, or a dataset of Eurostat: eurostat:lfsa_ergan.',
    );
  if (options.out === '')
    throw wrongUsage('The file to write to has an empty name.', 'Name one with -o, or leave it out.');
  if (argument === '')
    throw wrongUsage('The name of the file is empty.', 'Look whether a variable of your script has no value.');
  const { since } = options.selection;
  if (since !== null && !isPeriod(since)) {
    throw wrongUsage(`“${since}” is no period.`, 'Write a year, a quarter or a month: 2015, 2015-Q1, 2015-03.');
  }
  if (!options.raw || argument === null) return;
  const { selection, into } = options;
  const ofService = /^eurostat:/i.test(argument) || options.from === 'eurostat';
  const narrows = Object.values(selection).some((wanted) => wanted !== null);
  if (into !== null || options.sourceId !== null) {
    throw wrongUsage(
      '--raw writes a table for other tools; it does not go into a region file.',
      'Leave out --raw or --into.',
    );
  }
  if ((narrows || options.standIns) && !ofService) {
    throw wrongUsage('--raw writes a table as it is, all of it.', 'Leave out --raw, or --geo and the other choices.');
  }
}

async function openSource(
  source: ImportSource,
  { from, table, language }: Pick<ImportOptions, 'from' | 'table' | 'language'>,
  say: (found: readonly Diagnostic[]) => void,
): Promise<StatisticalTable | null> {
  const { openTable } = await import('../importers/open-table.ts');
  const format = from === 'eurostat' ? 'json-stat' : from;
  const opened = await openTable(source.open(), {
    ...(format === null ? {} : { from: format }),
    ...(table === null ? {} : { table }),
    ...(language === null ? {} : { language }),
  });
  if (opened.value === null) say(opened.diagnostics);
  return opened.value;
}

/** What was found in the table, with its line where it has one. */
function sayAbout({ name }: ImportSource, found: readonly Diagnostic[], effects: Effects): void {
  sayDiagnostics([{ file: name, diagnostics: found, text: () => null }], effects, { errorsOnly: false });
}
