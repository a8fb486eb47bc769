import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/study/parse-yaml.ts';
import { fullRegion, read, smallRegion } from './reading.ts';

describe('reading a study', () => {
  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await read(bytes)).value).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        expect((await read(text)).value).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('never throws where a good file is broken somewhere, and says where', async () => {
    const scraps = fc.constantFrom(
      '',
      ':',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '\t',
      '- ',
      '{{say',
      '}}',
      '&a',
      '*a',
      '!',
      '|',
      '>',
      '#',
      '0',
      'null',
      '\r\n',
      '__proto__: 1',
      '? ',
      '<<: ',
      '%',
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(fullRegion.length), fc.nat(30), scraps, async (at, length, scrap) => {
        const { value, diagnostics } = await read(fullRegion.slice(0, at) + scrap + fullRegion.slice(at + length));
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        expect(value === null).toBe(errors.length > 0);
        for (const { range } of errors) expect(range?.start.line ?? 1).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  it('keeps the text and the checksum of the file, and of every table beside it', async () => {
    const text = smallRegion.replace(/ {6}rows:\n.*\n/, '      file: data/a.csv\n');
    const csv = new TextEncoder().encode('period,citizenship,sex,employment_rate\n2024,foreign,total,51.3\n');
    const { value, diagnostics } = await read(text, (name) => ({ kind: 'file', name, bytes: csv }));
    expect(diagnostics).toEqual([]);
    expect(value?.source.dataFiles.map(({ name }) => name)).toEqual(['data/a.csv']);
    expect(value?.source.checksum).toBe(createHash('sha256').update(text).update(csv).digest('hex'));
    expect(value?.observations).toHaveLength(1);
  });

  it('is the same whatever the order of calls', async () => {
    const [first, second] = await Promise.all([read(fullRegion), read(fullRegion)]);
    expect(JSON.stringify(first.value)).toBe(JSON.stringify(second.value));
  });
});

describe('finding the place of a path', () => {
  const { document } = parseYaml(fullRegion, 'region.yaml');
  const locate = document?.places.locate ?? (() => null);
  const textAt = (range: ReturnType<typeof locate>) =>
    fullRegion
      .split('\n')
      [(range?.start.line ?? 0) - 1]?.slice((range?.start.column ?? 1) - 1, range === null ? 0 : range.end.column - 1);

  it('tells keys from values', () => {
    expect(textAt(locate(['study', 'status'], 'key'))).toBe('status');
    expect(textAt(locate(['study', 'status'], 'value'))).toBe('draft');
  });

  it('takes the nearest parent where the path is missing', () => {
    expect(textAt(locate(['study', 'nothing', 'below']))).toBe('study');
    expect(locate(['nothing'])?.start).toEqual({ line: 1, column: 1 });
  });

  it('points at the first line of an entry of a list', () => {
    expect(textAt(locate(['challenges', 0], 'key'))).toBe('id: employers');
  });

  it('knows how a number was written', () => {
    const written = parseYaml('a: [12_000, 0179, 415.637, "x", 1e3]', 'f').document?.places.sourceTextOf;
    expect([0, 1, 2, 3, 4].map((index) => written?.(['a', index]))).toEqual(['12_000', '0179', '415.637', 'x', '1e3']);
    expect(written?.(['b'])).toBeNull();
  });
});
