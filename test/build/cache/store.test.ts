import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/build/cache/keys.ts';
import { openStore } from '../../../src/build/cache/store.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'milestone-store-'));
  made.push(folder);
  return folder;
}
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | null) => (content === null ? null : new TextDecoder().decode(content));
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(name).isFile());
const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

describe('keys', () => {
  it('differ where the same letters are cut elsewhere', () => {
    expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'));
    expect(keyOf('a', '')).not.toBe(keyOf('a'));
    expect(keyOf('ä')).toBe(keyOf(bytes('ä')));
  });
});

describe('the store', () => {
  it('gives back what was put there, to this run and to the next', async () => {
    const folder = newFolder();
    const store = openStore({ folder });
    const key = keyOf('a');
    expect(await store.get('chart', key)).toBeNull();
    await store.put('chart', key, bytes('<svg/>'));
    expect(text(await store.get('chart', key))).toBe('<svg/>');
    expect(text(await openStore({ folder }).get('chart', key))).toBe('<svg/>');
    expect(await store.get('made', key)).toBeNull();
  });

  it('takes nothing that was cut, changed, moved to another key or written by somebody else, and replaces it', async () => {
    const folder = newFolder();
    const store = openStore({ folder });
    const [key, other] = [keyOf('a'), keyOf('b')];
    await store.put('made', key, bytes('the page'));
    const [file = ''] = filesIn(folder);
    const whole = readFileSync(file);
    const wrongs = [whole.subarray(0, whole.length - 1), Buffer.from('foreign'), Buffer.alloc(0), Buffer.from(whole)];
    wrongs[3]?.writeUInt8(0x20, whole.length - 1);
    for (const wrong of wrongs) {
      writeFileSync(file, wrong);
      expect(await store.get('made', key)).toBeNull();
    }
    await store.put('made', other, bytes('another page'));
    const second = filesIn(folder).find((name) => name.endsWith(other)) ?? '';
    writeFileSync(file, readFileSync(second));
    expect(await store.get('made', key)).toBeNull();
    await store.put('made', key, bytes('the page'));
    expect(text(await store.get('made', key))).toBe('the page');
  });

  it('writes a file whose key is its content once, unless it was changed there', async () => {
    const folder = newFolder();
    let writes = 0;
    const counting: typeof disk.writeFile = (...given) => {
      writes += 1;
      return disk.writeFile(...given);
    };
    const store = openStore({ folder, disk: { ...disk, writeFile: counting } });
    const key = keyOf('the page');
    for (let times = 0; times < 2; times += 1) await store.put('file', key, bytes('the page'));
    expect(writes).toBe(1);
    const [file = ''] = filesIn(folder);
    writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, -1), bytes('!')]));
    await store.put('file', key, bytes('the page'));
    expect([writes, text(await store.get('file', key))]).toEqual([2, 'the page']);
  });

  it('goes on without where the folder is full or may not be written, says so once, and leaves nothing half written', async () => {
    for (const [code, said] of [
      ['ENOSPC', 'no room on the disk'],
      ['EACCES', 'no permission'],
    ] as const) {
      const folder = newFolder();
      const store = openStore({ folder, disk: { ...disk, writeFile: failing(code) } });
      await store.put('chart', keyOf('a'), bytes('x'));
      await store.put('chart', keyOf('b'), bytes('y'));
      await store.settle();
      expect(await store.get('chart', keyOf('a'))).toBeNull();
      expect(store.notes()).toHaveLength(1);
      expect(store.notes()[0]).toContain(said);
      expect(filesIn(folder)).toEqual([]);
    }
  });

  it('goes on without where a file stands in the place of its folder', async () => {
    const file = path.join(newFolder(), 'cache');
    writeFileSync(file, 'x');
    const store = openStore({ folder: file });
    await store.put('chart', keyOf('a'), bytes('x'));
    await store.settle();
    expect(await store.get('chart', keyOf('a'))).toBeNull();
    expect(store.notes()).toHaveLength(1);
  });

  it('stays within its bound: what was used longest ago goes first', async () => {
    const folder = newFolder();
    const store = openStore({ folder, limit: 10_000 });
    const keys = Array.from({ length: 12 }, (_, index) => keyOf(String(index)));
    for (const key of keys) await store.put('chart', key, new Uint8Array(1000));
    for (const [index, key] of keys.entries()) {
      const file = filesIn(folder).find((name) => name.endsWith(key)) ?? '';
      utimesSync(file, 1_700_000_000 + index, 1_700_000_000 + index);
    }
    // To be asked for is to be used.
    await store.get('chart', keys[0] ?? '');
    const first = filesIn(folder).find((name) => name.endsWith(keys[0] ?? '')) ?? '';
    for (let waited = 0; statSync(first).mtimeMs < 1_700_000_100_000 && waited < 1000; waited += 5)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await store.settle();
    expect(filesIn(folder).reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(10_000);
    expect(await store.get('chart', keys[0] ?? '')).not.toBeNull();
    expect(await store.get('chart', keys[1] ?? '')).toBeNull();
    expect(await store.get('chart', keys[11] ?? '')).not.toBeNull();
  });

  it('lets whole files and prints go before what tells that nothing has to be made', async () => {
    const folder = newFolder();
    const store = openStore({ folder, limit: 10_000 });
    await store.put('record', keyOf('r'), new Uint8Array(1000));
    await store.put('chart', keyOf('c'), new Uint8Array(1000));
    for (let index = 0; index < 6; index += 1) await store.put('file', keyOf(`f${index}`), new Uint8Array(2000));
    await store.settle();
    expect(await store.get('record', keyOf('r'))).not.toBeNull();
    expect(await store.get('chart', keyOf('c'))).not.toBeNull();
    expect(filesIn(path.join(folder, 'file')).length).toBeLessThan(6);
  });

  it('keeps nothing that would push everything else out', async () => {
    const store = openStore({ folder: newFolder(), limit: 1000 });
    await store.put('made', keyOf('a'), new Uint8Array(600));
    expect(await store.get('made', keyOf('a'))).toBeNull();
  });

  it('sweeps what a killed run left half written, once it is old', async () => {
    const folder = newFolder();
    const store = openStore({ folder });
    await store.put('chart', keyOf('a'), bytes('x'));
    const [file = ''] = filesIn(folder);
    const [old, young] = ['.17-0123456789ab.tmp', '.18-0123456789ab.tmp'].map((name) =>
      path.join(path.dirname(file), name),
    );
    writeFileSync(old ?? '', 'half');
    writeFileSync(young ?? '', 'half');
    utimesSync(old ?? '', 1, 1);
    await store.settle();
    expect(filesIn(folder).sort()).toEqual([file, young].sort());
  });

  it('serves many at once', async () => {
    const folder = newFolder();
    const stores = [openStore({ folder }), openStore({ folder })];
    const keys = Array.from({ length: 40 }, (_, index) => keyOf(String(index % 10)));
    await Promise.all(keys.map((key, index) => stores[index % 2]?.put('chart', key, bytes(key))));
    for (const key of keys) expect(text((await stores[0]?.get('chart', key)) ?? null)).toBe(key);
    expect(stores.flatMap((store) => store.notes())).toEqual([]);
  });
});
