import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { makeContext } from '../../src/report/context.ts';
import { regionName } from '../../src/report/names.ts';
import { fillPlaceholders } from '../../src/report/narrative.ts';
import { analysed, analysedExample, composed, englishMessages } from './composed.ts';
import { regionText } from './region-text.ts';

const contextOf = (analysis: Analysis) =>
  makeContext(analysis, {
    lang: 'en',
    messages: englishMessages(),
    tool: { version: '0.1.0' },
    outline: { sections: [], annexes: [] },
    charts: {},
  });

describe('regions that are known by their slug alone', () => {
  it('stand with their name: a partner of the map, any other with capitals and small particles', async () => {
    const context = contextOf(await analysed(regionText()));
    expect(regionName(context, 'nl-het-hogeland')).toBe('Het Hogeland');
    expect(regionName(context, 'fi-jyvaskyla')).toBe('Jyväskylä');
    expect(regionName(context, 'nl-bergen-op-zoom')).toBe('Bergen op Zoom');
    expect(regionName(context, 'de-sankt-goar')).toBe('Sankt Goar');
    expect(regionName(context, 'es-la-rioja')).toBe('La Rioja');
  });
});

describe('a report with figures of the Netherlands', () => {
  let analysis: Analysis;
  let report: string;
  beforeAll(async () => {
    analysis = await analysedExample('het-hogeland');
    report = JSON.stringify(composed(analysis));
  });

  it('gives the country its article in sentences', () => {
    expect(report.includes('In the Netherlands in 2024, ')).toBe(true);
    expect(report.match(/\b(in|for|than|of|to) Netherlands\b.{20}/g) ?? []).toEqual([]);
  });

  it('starts a place in a sentence of the benchmarks with its article, and measures a share against nobody', () => {
    expect(report.includes('shows the same rate in other places: the Netherlands lies')).toBe(true);
    const [share] = composed(analysis).cover.keyFigures;
    expect(share?.label).toContain('Share of the population: people of non-western origin');
    expect(share?.detail).not.toContain('Dutch');
  });

  it('leaves it out at the head of a table and keeps it in a text of the author', () => {
    expect(report.includes('"Netherlands: figures that stand in for')).toBe(true);
    const filled = fillPlaceholders(
      contextOf(analysis),
      '{{place employment_rate}} is large. It is so in {{place employment_rate}}.',
    );
    expect(filled.text).toBe('The Netherlands is large. It is so in the Netherlands.');
  });
});
