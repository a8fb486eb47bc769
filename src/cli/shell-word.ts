import type { Effects } from '../effects.ts';

/** A path as it is typed at a command line: in quotes where a shell would take it for several words, or for something else. */
export function shellWord(word: string, platform: Effects['platform']): string {
  const bare = platform === 'win32' ? /^[\p{L}\p{M}\p{N}._/\\:@+,-]+$/u : /^[\p{L}\p{M}\p{N}._/:@+,-]+$/u;
  if (bare.test(word)) return word;
  return platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
