import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fetched, type FetchOptions, fetchDataset } from '../../src/build/eurostat/fetch-dataset.ts';
import { eurostatQuery } from '../../src/importers/eurostat-query.ts';
import type { Selection } from '../../src/importers/imported.ts';
import { effectsForEurostat, type TestEffects } from './eurostat-effects.ts';
import { type EurostatServer, startEurostat } from './eurostat-server.ts';

const everything: Selection = { geo: null, citizenship: null, sex: null, age: null, since: null, measure: null };
const rates = {
  label: 'Employment rates by sex, age and citizenship',
  updated: '2026-09-22T11:00:00+0200',
  dimensions: ['freq', 'unit', 'citizen', 'sex', 'age', 'geo', 'time'],
  cells: ['2022', '2023', '2024'].flatMap((time, index) =>
    ['FI', 'SE'].map((geo) => [['A', 'PC', 'FOR', 'F', 'Y15-64', geo, time], 50 + index] as const),
  ),
};

let server: EurostatServer;
let effects: TestEffects;

beforeAll(async () => {
  server = await startEurostat({ LFSA_ERGAN: rates });
});
beforeEach(() => {
  effects = effectsForEurostat();
  server.asked.length = 0;
  server.headers.length = 0;
  server.script.length = 0;
});
afterEach(() => effects.remove());
afterAll(() => server.close());

function queryOf(dataset = 'lfsa_ergan', selection: Partial<Selection> = {}) {
  const { value } = eurostatQuery(dataset, { ...everything, geo: ['FI'], ...selection });
  if (value === null) throw new Error('no question');
  return value;
}

const fetchIt = (options: Partial<FetchOptions> = {}, query = queryOf()) =>
  fetchDataset(query, { base: server.base, offline: false, ...options }, effects);

function whole(result: Awaited<ReturnType<typeof fetchIt>>): Fetched {
  if (result.kind !== 'fetched') throw new Error(`${result.message} ${result.hint}`);
  return result;
}

const valuesOf = ({ bytes }: Fetched): unknown => JSON.parse(new TextDecoder().decode(bytes)).value;

