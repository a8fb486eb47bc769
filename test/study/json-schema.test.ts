import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { regionJsonSchema } from '../../src/study/json-schema.ts';
import { fullRegion, smallRegion } from './reading.ts';

const schema = regionJsonSchema();

function accepts(text: string): boolean {
  return z.fromJSONSchema(JSON.parse(JSON.stringify(schema))).safeParse(parse(text)).success;
}

function propertiesAt(...path: readonly string[]): Readonly<Record<string, unknown>> {
  let here: unknown = schema;
  for (const part of path) {
    const next: unknown =
      typeof here === 'object' && here !== null ? Object.entries(here).find(([key]) => key === part)?.[1] : undefined;
    here = next;
  }
  return typeof here === 'object' && here !== null ? Object.fromEntries(Object.entries(here)) : {};
}

describe('the JSON Schema that editors complete and explain by', () => {
  it('accepts a file in which every part of the format is used, and the smallest one', () => {
    expect(accepts(fullRegion)).toBe(true);
    expect(accepts(smallRegion)).toBe(true);
  });

  it('refuses unknown keys, missing keys and unknown words', () => {
    expect(accepts(smallRegion.replace('  organisation', '  autors: [A]\n  organisation'))).toBe(false);
    expect(accepts(smallRegion.replace('  status: draft\n', ''))).toBe(false);
    expect(accepts(smallRegion.replace('draft', 'drafft'))).toBe(false);
  });

  it('has a title, names its draft, and explains every key of the top', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema.title).toBe('Region file of a baseline study');
    for (const [key, part] of Object.entries(propertiesAt('properties'))) {
      expect(part, key).toHaveProperty('description');
    }
  });

  it('requires nothing that has a default', () => {
    expect(schema.required).toEqual(['format', 'region', 'study', 'data']);
  });

  it('keeps examples of codes and dates', () => {
    expect(propertiesAt('properties', 'region', 'properties', 'country')).toMatchObject({ examples: ['FI'] });
    expect(propertiesAt('properties', 'study', 'properties', 'date')).toMatchObject({ examples: ['2025-06-02'] });
  });

  it('completes the rates and measures of the catalogue in rows', () => {
    const row = propertiesAt(
      'properties',
      'data',
      'properties',
      'tables',
      'items',
      'properties',
      'rows',
      'items',
      'properties',
    );
    expect(Object.keys(row)).toEqual(
      expect.arrayContaining(['period', 'citizenship', 'employment_rate', 'unemployed']),
    );
  });
});
