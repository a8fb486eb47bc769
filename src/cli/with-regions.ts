import path from 'node:path';
import { type Reads, recordingFiles } from '../build/cache/recording.ts';
import { readRegion } from '../build/read-region.ts';
import type { RegionReadBefore } from '../build/region-reports.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Effects } from '../effects.ts';
import { type ExchangeRegion, exchangeRegionOf } from '../exchange/exchange-region.ts';
import { regionReference } from '../study/region-reference.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { sayFailure, systemFailure } from './failure.ts';
import { type Input, resolveInputs } from './inputs.ts';
import { sayDiagnostics } from './say-diagnostics.ts';
import { standardInput } from './standard-input.ts';

/** The other regions that reports are built with. */
export interface WithRegions {
  /** Those that could be read, each once. */
  readonly regions: readonly ExchangeRegion[];
  /** What stood against reading any that is not built itself, which says so of its own. */
  readonly code: ExitCode;
  /** A region that is to be built as well, read already; `null` where it was not. Each is given out once and then let go. */
  readonly take: (input: Input) => RegionReadBefore | null;
  /** Everything that was read for it. */
  readonly reads: Reads;
}

/**
 * Reads the regions that `--with` names. One with an error, or that the system does not give, is named and left out; of two
 * that others would call by one name the first is taken, which is said.
 */
export async function readWithRegions(
  args: readonly string[],
  built: readonly Input[],
  effects: Effects,
): Promise<WithRegions> {
  const keyOf = ({ file }: Input) => (file === '-' ? '-' : path.resolve(effects.cwd, file));
  const inputs = args.length === 0 ? [] : await resolveInputs(args, effects, { uniqueSlugs: false });
  const alsoBuilt = new Set(built.map(keyOf));
  const kept = new Map<string, RegionReadBefore>();
  const all = new Map<string, string | null>();
  const regions = new Map<string, { readonly region: ExchangeRegion; readonly file: string }>();
  const codes: ExitCode[] = [];
  for (const [index, input] of inputs.entries()) {
    if (effects.signal.aborted) break;
    if (inputs.length > 3) effects.terminal.progress(`Reading ${input.file} (${index + 1} of ${inputs.length})`);
    const key = keyOf(input);
    const says = !alsoBuilt.has(key);
    const { files, reads } = recordingFiles(effects.files);
    const read = await readOne(input, says, { ...effects, files });
    for (const [file, hash] of reads) all.set(file, hash);
    if (read === null) {
      if (says) codes.push(exitCodes.environment);
      continue;
    }
    if (says) sayDiagnostics([read], effects, { errorsOnly: true });
    else kept.set(key, { read, reads });
    if (read.analysis === null) {
      if (says) codes.push(exitCodes.dataErrors);
      continue;
    }
    const region = exchangeRegionOf(read.analysis.study);
    const reference = regionReference(region.country, region.slug);
    const before = regions.get(reference);
    if (before === undefined) regions.set(reference, { region, file: read.file });
    else sayTwice(before.file, read.file, reference, effects);
  }
  effects.terminal.progress('');
  return {
    regions: [...regions.values()].map(({ region }) => region),
    code: gravest(codes),
    take: (input) => {
      const read = kept.get(keyOf(input)) ?? null;
      kept.delete(keyOf(input));
      return read;
    },
    reads: all,
  };
}

/** `null` where the system does not give it; said, unless it is going to be said when the region is built. */
async function readOne(input: Input, says: boolean, effects: Effects): Promise<RegionReadBefore['read'] | null> {
  try {
    return await readRegion(input, effects, standardInput(effects));
  } catch (error) {
    const failure = effects.signal.aborted ? null : systemFailure(error);
    if (failure === null) throw error;
    effects.terminal.progress('');
    if (says) sayFailure(failure, effects);
    return null;
  }
}

function sayTwice(first: string, second: string, reference: string, effects: Effects): void {
  effects.terminal.progress('');
  effects.terminal.say(
    `warning: ${printable(first)} and ${printable(second)} are both ${printable(reference)} to other regions: nothing is taken from the second.`,
  );
}
