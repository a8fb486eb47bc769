import path from 'node:path';
import type { NameSource, SourceName } from '../diagnostics/formats/source-name.ts';
import type { Effects } from '../effects.ts';

/** The path from a folder down to a file; `null` where the file lies elsewhere. */
function below(folder: string, file: string): string | null {
  const relative = path.relative(folder, file);
  const outside =
    relative === '' || relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return outside ? null : relative;
}

/**
 * How files are named to a service: from the folder that it checked the repository out into (`GITHUB_WORKSPACE`), else from
 * the current one. A folder that is reached through a link is the same folder.
 */
export async function sourceNames({ env, cwd, files, platform }: Effects): Promise<NameSource> {
  const given = env.GITHUB_WORKSPACE ?? '';
  const root = path.resolve(cwd, given === '' ? '.' : given);
  const real = (folder: string) => files.realPath(folder).catch(() => folder);
  const [realRoot, realCwd] = await Promise.all([real(root), real(path.resolve(cwd))]);
  const slashed = (name: string) => (platform === 'win32' ? name.replaceAll('\\', '/') : name);
  return (file): SourceName => {
    if (file === '-' || file === '<stdin>') return { kind: 'stream' };
    const absolute = path.resolve(cwd, file);
    const inside = below(root, absolute) ?? below(realRoot, path.resolve(realCwd, file));
    if (inside !== null) return { kind: 'inside', path: slashed(inside) };
    return { kind: 'outside', path: slashed(absolute) };
  };
}