describe('fetching a dataset', () => {
  it('gives the bytes of JSON-stat, with the stamp of the dataset', async () => {
    const fetched = whole(await fetchIt());
    expect(fetched).toMatchObject({
      name: 'eurostat:LFSA_ERGAN',
      from: 'service',
      updated: '2026-09-22',
      retrieved: '2026-11-22',
      warnings: [],
    });
    expect(valuesOf(fetched)).toEqual({ 0: 50, 1: 51, 2: 52 });
    expect(server.asked).toEqual(['/statistics/1.0/data/LFSA_ERGAN?format=JSON&lang=EN&geo=FI']);
    expect(effects.waits).toEqual([]);
  });

  it('waits until data that are being prepared have come', async () => {
    server.script.push('later', 'later_as_warning', 'later');
    expect(whole(await fetchIt()).from).toBe('service');
    expect(effects.waits).toEqual([2000, 4000, 8000]);
  });

  it('tries again where the service fails for a moment, after growing times', async () => {
    server.script.push('broken', 'broken', 'cut', 'half');
    expect(whole(await fetchIt()).from).toBe('service');
    expect(effects.waits).toEqual([1000, 2000, 4000, 8000]);
  });

  it('waits as long as the service says, in seconds or until a date', async () => {
    server.script.push({ busy: '7' }, { busy: new Date(Date.now() + 60_000).toUTCString() });
    expect(whole(await fetchIt()).from).toBe('service');
    expect(effects.waits[0]).toBe(7000);
    expect(effects.waits[1]).toBeGreaterThan(50_000);
    expect(effects.waits[1]).toBeLessThanOrEqual(60_000);
  });

  it('never asks again for what is not there, and names what may have been meant', async () => {
    const failed = await fetchIt({}, queryOf('lfsa_ergna'));
    expect(failed).toMatchObject({
      kind: 'failed',
      reason: 'data',
      message:
        'Eurostat has no dataset LFSA_ERGNA. It says: “ERR_NOT_FOUND_4: LFSA_ERGNA is not available for dissemination.”',
      hint: 'Did you mean eurostat:lfsa_ergan?',
    });
    expect(server.asked).toHaveLength(1);
  });

  it('asks for less where more was asked than the service hands out', async () => {
    server.script.push('too_big');
    expect(await fetchIt()).toMatchObject({
      reason: 'data',
      message: expect.stringContaining('max authorised is 5000000'),
    });
    expect(server.asked).toHaveLength(1);
  });

  it('says that there are no figures for what was asked', async () => {
    server.script.push('no_results');
    expect(await fetchIt()).toMatchObject({
      reason: 'data',
      message: expect.stringContaining('no figure of LFSA_ERGAN'),
    });
  });

  it('leaves out what the dataset does not tell apart and codes that it does not have, and says so', async () => {
    server.datasets.set('UNE_RT_A', {
      ...rates,
      dimensions: ['age', 'geo', 'time'],
      cells: [[['TOTAL', 'FI', '2024'], 8.4]],
    });
    const fetched = whole(await fetchIt({}, queryOf('une_rt_a', { geo: ['FI', 'FI19'], sex: ['female'] })));
    expect(fetched.warnings).toEqual([
      'UNE_RT_A does not tell sex apart, so it was not asked for.',
      'UNE_RT_A has no geo=FI19.',
    ]);
    expect(valuesOf(fetched)).toEqual({ 0: 8.4 });
    expect(await fetchIt({}, queryOf('une_rt_a', { geo: ['NL33'] }))).toMatchObject({
      message: expect.stringMatching(/^UNE_RT_A has no geo=NL33\. NL33 .*NUTS 2024 any more; after it came NL36\.$/),
    });
    expect(await fetchIt({}, queryOf('une_rt_a', { geo: ['179'] }))).toMatchObject({
      reason: 'data',
      message: 'UNE_RT_A has no geo=179.',
    });
  });

  it.each(['page', 'portal'] as const)('knows a %s of a network for what it is', async (behaviour) => {
    server.script.push(behaviour);
    const failed = await fetchIt();
    expect(failed).toMatchObject({
      reason: 'environment',
      message: expect.stringContaining('In place of figures a page came'),
    });
    expect(effects.waits).toEqual([]);
  });

  it.each(['silent', 'stalls'] as const)('does not wait for ever for an answer that %s', async (behaviour) => {
    server.script.push(behaviour, behaviour);
    const failed = await fetchIt({ limits: { silence: 40, attempts: 2 } });
    expect(failed).toMatchObject({ reason: 'environment', message: expect.stringContaining('did not answer') });
    expect(server.asked).toHaveLength(2);
  });

  it('stops reading an answer without end', async () => {
    server.script.push('endless');
    const failed = await fetchIt({ limits: { bytes: 1_000_000 } });
    expect(failed).toMatchObject({ reason: 'data', message: 'The answer for LFSA_ERGAN is larger than 1 MB.' });
  });

  it('gives up once its time is over, however long the data are being prepared', async () => {
    server.script.push(...Array.from({ length: 40 }, () => 'later' as const));
    const failed = await fetchIt({ limits: { whole: 120_000 } });
    expect(failed).toMatchObject({
      reason: 'environment',
      message: 'Eurostat was still preparing LFSA_ERGAN after 2 minutes.',
    });
    expect(effects.elapsed()).toBeLessThan(120_000);
  });

  it('says why no connection came about, and names a proxy that is gone past', async () => {
    effects = effectsForEurostat({ HTTPS_PROXY: 'http://proxy.example:3128' });
    const gone = await startEurostat();
    await gone.close();
    const failed = await fetchIt({ base: gone.base });
    expect(failed).toMatchObject({
      reason: 'environment',
      message: expect.stringContaining('the connection was refused'),
    });
    expect(failed).toMatchObject({ hint: expect.stringContaining('HTTPS_PROXY is set') });
    expect(effects.waits).toEqual([1000]);
  });

  it('ends where the user interrupts it', async () => {
    server.script.push('silent');
    const interruption = new AbortController();
    setTimeout(() => interruption.abort(), 20);
    await expect(
      fetchDataset(queryOf(), { base: server.base, offline: false }, { ...effects, signal: interruption.signal }),
    ).rejects.toThrow();
  });

  it.each(['', 'ftp://x', 'ec.europa.eu', 'https://x/?a=b'])('refuses the address “%s” of a service', async (base) => {
    expect(await fetchIt({ base })).toMatchObject({ kind: 'failed', reason: 'usage' });
  });

  it('takes the address of the service from the environment', async () => {
    effects = effectsForEurostat({ MILESTONE_EUROSTAT_URL: `${server.base}/` });
    expect(whole(await fetchIt({ base: null })).from).toBe('service');
  });
});

