import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonMistake, jsonPlace } from '../../src/importers/json-places.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('jsonMistake', () => {
  it('finds the line and column of what is no JSON', () => {
    expect(jsonMistake('[\n  { "a": 1,\n    b: 2 }\n]')?.start).toEqual({ line: 3, column: 5 });
    expect(jsonMistake('[1, 2')?.start).toEqual({ line: 1, column: 6 });
    expect(jsonMistake('[1] 2')?.start).toEqual({ line: 1, column: 5 });
    expect(jsonMistake('')?.start).toEqual({ line: 1, column: 1 });
  });

  it('finds one exactly where JSON.parse does', () => {
    const nearJson = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.constantFrom('', ',', ']', '"', ' ', '1', '\\', '{'),
      )
      .map(([text, at, cut, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + cut);
      });
    fc.assert(
      fc.property(nearJson, (text) => {
        expect(jsonMistake(text) === null).toBe(parses(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not fill the stack on a text of brackets', () => {
    expect(jsonMistake('['.repeat(200_000))?.start.column).toBe(200_001);
  });
});

describe('jsonPlace', () => {
  it('finds a value by keys and indexes', () => {
    const text = '[\n  { "a": [1, { "b": null }] }\n]';
    expect(jsonPlace(text, [0, 'a', 1, 'b'])?.start).toEqual({ line: 2, column: 21 });
    expect(jsonPlace(text, [0])?.start).toEqual({ line: 2, column: 3 });
    expect(jsonPlace(text, [])?.start).toEqual({ line: 1, column: 1 });
    expect(jsonPlace(text, [1])).toBeNull();
  });
});
