#!/usr/bin/env node
import { existsSync, mkdirSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

// Node 22.8 and later keep what they compiled. It goes into the user's own cache folder (as print/find-browser.ts names
// it), since code in a folder of everybody's could be anybody's.
try {
  if (module.enableCompileCache !== undefined) {
    const folder = path.join(cacheFolder(), 'compiled');
    // One folder at a time: told to make whole paths, Node tries for ever where a file system refuses.
    for (const each of [path.dirname(folder), folder]) if (!existsSync(each)) mkdirSync(each);
    module.enableCompileCache(folder);
  }
} catch {
  // Without a home, or without a place to write to, everything is compiled again.
}
const { main } = await import('../dist/cli.js');

process.exit(await main(process.argv.slice(2)));

function cacheFolder() {
  const { MILESTONE_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (MILESTONE_CACHE) return MILESTONE_CACHE;
  if (process.platform === 'win32') {
    return path.join(LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'), 'milestone', 'Cache');
  }
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'milestone');
  return path.join(XDG_CACHE_HOME?.startsWith('/') ? XDG_CACHE_HOME : path.join(homedir(), '.cache'), 'milestone');
}