describe('the cache of answers', () => {
  const cacheFolder = () => path.join(effects.folder, 'cache', 'eurostat');
  const cached = () => path.join(cacheFolder(), readdirSync(cacheFolder())[0] ?? '');

  it('is asked alone with --offline, and says how old the answer is', async () => {
    await fetchIt();
    const later = { ...effects, today: () => '2026-11-30' };
    const fetched = whole(await fetchDataset(queryOf(), { base: server.base, offline: true }, later));
    expect(fetched).toMatchObject({ from: 'cache', retrieved: '2026-11-22' });
    expect(fetched.warnings).toEqual([
      'LFSA_ERGAN was taken from the cache, where it is 8 days old (retrieved 2026-11-22).',
    ]);
    expect(server.asked).toHaveLength(1);
    expect(await fetchIt({ offline: true }, queryOf('lfsa_ergan', { since: '2023' }))).toMatchObject({
      reason: 'environment',
      message: 'The cache has no answer to this question about LFSA_ERGAN.',
    });
  });

  it('is used where the service says that nothing has changed', async () => {
    await fetchIt();
    const fetched = whole(await fetchIt());
    expect(fetched).toMatchObject({ from: 'unchanged', warnings: [] });
    expect(valuesOf(fetched)).toEqual({ 0: 50, 1: 51, 2: 52 });
    expect(server.headers[1]?.['if-none-match']).toMatch(/^"[0-9a-f]{16}"$/);
  });

  it('is never used silently in place of a service that cannot be reached', async () => {
    await fetchIt();
    server.script.push(...Array.from({ length: 6 }, () => 'broken' as const));
    const failed = await fetchIt();
    expect(failed).toMatchObject({
      reason: 'environment',
      hint: 'Try again later. With --offline the answer of 2026-11-22 is taken from the cache.',
    });
  });

  it('is replaced where it is damaged, and believed in nothing', async () => {
    await fetchIt();
    const text = readFileSync(cached(), 'utf8');
    for (const damaged of ['', '{', text.slice(0, -20), text.replace('50', '99'), 'no line'.repeat(9000)]) {
      writeFileSync(cached(), damaged);
      expect(await fetchIt({ offline: true })).toMatchObject({ kind: 'failed' });
    }
    expect(whole(await fetchIt()).from).toBe('service');
    expect(whole(await fetchIt({ offline: true })).from).toBe('cache');
    expect(readdirSync(cacheFolder())).toHaveLength(1);
  });

  it('may be impossible to write, which is said and no failure', async () => {
    writeFileSync(path.join(effects.folder, 'cache'), 'a file where a folder should be');
    const fetched = whole(await fetchIt());
    expect(fetched.warnings).toEqual([expect.stringContaining('could not be kept in the cache')]);
    expect(valuesOf(fetched)).toEqual({ 0: 50, 1: 51, 2: 52 });
  });
});
