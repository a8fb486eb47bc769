import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatSarif } from '../../src/diagnostics/formats/sarif.ts';
import type { NameSource } from '../../src/diagnostics/formats/source-name.ts';
import { sarifLog } from './sarif-log.ts';

const tool = { name: 'milestone', version: '0.1.0', informationUri: 'https://example.org/milestone' };
const inside: NameSource = (path) => ({ kind: 'inside', path });
const named: NameSource = (file) => {
  if (file === '-') return { kind: 'stream' };
  return file.startsWith('/') ? { kind: 'outside', path: file } : { kind: 'inside', path: file };
};
const finding: Diagnostic = {
  code: 'study/unknown-key',
  severity: 'error',
  message: 'There is no key `autors`.',
  hint: 'Did you mean `authors`?',
  file: 'regions/ä b.yaml',
  path: ['study', 'autors'],
  range: { start: { line: 2, column: 3 }, end: { line: 2, column: 9 } },
};
const row: Diagnostic = {
  ...finding,
  code: 'data/not-a-number',
  severity: 'warning',
  message: '`x` is no number.',
  file: 'regions/data/rates.csv',
  path: ['data', 'tables', 0, 'odd key'],
  range: { start: { line: 3, column: 1 }, end: { line: 3, column: 1 } },
};
const cell: Diagnostic = {
  ...finding,
  severity: 'info',
  file: 'ratings.xlsx',
  path: [],
  range: null,
  cell: 'Ratings!C7',
};

function log(diagnostics: readonly Diagnostic[], text: (file: string) => string | null = () => null, by = inside) {
  const file = { file: finding.file, valid: false, diagnostics, text };
  const written = formatSarif([file], tool, by);
  const { runs } = sarifLog.parse(JSON.parse(written));
  const [run] = runs;
  if (run === undefined) throw new Error('no run');
  return { written, run, prints: run.results.map((result) => result.partialFingerprints.primaryLocationLineHash) };
}

// The schema as OASIS published it, where the package that brings it is there (@microsoft/jest-sarif).
const published = fileURLToPath(
  new URL('../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', import.meta.url),
);

function publishedSchema(): (value: unknown) => unknown {
  const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(published, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', (value) => URL.canParse(value));
  ajv.addFormat('uri-reference', (value) => URL.canParse(value, 'https://example.org/'));
  ajv.addFormat('date-time', (value) => !Number.isNaN(Date.parse(value)));
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : validate.errors);
}

describe('findings as SARIF', () => {
  it('say what, how grave and where, in the text and in the data', () => {
    const { run } = log([finding, row, cell]);
    expect(run.artifacts.map(({ location }) => location.uri)).toEqual([
      'regions/%C3%A4%20b.yaml',
      'regions/data/rates.csv',
      'ratings.xlsx',
    ]);
    expect(
      run.results.map(({ level, locations: [at] }) => [level, at?.logicalLocations, at?.physicalLocation.region]),
    ).toEqual([
      [
        'error',
        [{ name: 'autors', fullyQualifiedName: 'study.autors', kind: 'property' }],
        { startLine: 2, startColumn: 3, endLine: 2, endColumn: 9 },
      ],
      [
        'warning',
        [{ name: 'odd key', fullyQualifiedName: 'data.tables[0]["odd key"]', kind: 'property' }],
        { startLine: 3, startColumn: 1, endLine: 3, endColumn: 1 },
      ],
      ['note', [{ fullyQualifiedName: 'Ratings!C7', kind: 'cell' }], undefined],
    ]);
    expect(run.results[0]?.message.text).toBe('There is no key `autors`.\nDid you mean `authors`?');
    expect(run.tool.driver.rules.map(({ id, shortDescription }) => [id, shortDescription.text])).toEqual([
      ['study/unknown-key', 'Unknown key (study)'],
      ['data/not-a-number', 'Not a number (data)'],
    ]);
  });

  it('are recognised when lines move and when a figure in the sentence changes', () => {
    const below = { start: { line: 12, column: 5 }, end: { line: 12, column: 11 } };
    const before = { ...finding, message: 'The claim on `gap` does not hold: 12.1.' };
    const after = { ...before, message: 'The claim on `gap` does not hold: 13.4.', range: below };
    expect(log([after]).prints).toEqual(log([before]).prints);
    expect(log([{ ...before, path: ['study'] }]).prints).not.toEqual(log([before]).prints);
  });

  it('tell rows of a table apart by what they hold, and what is found twice by its count', () => {
    const moved = { ...row, range: { start: { line: 4, column: 1 }, end: { line: 4, column: 1 } } };
    const table = (text: string) => (file: string) => (file === row.file ? text : null);
    const before = log([row], table('period,value\n2023,1\n2024,x\n')).prints;
    expect(log([moved], table('period,value\n2022,1\n2023,1\r\n2024,x\n')).prints).toEqual(before);
    expect(log([row], table('period,value\n2023,1\n2025,x\n')).prints).not.toEqual(before);
    const [first, second] = log([row, row]).prints;
    expect(second).toBe(first?.replace(/:1$/, ':2'));
  });

  it('say where not every file could be read', () => {
    const written = (complete?: boolean) =>
      sarifLog.parse(JSON.parse(formatSarif([], tool, inside, complete))).runs[0]?.invocations[0]?.executionSuccessful;
    expect([written(), written(true), written(false)]).toEqual([true, true, false]);
  });

  it('name standard input as a stream, and a file elsewhere by its whole address', () => {
    const { run } = log(
      [
        { ...finding, file: '-' },
        { ...finding, file: '/über/x.yaml' },
      ],
      undefined,
      named,
    );
    expect(run.artifacts.slice(1)).toEqual([
      { location: { description: { text: 'standard input' } }, roles: ['analysisTarget', 'standardStream'] },
      { location: { uri: 'file:///%C3%BCber/x.yaml' }, roles: ['analysisTarget'] },
    ]);
  });

  it('are sound whatever the texts and names are, and the same bytes each time', () => {
    const sign = fc.constantFrom(
      '\ud83c',
      '\udfe1',
      '🏡',
      'ä',
      '#',
      '?',
      '%',
      '..',
      '/',
      ':',
      '\\',
      '\n',
      '\u0000',
      '`',
    );
    const word = fc
      .array(fc.oneof(sign, fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 5 })
      .map((all) => `${all.join('')}x`);
    const step = fc.oneof(word, fc.nat(9));
    const any = fc.record({
      message: word,
      hint: word,
      file: word.map((name) => `x${name}`),
      path: fc.array(step, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (texts) => {
        const found = texts.map((one) => ({ ...finding, ...one }));
        const { written, run } = log(found);
        expect(
          formatSarif([{ file: finding.file, valid: false, diagnostics: found, text: () => null }], tool, inside),
        ).toBe(written);
        for (const { location } of run.artifacts) expect(() => decodeURIComponent(location.uri ?? '')).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });

  it.skipIf(!existsSync(published))('hold to the published schema', () => {
    const errorsOf = publishedSchema();
    expect(errorsOf({ version: '2.1.0', runs: [{}] })).not.toEqual([]);
    const odd = [
      finding,
      row,
      cell,
      { ...finding, file: '-' },
      { ...finding, file: '/x y.yaml', docs: 'https://example.org/x' },
      { ...finding, file: 'a:b/[c]?#.yaml' },
    ];
    expect(errorsOf(JSON.parse(log(odd, undefined, named).written))).toEqual([]);
    expect(errorsOf(JSON.parse(formatSarif([], tool, named)))).toEqual([]);
  });
});
