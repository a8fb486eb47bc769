import { beforeAll, describe, expect, it } from 'vitest';
import { compareDigests } from '../../src/analysis/compare-studies.ts';
import { digestOf } from '../../src/analysis/digest.ts';
import type { RegionDigest } from '../../src/comparison/region-digest.ts';
import { composeComparison } from '../../src/report/comparison/compose-comparison.ts';
import type { Block, Chapter, ReportModel } from '../../src/report/report-model.ts';
import { analysedExample, englishMessages, manifestOf } from './composed.ts';

const names = ['burgenlandkreis', 'jyvaskyla', 'piemonte', 'postojna'];

let digests: readonly RegionDigest[] = [];
let model: ReportModel;
beforeAll(async () => {
  // The reader of one file takes its slug from the caller: here all are called `region`.
  digests = (await Promise.all(names.map(analysedExample))).map((analysis, index) =>
    named(digestOf(analysis), names[index] ?? ''),
  );
  model = compose(digests);
});

function named(digest: RegionDigest, slug: string): RegionDigest {
  const rows = digest.rows.map((row) => ({ ...row, slug }));
  return { ...digest, slug, id: `${digest.country.toLowerCase()}-${slug}`, rows };
}

function compose(of: readonly RegionDigest[]): ReportModel {
  const outline = manifestOf('comparison');
  return composeComparison(compareDigests(of), {
    lang: 'en',
    messages: englishMessages(),
    tool: { version: '0.1.0' },
    outline,
  });
}

/** A region of many: figures of its own in place of its country's, with intervals. */
function copies(count: number): readonly RegionDigest[] {
  return Array.from({ length: count }, (_, index) => {
    const digest = digests[index % digests.length];
    if (digest === undefined) throw new Error('no digest to copy');
    const copy = named(digest, `${digest.slug}-${index}`);
    const name = `Region ${index}`;
    const rows = copy.rows.map((row) => {
      if (row.place_role !== 'stand_in' || row.value === null) return row;
      const value = row.value + Math.sin(index * 3.7) * 8;
      return { ...row, place: copy.slug, place_role: 'own', value, lower: value - 1, upper: value + 1 };
    });
    return { ...copy, name, nuts: `${copy.country}${100 + index}`, ownPlace: copy.slug, rows };
  });
}

