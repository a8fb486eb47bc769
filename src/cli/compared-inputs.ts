import { overRegions } from '../build/over-regions.ts';
import { type ReadShard, readShard, shardOf } from '../build/read-shard.ts';
import { withoutOtherRows } from '../comparison/compared-rows.ts';
import type { RegionDigest } from '../comparison/region-digest.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';
import { largestFile } from '../study/read-text.ts';
import { codeOf } from './each-region.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { sayFailure, systemFailure, wrongUsage } from './failure.ts';
import { type Input, resolveInputs } from './inputs.ts';
import { sayDiagnostics } from './say-diagnostics.ts';
import { standardInput } from './standard-input.ts';

/** What could be read of the regions to compare; `code` says whether anything could not. */
export interface ComparedInputs {
  readonly digests: readonly RegionDigest[];
  readonly code: ExitCode;
}

/**
 * Reads region files, over the cores where there are many, and JSON files of indicators. What cannot be read is said, and the
 * others go on. Rows that a comparison does not look at are kept only where they are to be written (`allRows`). Throws a failure with exit code 2 where two regions have one slug.
 */
export async function readCompared(
  args: readonly string[],
  options: { readonly jobs: number | null; readonly verbose: boolean; readonly allRows: boolean },
  effects: Effects,
): Promise<ComparedInputs> {
  const inputs = await resolveInputs(args, effects, { uniqueSlugs: false, foldersOfRegions: true });
  const isShard = ({ file }: Input) => /\.json$/i.test(file);
  const piped = inputs.some(({ file }) => file === '-') ? await fromStandardInput(effects) : null;
  const regions = inputs.filter((input) => !isShard(input) && !(input.file === '-' && piped?.shard != null));
  // Known before anything is read.
  refuseSameSlugs(regions);
  const digests: RegionDigest[] = [];
  const codes: ExitCode[] = [];
  const keep = (digest: RegionDigest) => digests.push(options.allRows ? digest : withoutOtherRows(digest));
  const say = (file: string, diagnostics: readonly Diagnostic[], text: ReadShard['text']) => {
    if (hasErrors(diagnostics)) {
      codes.push(exitCodes.dataErrors);
      effects.terminal.progress('');
    }
    sayDiagnostics([{ file, diagnostics, text }], effects, { errorsOnly: true });
  };
  const reading = overRegions(regions, 'digest', effects, {
    progress: (done, all, file) => {
      if (all > 3) effects.terminal.progress(`Reading ${file} (${done} of ${all})`);
    },
    ...(options.jobs === null ? {} : { jobs: options.jobs }),
    ...(piped === null ? {} : { stdin: async () => piped.bytes }),
  });
  for await (const result of reading) {
    if (result.error !== null) codes.push(codeOf(result, effects, options.verbose));
    else say(result.file, result.diagnostics, result.text);
    if (result.value !== null) keep(result.value);
  }
  const shards = inputs.filter(isShard);
  if (piped?.shard) taken(piped.shard, say).forEach(keep);
  for (const { file } of shards) {
    effects.signal.throwIfAborted();
    try {
      taken(await readShard(file, effects), say).forEach(keep);
    } catch (error) {
      codes.push(sayError(error, effects));
    }
  }
  effects.terminal.progress('');
  refuseSameSlugs(digests);
  return { digests, code: gravest(codes) };
}

function taken(
  { file, digests, diagnostics, text }: ReadShard,
  say: (file: string, diagnostics: readonly Diagnostic[], text: ReadShard['text']) => void,
): readonly RegionDigest[] {
  say(file, diagnostics, text);
  return digests;
}

/** Standard input is a list of figures where it begins with a bracket, as no region file does. */
async function fromStandardInput(
  effects: Effects,
): Promise<{ readonly bytes: Uint8Array | null; readonly shard: ReadShard | null }> {
  const bytes = await standardInput(effects)(largestPiped);
  if (bytes === null) return { bytes, shard: null };
  const isList = /^\s*\[/.test(new TextDecoder().decode(bytes.subarray(0, 100)));
  if (isList) return { bytes: null, shard: shardOf(bytes, '<stdin>') };
  return { bytes: bytes.length > largestFile ? null : bytes, shard: null };
}

const largestPiped = 400_000_000;

function sayError(error: unknown, effects: Effects): ExitCode {
  const failure = effects.signal.aborted ? null : systemFailure(error);
  if (failure === null) throw error;
  effects.terminal.progress('');
  sayFailure(failure, effects);
  return failure.exitCode;
}

function refuseSameSlugs(regions: readonly { readonly slug: string; readonly file: string }[]): void {
  const seen = new Map<string, string>();
  for (const { slug, file } of regions) {
    const other = seen.get(slug.toLowerCase());
    if (other !== undefined)
      throw wrongUsage(
        other === file
          ? `${file} holds two regions of the name ${slug}.`
          : `${other} and ${file} are both of a region ${slug}: regions are told apart by these names.`,
        'Rename one of them, or leave it out if both are of one region.',
      );
    seen.set(slug.toLowerCase(), file);
  }
}
