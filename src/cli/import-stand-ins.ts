import { editRegion } from '../build/edited-region.ts';
import { noInput, readStudyFile } from '../build/read-region.ts';
import type { Effects } from '../effects.ts';
import type { Edit } from '../study/edit.ts';
import type { ImportPlaces } from '../study/import-entries.ts';
import { standInsEdits, standInsEntry, standInsWords } from '../study/stand-in-words.ts';
import { type StandInProposal, standInsOf, standInsOfRegion } from '../study/stand-ins.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { wrongUsage } from './failure.ts';
import { sayDiagnostics } from './say-diagnostics.ts';

/** Places that stand in for the one of a study, and what they change in its region file. */
export interface StandIns {
  readonly proposal: StandInProposal;
  /** Of whom figures are taken: the place itself, those that stand in for it, those to compare with. */
  readonly geo: readonly string[];
  /** Those of them that the user did not name. */
  readonly unasked: readonly string[];
  /** What to paste where there is no region file. */
  readonly places: ImportPlaces;
  readonly edits: readonly Edit[];
}

/** The proposal for the place of a region file, else for a place by its code or name; a code where there is none. */
export async function findStandIns(
  into: string | null,
  geo: readonly string[] | null,
  effects: Effects,
): Promise<StandIns | ExitCode> {
  if (into !== null) return ofRegion(into, geo ?? [], effects);
  const [word, ...others] = geo ?? [];
  if (word === undefined || others.length > 0) {
    throw wrongUsage(
      '--stand-ins needs one place to find larger ones for.',
      'Name it with --geo (its NUTS code or name), or name the region file with --into.',
    );
  }
  const found = standInsOf(word);
  if (found.value === null) {
    sayDiagnostics([{ file: word, diagnostics: found.diagnostics, text: () => null }], effects, { errorsOnly: false });
    return exitCodes.dataErrors;
  }
  return standInsFrom(found.value, [], []);
}

async function ofRegion(region: string, asked: readonly string[], effects: Effects): Promise<StandIns | ExitCode> {
  const read = await readStudyFile({ file: region, slug: 'region' }, effects, noInput);
  if (read.study === null) {
    sayDiagnostics([read], effects, { errorsOnly: true });
    return exitCodes.dataErrors;
  }
  const proposal = standInsOfRegion(read.study.region);
  return standInsFrom(proposal, asked, standInsEdits(read.study.region, proposal));
}

function standInsFrom(proposal: StandInProposal, named: readonly string[], edits: readonly Edit[]): StandIns {
  const { own, sameAsOwn, standIns, benchmarks } = proposal;
  const all = [own.code, ...sameAsOwn, ...standIns.map(({ code }) => code), ...benchmarks.map(({ code }) => code)];
  // Besides those that the user named; without a region file the word that was named is the place itself.
  const geo = [...new Set([...named, ...all])];
  const unasked = geo.filter((code) => !named.includes(code));
  return { proposal, geo, unasked, places: standInsEntry(proposal), edits };
}

export function sayStandIns({ proposal }: StandIns, { terminal }: Effects): void {
  for (const line of standInsWords(proposal)) terminal.say(line);
}

/** The proposal alone, without any table: printed to paste, or put into the region file. */
export async function proposeStandIns(
  into: string | null,
  geo: readonly string[] | null,
  effects: Effects,
): Promise<ExitCode> {
  const found = await findStandIns(into, geo, effects);
  if (typeof found === 'number') return found;
  sayStandIns(found, effects);
  if (into === null) {
    const { placesYaml } = await import('../study/import-entries.ts');
    effects.terminal.print(placesYaml(found.places));
    return exitCodes.done;
  }
  const edited = await editRegion(into, found.edits, effects);
  if (edited.kind === 'findings') {
    sayDiagnostics([{ file: into, ...edited }], effects, { errorsOnly: true });
    return exitCodes.dataErrors;
  }
  if (edited.changed) await effects.files.replace(edited.path, edited.text);
  effects.terminal.say(`${edited.changed ? 'Added to' : 'Unchanged'}: ${into}`);
  return exitCodes.done;
}
