import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { makeContext } from '../../src/report/context.ts';
import { makeLocale } from '../../src/report/locale/make-locale.ts';
import { regionName } from '../../src/report/names.ts';
import { fillPlaceholders } from '../../src/report/narrative.ts';
import { placeName, regionHead } from '../../src/report/place-words.ts';
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

describe('a region whose name takes an article or a case', () => {
  const withForms = regionText().replace(
    ', country: FI',
    ', in_text: { en: { name: the city, in: in the city } }, country: FI',
  );

  it('stands in sentences as its file says, and bare in titles', async () => {
    const analysis = await analysed(withForms);
    const context = contextOf(analysis);
    const own = analysis.study.places.own.code;
    expect(context.placePhrase(own)('in')).toBe('in the city');
    expect(context.placePhrase(own)('plain')).toBe('the city');
    expect(context.placePhrase(own)('of')).toBe('Jyväskylä');
    expect(context.placeHead(own)('plain')).toBe('Jyväskylä');
    expect(context.ownPlace('in')).toBe('in the city');
  });

  it('stands by the rules of a language of which the file says nothing', async () => {
    const { study } = await analysed(withForms);
    const german = makeLocale('de', { 'place.in-text': '{form, select, in {in {name}} other {{name}}}' }, ['en']);
    expect(regionHead(study, german)('in')).toBe('in Jyväskylä');
  });
});

describe('a country that the study does not name itself', () => {
  it('is named in the language of the report, also where that is the study’s own', async () => {
    const { study: plain } = await analysed(regionText());
    const study = {
      ...plain,
      places: { ...plain.places, nameOf: { AT: 'Austria', EU28: 'European Union (28 countries, 2013 to 2020)' } },
    };
    const german = makeLocale('de', {}, ['de']);
    expect(placeName(study, german, 'AT')).toBe('Österreich');
    expect(placeName(study, german, 'EU28')).toBe('Europäische Union (28)');
  });
});
