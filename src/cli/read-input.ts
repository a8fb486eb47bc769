import { type ReadRegion, readRegion } from '../build/read-region.ts';
import type { Effects } from '../effects.ts';
import { sayFailure, systemFailure } from './failure.ts';
import type { Input } from './inputs.ts';
import { standardInput } from './standard-input.ts';

/**
 * Reads a region file, or says why the system does not give it (no permission, a failing disk) and returns `null`, so that
 * the others of the same call go on.
 */
export async function readInput(input: Input, effects: Effects): Promise<ReadRegion | null> {
  try {
    return await readRegion(input, effects, standardInput(effects));
  } catch (error) {
    const failure = effects.signal.aborted ? null : systemFailure(error);
    if (failure === null) throw error;
    sayFailure(failure, effects);
    return null;
  }
}
