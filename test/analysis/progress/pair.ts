import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyseStudy } from '../../../src/analysis/analyse-study.ts';
import type { Analysis } from '../../../src/analysis/analysis.ts';
import { readStudy } from '../../../src/study/read-study.ts';

const folder = fileURLToPath(new URL('../../golden/progress-of-a-town/input/', import.meta.url));

/** A made-up town as it was, and as it is three years on: every state that a target can be in. */
export const textBefore = readFileSync(`${folder}then.yaml`, 'utf8');
export const textNow = readFileSync(`${folder}now.yaml`, 'utf8');

/** The analysis of a region file given as text. */
export async function analysed(text: string, file = 'region.yaml'): Promise<Analysis> {
  const read = await readStudy({
    file,
    slug: file.replace('.yaml', ''),
    bytes: new TextEncoder().encode(text),
    readBeside: async () => ({ kind: 'missing' }),
  });
  if (read.value === null) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  return analyseStudy(read.value);
}
