import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachments } from '../../../src/build/attachments.ts';
import { keptRegion } from '../../../src/build/cache/kept-region.ts';
import { memoryStore } from '../../../src/build/cache/memory-store.ts';
import { readRegion } from '../../../src/build/read-region.ts';
import { nodeFiles } from '../../../src/build/write-files.ts';
import type { Files } from '../../../src/effects.ts';

const example = fileURLToPath(new URL('../../../examples/asco', import.meta.url));
const input = { file: 'region.yaml', slug: 'asco' };
let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'milestone-kept-'));
  cpSync(example, cwd, { recursive: true });
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** Reads the region of the folder through one store, and counts how often it is really computed. */
function reader() {
  const kept = { store: memoryStore(['analysis']), fingerprint: 'this program' };
  const outside = { files: nodeFiles(), cwd };
  let times = 0;
  const computed = (files: Files) => {
    times += 1;
    return readRegion(input, { files, cwd }, async () => new Uint8Array());
  };
  return { read: () => keptRegion(input, outside, kept, computed), times: () => times };
}

const change = (name: string, from: string | RegExp, to: string) => {
  const file = path.join(cwd, name);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
};

describe('a region that was computed before', () => {
  it('is not computed again, and is the same to whoever words, prints or attaches it', async () => {
    const { read, times } = reader();
    const first = await read();
    const second = await read();
    expect(times()).toBe(1);
    expect(second.reads).toEqual(first.reads);
    expect(second.read.diagnostics).toEqual(first.read.diagnostics);
    const [one, other] = [first.read.analysis, second.read.analysis];
    if (one === null || other === null) throw new Error('The example has no error.');
    // Counts that are withheld are blanked by their places in the text, which are found anew.
    expect(one.withheld.length).toBeGreaterThan(0);
    expect(attachments(other)).toEqual(attachments(one));
    const places = { source: { ...one.study.source, locate: other.study.source.locate } };
    expect(other).toEqual({ ...one, study: { ...one.study, ...places } });
  });

  it('is computed again where the region file or a table beside it is another', async () => {
    const { read, times } = reader();
    const first = await read();
    const beside = [...first.reads.keys()].find((file) => file.endsWith('.csv')) ?? '';
    change(path.relative(cwd, beside), /$/, '\n');
    await read();
    expect(times()).toBe(2);
    change('region.yaml', /$/, '# read once more\n');
    await read();
    await read();
    expect(times()).toBe(3);
  });

  it('is read each time where it has an error, which is told with its text', async () => {
    const { read, times } = reader();
    change('region.yaml', /^region:/m, 'regoin:');
    await read();
    const { read: second } = await read();
    expect(times()).toBe(2);
    expect(second.analysis).toBeNull();
    expect(second.text(second.file)).toContain('regoin:');
  });
});
