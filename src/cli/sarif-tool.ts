import path from 'node:path';
import { packageRoot } from '../build/resources.ts';
import type { SarifTool } from '../diagnostics/formats/sarif.ts';
import type { Effects } from '../effects.ts';

/** The program as its package describes it: its name, its version and, where it has one, its home page. */
export async function sarifTool({ files }: Effects): Promise<SarifTool> {
  const read: unknown = JSON.parse(
    new TextDecoder().decode(await files.read(path.join(packageRoot(), 'package.json'))),
  );
  const text = (key: string): string => {
    const value: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, key) : undefined;
    return typeof value === 'string' ? value : '';
  };
  const homepage = text('homepage');
  return { name: 'milestone', version: text('version'), ...(homepage === '' ? {} : { informationUri: homepage }) };
}