function chapter(id: string, from = model): Chapter {
  const found = from.chapters.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no chapter ${id}`);
  return found;
}

const charts = (from: Chapter) => from.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
const tables = (from: Chapter) => from.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const wordsIn = (block: Block | undefined): string => JSON.stringify(block) ?? '';

describe('the report on regions beside each other', () => {
  it('says first what can be compared, and then compares', () => {
    expect(model.chapters.map(({ number, id }) => [number, id])).toEqual([
      ['', 'comparison-in-short'],
      ['1', 'comparison-comparability'],
      ['2', 'comparison-figures'],
      ['3', 'comparison-side-by-side'],
      ['4', 'comparison-trends'],
      ['5', 'comparison-heat-map'],
      ['6', 'comparison-themes'],
      ['7', 'comparison-typology'],
      ['8', 'comparison-services'],
      ['9', 'comparison-exchange'],
      ['A', 'annex-comparison-regions'],
      ['B', 'annex-comparison-method'],
      ['C', 'annex-comparison-made'],
    ]);
  });

  it('is dated as the latest of its studies, and is as little final as the least final of them', () => {
    const dates = digests.flatMap(({ date }) => date ?? []);
    expect(model.date.iso).toBe([...dates].sort().at(-1));
    expect(model.status.code).toBe('draft');
  });

  it('is the same for the same regions in whatever order', () => {
    expect(JSON.stringify(compose([...digests].reverse()))).toBe(JSON.stringify(model));
  });

  it('says on its first page what every chapter says', () => {
    const [facts] = chapter('comparison-in-short').blocks;
    if (facts?.kind !== 'facts') throw new Error('no list of answers');
    const answers = model.chapters.filter(({ number }) => /^\d$/.test(number));
    expect(facts.items.map(({ term, text }) => [term, text.text])).toEqual(
      answers.map(({ title, answer }) => [title, answer.text]),
    );
  });

  it('names whoever stands in before the region, and keeps own figures in a block of their own', () => {
    const [table] = tables(chapter('comparison-figures'));
    if (table === undefined) throw new Error('no table of key figures');
    const rows = table.body.rows.map(({ group, cells }) => [group, cells[0]?.text.text]);
    expect(rows).toContainEqual(['Figures of larger places that stand in for regions', 'Finland for Jyväskylä']);
    const own = rows.filter(([group]) => group === 'Figures of the regions themselves').map(([, name]) => name);
    expect(own.every((name) => name !== undefined && !name.includes(' for '))).toBe(true);
  });

  it('gives no ranks where no figure has an interval, and says why', () => {
    const section = chapter('comparison-side-by-side');
    expect(charts(section).filter(({ chart }) => model.charts[chart]?.kind === 'rank-intervals')).toEqual([]);
    expect(section.blocks.map(wordsIn).join()).toContain('No ranks are given.');
  });

  it('gives every chart its words, its source and its place on the shelf', () => {
    const all = model.chapters.flatMap(charts);
    expect(all.length).toBeGreaterThan(6);
    for (const block of all) {
      expect(model.charts[block.chart], block.label).toBeDefined();
      expect(block.alt.length, block.label).toBeGreaterThan(30);
      expect(block.notes.source.text, block.label).toMatch(/^Source: \S/);
    }
  });

  it('says why a figure stands apart', () => {
    const apart = tables(chapter('comparison-comparability')).at(-1);
    const rows = apart?.body.rows.map(({ cells }) => cells.map(({ text }) => text.text)) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(([, , why]) => why !== undefined && why !== '')).toBe(true);
    expect(rows).toContainEqual(expect.arrayContaining(['Jyväskylä', 'Share of the population']));
  });

  it('colours nothing that has no better side, and keeps what is made up in a drawing of its own', () => {
    for (const { chart, notes } of charts(chapter('comparison-heat-map'))) {
      const spec = model.charts[chart];
      if (spec?.kind !== 'heat-map') throw new Error('not a heat map');
      const illustrative = spec.groups.map(({ heading }) => heading.includes('illustrative'));
      expect(new Set(illustrative).size).toBe(1);
      expect(notes.illustrative).toBe(illustrative[0]);
    }
  });

  it('links only to what is there', () => {
    const text = JSON.stringify(model.chapters);
    const ids = new Set([...text.matchAll(/"id":"([^"]+)"/g)].map((match) => match[1]));
    const targets = [...text.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((target) => !ids.has(target ?? ''))).toEqual([]);
  });
});

describe('of one region alone', () => {
  it('says that nothing can be held side by side, and draws nothing', () => {
    const [only] = digests;
    const alone = compose(only === undefined ? [] : [only]);
    expect(chapter('comparison-comparability', alone).answer.text).toContain('None of the');
    expect(alone.chapters.flatMap(charts).filter(({ chart }) => alone.charts[chart]?.kind === 'region-dots')).toEqual(
      [],
    );
    expect(alone.chapters.map(({ id }) => id)).not.toContain('comparison-exchange');
  });
});

describe('of sixty regions with intervals', () => {
  let many: ReportModel;
  beforeAll(() => {
    many = compose(copies(60));
  });

  it('gives ranks with all that is uncertain about them', () => {
    const ranks = charts(chapter('comparison-side-by-side', many)).flatMap(({ chart }) => {
      const spec = many.charts[chart];
      return spec?.kind === 'rank-intervals' ? [spec] : [];
    });
    expect(ranks.length).toBeGreaterThan(0);
    for (const { rows, count } of ranks)
      for (const { from, to } of rows) {
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(count);
      }
  });

  it('draws no more than can be read, and says what it leaves out', () => {
    for (const block of many.chapters.flatMap(charts)) {
      const spec = many.charts[block.chart];
      const notes = block.notes.lines.map(({ text }) => text).join(' ');
      if (spec?.kind === 'region-dots') {
        expect(Math.max(...spec.sets.map(({ rows }) => rows.length))).toBeLessThanOrEqual(40);
        expect(notes).toContain('of 60');
      }
      if (spec?.kind === 'small-multiples') expect(spec.panels.length).toBeLessThanOrEqual(18);
      if (spec?.kind === 'heat-map' && block.title.includes('Region'))
        expect(spec.groups.flatMap(({ rows }) => rows).length).toBeLessThanOrEqual(36);
    }
  });

  it('counts themes and pairs in tables instead of drawing them', () => {
    expect(charts(chapter('comparison-themes', many))).toEqual([]);
    expect(charts(chapter('comparison-exchange', many))).toEqual([]);
    expect(tables(chapter('comparison-themes', many)).length).toBe(2);
  });
});

describe('of two studies of one place', () => {
  let twice: ReportModel;
  beforeAll(() => {
    const again = digests.filter(({ slug }) => slug === 'jyvaskyla').map((digest) => named(digest, 'earlier'));
    twice = compose([...digests, ...again]);
  });

  it('tells them apart by their files wherever each stands for itself', () => {
    const heads = Object.values(twice.charts).flatMap((spec) =>
      spec.kind === 'heat-map' || spec.kind === 'dot-matrix' ? [spec.columns.map(({ label }) => label)] : [],
    );
    expect(heads.filter((labels) => labels.includes('Jyväskylä'))).toEqual([]);
    for (const labels of heads) expect(new Set(labels).size, labels.join()).toBe(labels.length);
    const first = (id: string) =>
      tables(chapter(id, twice)).flatMap(({ body }) => body.rows.map((row) => row.cells[0]));
    for (const id of ['comparison-comparability', 'comparison-figures', 'annex-comparison-regions'])
      expect(first(id).map((cell) => cell?.text.text)).not.toContain('Jyväskylä');
    expect(wordsIn(tables(chapter('annex-comparison-regions', twice))[0])).toContain('Jyväskylä (earlier)');
    expect(wordsIn(chapter('annex-comparison-made', twice).blocks[0])).toContain('Jyväskylä (jyvaskyla)');
  });

  it('speaks of the place by its name alone where both are meant', () => {
    const dots = Object.values(twice.charts).flatMap((spec) => (spec.kind === 'region-dots' ? [spec] : []));
    const labels = dots.flatMap(({ sets }) => sets.flatMap(({ rows }) => rows.map(({ label }) => label)));
    expect(labels).toContain('Finland for Jyväskylä');
  });

  it('counts the place once, in every chapter the same', () => {
    expect(twice.region).toBe('5 studies of 4 regions');
    const counted = [...JSON.stringify(twice.chapters).matchAll(/\b(\d+) regions\b/g)].map(([, n]) => Number(n));
    expect(Math.max(...counted)).toBe(4);
    for (const id of ['comparison-themes', 'comparison-exchange', 'comparison-services']) {
      const titles = (from: ReportModel) => charts(chapter(id, from)).map(({ title }) => title);
      expect(titles(twice).join(), id).not.toMatch(/\b5 regions\b|of 20 pairs/);
      expect(titles(twice)).toHaveLength(titles(model).length);
      const answer = (from: ReportModel) => chapter(id, from).answer.text.replace(/^\d+ of \d+ challenges/, '');
      expect(answer(twice), id).toBe(answer(model));
    }
  });

  it('keeps the map, on which it has one tile', () => {
    const maps = Object.values(twice.charts).flatMap((spec) => (spec.kind === 'tile-map' ? [spec] : []));
    expect(maps).toHaveLength(2);
    for (const { tiles } of maps) {
      expect(tiles).toHaveLength(9);
      expect(tiles.filter(({ name }) => name.startsWith('Jyväskylä')).map(({ name }) => name)).toEqual(['Jyväskylä']);
    }
  });
});

describe('of two places of one name', () => {
  it('tells them apart on the map and in the list, and counts both', () => {
    const [first] = digests;
    const namesake = first === undefined ? [] : [{ ...named(first, 'elsewhere'), nuts: 'NO081', country: 'NO' }];
    const both = compose([...digests, ...namesake]);
    expect(both.region).toBe('5 regions');
    const map = Object.values(both.charts).find((spec) => spec.kind === 'tile-map');
    expect(map?.kind === 'tile-map' ? map.tiles.map(({ name }) => name) : []).toEqual(
      expect.arrayContaining(['Burgenlandkreis (burgenlandkreis)', 'Burgenlandkreis (elsewhere)']),
    );
    expect(both.cover?.locatorCaption).toContain('Burgenlandkreis (elsewhere)');
  });
});
