import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { templateHelpers } from '../../src/render/helpers.ts';
import { manifestKeys } from '../../src/render/manifest.ts';
import type { Block } from '../../src/report/report-model.ts';
import { analysedExample, analysedFixture, composed } from '../report/composed.ts';

const guide = readFileSync(fileURLToPath(new URL('../../docs/templates.md', import.meta.url)), 'utf8');
// Every word that the guide sets as code, those within a call too.
const told = new Set([...guide.matchAll(/`([^`]+)`/g)].flatMap((match) => (match[1] ?? '').match(/[\w-]+/g) ?? []));

describe('the guide to templates', () => {
  it('tells of every key of a manifest and every helper', () => {
    const names = [...manifestKeys, ...Object.keys(templateHelpers({ drawings: {}, pictures: {} }))];
    expect(names.filter((name) => !told.has(name))).toEqual([]);
  });

  it('tells of no helper that there is not', () => {
    const table = guide.slice(guide.indexOf('| helper |'), guide.indexOf('## What the model holds'));
    const named = [...table.matchAll(/`(?:\{\{|\()(\w+) /g)].map((match) => match[1] ?? '');
    const known = ['lookup', ...Object.keys(templateHelpers({ drawings: {}, pictures: {} }))];
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('tells of every section that the whole study has', () => {
    const manifest: { sections: string[]; annexes: string[] } = JSON.parse(
      readFileSync(fileURLToPath(new URL('../../templates/baseline-study/document.json', import.meta.url)), 'utf8'),
    );
    expect([...manifest.sections, ...manifest.annexes].filter((id) => !told.has(id))).toEqual([]);
  });

  it('tells of every key of the model, its chapters and their blocks', async () => {
    const models = [
      composed(await analysedFixture('full-region.yaml')),
      composed(await analysedExample('jyvaskyla')),
      composed(await analysedExample('jyvaskyla'), 'en', 'draft-decision'),
    ];
    const blocks = models.flatMap(({ chapters }) => chapters.flatMap((chapter): readonly Block[] => chapter.blocks));
    const keys = models.flatMap((model) => [
      ...Object.keys(model),
      ...Object.keys(model.cover),
      ...Object.keys(model.running),
      ...Object.keys(model.made),
      ...model.chapters.flatMap((chapter) => Object.keys(chapter)),
    ]);
    const used = new Set([...keys, ...blocks.flatMap((block) => [block.kind, ...Object.keys(block)])]);
    expect(used.size).toBeGreaterThan(60);
    expect([...used].filter((key) => !told.has(key))).toEqual([]);
  });
});
