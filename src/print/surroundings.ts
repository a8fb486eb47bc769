import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { cacheFolder, type Surroundings } from './find-browser.ts';

type Outside = Pick<Surroundings, 'env' | 'platform'>;

/** The machine that the program runs on, as the search for a browser sees it. */
export function surroundingsOf({ env, platform }: Outside): Surroundings {
  return {
    env,
    platform,
    exists: (path) => isProgram(path),
    which: (name) => {
      if (name.includes('/') || name.includes('\\')) return null;
      for (const folder of (env.PATH ?? '').split(delimiter)) {
        const path = join(folder, name);
        if (folder !== '' && isProgram(path)) return path;
      }
      return null;
    },
    bundled: bundledArchives(platform),
  };
}

/** The cache folder of the user who runs the program. */
export function userCacheFolder(outside: Outside): string {
  return cacheFolder(outside, homedir());
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function bundledArchives(platform: Surroundings['platform']): string | null {
  if (platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    // The package exports no file beside its program, so that its folder is found from the program's place.
    const program = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const folder = join(dirname(program), '..', '..', 'bin');
    return existsSync(join(folder, 'chromium.br')) ? folder : null;
  } catch {
    return null;
  }
}
