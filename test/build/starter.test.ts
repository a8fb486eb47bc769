import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyseStudy } from '../../src/analysis/analyse-study.ts';
import { makeStarter, placesToImport, type StarterAnswers } from '../../src/build/starter.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import { nothingToSay } from '../../src/report/unwritten.ts';
import { editText } from '../../src/study/edit.ts';
import { readStudy } from '../../src/study/read-study.ts';
import { composed } from '../report/composed.ts';

const locales = fileURLToPath(new URL('../../templates/locales', import.meta.url));
const spoken = readdirSync(locales).sort();
const files = nodeFiles();

const starter = (answers: Partial<StarterAnswers> = {}) =>
  makeStarter(
    { name: 'Jyväskylä', country: 'FI', nuts: 'FI198', languages: ['en'], ...answers },
    { file: 'region.yaml', today: '2026-11-22', files },
  );
const read = (text: string) =>
  readStudy({
    file: 'region.yaml',
    slug: 'region',
    bytes: new TextEncoder().encode(text),
    readBeside: async (name) => ({ kind: 'missing', name }),
  });
/** Everything found, that of the analysis too. */
async function findings(text: string): Promise<readonly string[]> {
  const { value, diagnostics } = await read(text);
  const analysis = value === null ? [] : analyseStudy(value).diagnostics;
  return [...diagnostics, ...analysis].map(({ code, severity, message }) => `${severity} ${code}: ${message}`);
}
/** As an editor uncomments everything: of what explains one # is left. */
const awake = (text: string) => text.replace(/^(\s*)# (?!yaml-language-server)/gm, '$1').replace(/^(\s*)##/gm, '$1#');

describe('a first region file', () => {
  it.each(spoken)('explains itself in %s, and nothing is wrong with it, nor with its examples', async (lang) => {
    const text = await starter({ languages: [lang] });
    expect(await findings(text)).toEqual([]);
    expect((await findings(awake(text))).filter((found) => !found.startsWith('info'))).toEqual([]);
    const words: unknown = JSON.parse(readFileSync(path.join(locales, lang, 'init.json'), 'utf8'));
    expect(text.replaceAll(/\n\s*## /g, ' ')).toContain(Reflect.get(Object(words), 'init.swot'));
    expect(
      Math.max(
        ...text
          .split('\n')
          .filter((line) => line.trim().startsWith('##'))
          .map((line) => line.length),
      ),
    ).toBeLessThan(121);
  });

  it('has every part of the format once, in the order of the work', async () => {
    const text = awake(await starter());
    const parts = [...text.matchAll(/^([a-z_]+):/gm)].map((match) => match[1] ?? '');
    expect(parts).toEqual([
      ...[
        'format',
        'region',
        'study',
        'sources',
        'data',
        'framework',
        'target_groups',
        'challenges',
        'ecosystem',
        'swot',
      ],
      ...['good_practices', 'improvements', 'consultation'],
    ]);
    expect(text).toMatch(/^# yaml-language-server: \$schema=region\.schema\.json\n/);
  });

  it('takes figures in on lines of their own', async () => {
    const table = { source: 'lfs', file: 'data/lfs.csv' };
    const { value } = editText(
      await starter(),
      [{ kind: 'add', path: ['data', 'tables'], value: table }],
      'region.yaml',
    );
    expect(value).toMatch(/\ndata:\n {2}tables:\n {4}- source: lfs\n {6}file: data\/lfs\.csv\n/);
  });

  it('makes a thin and honest report', async () => {
    const { value } = await read(await starter());
    if (value === null) throw new Error('It should be valid.');
    const model = composed(analyseStudy(value));
    expect(nothingToSay(model)).toBeNull();
    expect(model.title).toBe('Baseline study: Jyväskylä');
    expect(model.cover.keyFigures).toEqual([]);
    expect(JSON.stringify(model)).toContain('There are no rates by group for Jyväskylä');
    expect(JSON.stringify(model)).not.toMatch(/\[\[|employment-services/);
  });

  it('takes names of any kind, and has a title in each language', async () => {
    for (const name of [
      'no',
      'A: b # c',
      '{ x }',
      '"quoted" \\ back',
      'Ωmega, Ж and 北',
      "L'Aquila",
      '- dash',
      '12',
      '🎈 Town',
    ])
      for (const languages of [['en'], ['it', 'el']]) {
        const text = await starter({ name, languages });
        const { value } = await read(text);
        expect([value?.region.region.name, await findings(text)]).toEqual([name, []]);
        expect(Object.keys(Object(value?.region.study.title)).length > 1).toBe(
          languages.length > 1 || typeof value?.region.study.title === 'string',
        );
      }
  });

  it('knows larger places that stand in, at every level', async () => {
    expect(await starter({ nuts: 'FI198' })).toContain('stand_ins: [FI19, FI]\n');
    expect(await starter({ country: 'IT', nuts: 'ITC1' })).toContain('stand_ins: [IT]\n');
    expect(await starter({ nuts: 'FI' })).toMatch(/stand_ins: \[\]\n\s*benchmarks: \[EU27_2020\]/);
    for (const [country, nuts] of [
      ['IT', 'ITC1'],
      ['FI', 'FI'],
      ['LU', 'LU'],
      ['NO', 'NO'],
      ['UK', 'UKI'],
    ] as const)
      expect(await findings(await starter({ country, nuts })), nuts).toEqual([]);
    expect(placesToImport({ country: 'FI', nuts: 'FI198' })).toEqual(['FI19', 'FI', 'EU27_2020']);
    expect(placesToImport({ country: 'IT', nuts: 'ITC1' })).toEqual(['ITC1', 'IT', 'EU27_2020']);
  });
});
