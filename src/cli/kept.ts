import path from 'node:path';
import { toolFingerprint } from '../build/cache/fingerprint.ts';
import type { Kept } from '../build/cache/stages.ts';
import { forgetful, openStore, usualLimit } from '../build/cache/store.ts';
import type { MakerSetting } from '../build/report-makers.ts';
import type { Effects } from '../effects.ts';
import { userCacheFolder } from '../print/surroundings.ts';
import { wrongUsage } from './failure.ts';

/** What is kept from run to run, for this thread and for others. */
export interface KeptFor {
  readonly kept: Kept;
  readonly setting: NonNullable<MakerSetting['cache']>;
}

/** Bytes that the cache may take: MILESTONE_CACHE_SIZE, in MB. */
function limitOf({ env }: Effects): number {
  const said = env.MILESTONE_CACHE_SIZE;
  if (said === undefined || said === '') return usualLimit;
  if (!/^\d{1,7}$/.test(said))
    throw wrongUsage(
      `MILESTONE_CACHE_SIZE is “${said}”, which is no number of megabytes.`,
      'Write a whole number, such as 500; 0 keeps nothing.',
    );
  return Number(said) * 1024 * 1024;
}

/** What was built is told by its own note, which says nothing of the sources that lie beside it. */
async function ownFingerprint({ files }: Effects): Promise<string | null> {
  return import.meta.url.endsWith('.ts') ? null : toolFingerprint(files);
}

/**
 * Opens the cache of reports; `null` where nothing is kept: the program is run from its sources, or the size is 0. A test hands
 * in what else tells one program from another.
 */
export async function openKept(
  force: boolean,
  effects: Effects,
  fingerprintOf = ownFingerprint,
): Promise<KeptFor | null> {
  const limit = limitOf(effects);
  const fingerprint = limit === 0 ? null : await fingerprintOf(effects);
  if (fingerprint === null) return null;
  const folder = path.join(userCacheFolder(effects), 'reports');
  const store = openStore({ folder, limit });
  return {
    kept: { store: force ? forgetful(store) : store, fingerprint },
    setting: { folder, limit, fingerprint, forget: force },
  };
}
