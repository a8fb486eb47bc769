import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DoctorOptions, inspect } from '../../src/print/doctor.ts';
import type { Surroundings } from '../../src/print/find-browser.ts';
import { canPrint, outside } from './fixtures/print-browser.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'milestone-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bare: Surroundings = { env: {}, platform: 'linux', exists: () => false, which: () => null, bundled: null };

const look = async (more: Partial<DoctorOptions>) => {
  const findings = await inspect({
    ...outside,
    surroundings: bare,
    nodeVersion: '20.11.0',
    tryCanvas: async () => 'Skia',
    fontFamilies: async () => ['Source Serif 4', 'Source Sans 3', 'Source Sans 3'],
    cache: join(folder, 'cache'),
    ...more,
  });
  return new Map(findings.map((finding) => [finding.id, finding]));
};

describe('inspect', () => {
  it('finds nothing amiss but the browser on a machine without one', async () => {
    const findings = await look({});
    expect([...findings.values()].filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(['browser', 'bundled_browser']);
    expect(findings.get('browser')).toMatchObject({ severity: 'error', mend: expect.stringContaining('Install') });
    expect(findings.get('fonts')?.found).toBe('Fonts: Source Serif 4, Source Sans 3');
  });

  it('says how to mend each thing that is amiss', async () => {
    writeFileSync(join(folder, 'in-the-way'), '');
    const findings = await look({
      nodeVersion: '20.10.9',
      tryCanvas: () => Promise.reject(new Error('no binding')),
      fontFamilies: () => Promise.reject(new Error('gone')),
      cache: join(folder, 'in-the-way', 'cache'),
    });
    for (const id of ['node', 'browser', 'canvas', 'fonts', 'cache'] as const) {
      expect(findings.get(id), id).toMatchObject({ ok: false, mend: expect.stringMatching(/\.$/) });
    }
    expect(findings.get('canvas')?.found).toContain('no binding');
  });

  it('leaves nothing in the cache folder', async () => {
    await look({ cache: join(folder, 'clean') });
    expect(readdirSync(join(folder, 'clean'))).toEqual([]);
  });

  it.skipIf(!canPrint)('starts the browser that it found and gives its version', async () => {
    const { surroundings: _, ...options } = { surroundings: bare, ...outside };
    const findings = await inspect({
      ...options,
      signal: new AbortController().signal,
      nodeVersion: '22.0.0',
      tryCanvas: async () => 'Skia',
      fontFamilies: async () => ['x'],
      cache: join(folder, 'cache'),
    });
    const browser = findings.find(({ id }) => id === 'browser');
    expect(browser).toMatchObject({ ok: true, found: expect.stringMatching(/^Chromium \d+\.\d+/) });
    expect(findings.some(({ id }) => id === 'sandbox')).toBe(true);
  });
});
