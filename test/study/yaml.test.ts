import { describe, expect, it } from 'vitest';
import { errorsOf, places, read, smallRegion } from './reading.ts';

const withStudyLine = (line: string) => smallRegion.replace('  title: Baseline study', line);

describe('a file that is no YAML text', () => {
  it('refuses an empty file, and one of comments only', async () => {
    expect(await errorsOf('')).toEqual(['1:1 yaml/empty']);
    expect(await errorsOf('# later\n\n')).toEqual(['1:1 yaml/empty']);
  });

  it('refuses a file whose top level is no mapping', async () => {
    expect(await errorsOf('- a\n- b\n')).toEqual(['1:1 yaml/not-a-mapping']);
    expect(await errorsOf('just text')).toEqual(['1:1 yaml/not-a-mapping']);
  });

  it('names line and column of the first byte that is not UTF-8', async () => {
    const latin1 = Buffer.from(smallRegion, 'latin1');
    const { value, diagnostics } = await read(new Uint8Array(latin1));
    expect(value).toBeNull();
    expect(places(diagnostics)).toEqual(['3:12 yaml/not-utf8']);
    expect(diagnostics[0]?.hint).toContain('UTF-8');
  });

  it('counts the column of a bad byte in characters, not in bytes', async () => {
    expect(await errorsOf(new Uint8Array([0xc3, 0xa4, 0x3a, 0x20, 0xe4, 0x0a]))).toEqual(['1:4 yaml/not-utf8']);
  });

  it('refuses over-long forms, surrogates and a character cut off at the end', async () => {
    for (const bytes of [
      [0xc0, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xe2, 0x82],
    ]) {
      expect(await errorsOf(new Uint8Array(bytes))).toEqual(['1:1 yaml/not-utf8']);
    }
  });

  it('refuses UTF-16 and NUL characters', async () => {
    expect(await errorsOf(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))).toEqual(['1:1 yaml/not-utf8']);
    expect(await errorsOf('format: 1\nregion: \0')).toEqual(['2:9 yaml/not-text']);
  });

  it('refuses 50 MB at once, without reading them as YAML', async () => {
    const large = new Uint8Array(50_000_000).fill(0x61);
    const started = performance.now();
    const { diagnostics } = await read(large);
    expect(places(diagnostics)).toEqual(['yaml/too-large']);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('line ends and byte order marks', () => {
  it('reads a file with a byte order mark, and leaves the mark out of the text', async () => {
    const { value, diagnostics } = await read(`\uFEFF${smallRegion}`);
    expect(diagnostics).toEqual([]);
    expect(value?.source.text).toBe(smallRegion);
  });

  it('counts columns on the first line without the byte order mark', async () => {
    expect(await errorsOf(`\uFEFFfromat: 1\n${smallRegion}`)).toEqual(['1:1 study/unknown-key']);
  });

  it('reads CRLF and counts the same lines and columns', async () => {
    const wrong = smallRegion.replace('status: draft', 'status: drfat').replace('title: Survey,', 'titel: Survey,');
    expect(await errorsOf(wrong.replaceAll('\n', '\r\n'))).toEqual(await errorsOf(wrong));
    expect(await errorsOf(wrong)).toContain('10:11 study/unknown-value');
    expect((await read(smallRegion.replaceAll('\n', '\r\n'))).value).not.toBeNull();
  });
});

describe('YAML that cannot be read', () => {
  it('points at a tab', async () => {
    const tab = smallRegion.replace('  country: FI', '\tcountry: FI');
    expect(await errorsOf(tab)).toEqual(['4:1 yaml/tab']);
  });

  it('points at the second of two equal keys, and still checks the rest', async () => {
    const twice = smallRegion.replace('  country: FI', '  country: FI\n  country: SE').replace('draft', 'drfat');
    expect(await errorsOf(twice)).toContain('5:3 yaml/duplicate-key');
    expect(await errorsOf(twice)).toContain('11:11 study/unknown-value');
  });

  it('explains a colon in a text without quotes', async () => {
    const { diagnostics } = await read(withStudyLine('  title: Jyväskylä: a study'));
    expect(places(diagnostics)).toEqual(['7:10 yaml/syntax']);
    expect(diagnostics[0]?.hint).toContain('quotes');
    expect(await errorsOf(smallRegion.replace('title: Survey', 'title: Survey: 2024'))).toEqual(['13:17 yaml/syntax']);
  });

  it('explains a comma in a text between braces', async () => {
    const { diagnostics } = await read(smallRegion.replace('title: Survey', 'title: Survey of work, pay'));
    expect(places(diagnostics)).toEqual(['13:33 yaml/comma-in-braces']);
    expect(diagnostics[0]?.hint).toContain('quotes');
  });

  it('explains a decimal comma between braces', async () => {
    const share = smallRegion.replace('employment_rate: 51.3', 'employment_rate: { share: 9,9 }');
    const { diagnostics } = await read(share);
    expect(places(diagnostics)).toEqual(['19:87 yaml/decimal-comma']);
    expect(diagnostics[0]?.hint).toContain('9.9');
    expect(await errorsOf(smallRegion.replace('51.3', '51,3'))).toEqual(['19:78 yaml/decimal-comma']);
  });

  it('explains a placeholder without quotes, alone or with words behind it', async () => {
    const alone = '  title: x\n  summary: {{say employment_rate citizenship=foreign}}';
    expect(await errorsOf(withStudyLine(alone))).toEqual(['8:12 yaml/unquoted-placeholder']);
    expect(await errorsOf(withStudyLine(`${alone} is little`))).toEqual(['8:12 yaml/unquoted-placeholder']);
  });

  it('refuses an alias bomb in less than a second', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}*a${level}]`,
    );
    const started = performance.now();
    const errors = await errorsOf(`a0: &a0 [x, x, x]\n${rows.join('\n')}\n`);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('yaml/alias-bomb');
  });

  it('accepts a few aliases', async () => {
    const shared = smallRegion
      .replace('country: FI', 'country: &fi FI')
      .replace('languages: [en]', 'languages: [en]\n  places: { benchmarks: [*fi] }');
    expect((await read(shared)).value?.places.benchmarks.map(({ code }) => code)).toEqual(['FI']);
  });

  it('refuses an alias to itself and an alias to nothing', async () => {
    expect(await errorsOf('a: &a [*a]\n')).toEqual(['1:8 yaml/alias-loop']);
    expect(await errorsOf(withStudyLine('  title: *nothing'))).toContain('7:10 yaml/unknown-alias');
  });

  it('refuses deep nesting in less than a second', async () => {
    const started = performance.now();
    expect(await errorsOf('['.repeat(200_000))).toEqual(['1:64 yaml/too-deep']);
    expect(await errorsOf('- '.repeat(5_000))).toEqual(['1:1 yaml/too-deep']);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('refuses a second document', async () => {
    expect(await errorsOf(`${smallRegion}---\nformat: 1\n`)).toEqual(['20:1 yaml/several-documents']);
  });

  it('refuses tags', async () => {
    expect(await errorsOf(withStudyLine('  title: !!js/function x'))).toEqual(['7:10 yaml/tag']);
  });

  it('explains a missing space after a colon, an open quote and a wrong indentation', async () => {
    expect(await errorsOf(withStudyLine('  title:Study'))).toEqual(['7:3 yaml/syntax']);
    expect(await errorsOf(withStudyLine('  title: "Study'))).toHaveLength(1);
    expect(await errorsOf(withStudyLine('  title: Study\n organisation: x'))).toEqual(['8:1 yaml/syntax']);
  });

  it('keeps the leading zero of a code without quotes, and warns that others lose it', async () => {
    const { value, diagnostics } = await read(
      smallRegion.replace('nuts: FI193', 'nuts: FI193\n  units: [{ name: Kuopio, code: 0297 }]'),
    );
    expect(value?.region.region.units[0]?.code).toBe('0297');
    expect(places(diagnostics)).toEqual(['6:33 yaml/leading-zero']);
  });

  it('takes `NO` for Norway, and a key without a value for one that is not there', async () => {
    const norway = smallRegion
      .replace('country: FI', 'country: NO')
      .replace('FI193', 'NO081')
      .replace('languages: [en]', 'languages: [en]\n  summary:');
    const { value } = await read(norway);
    expect(value?.region.region.country).toBe('NO');
    expect(value?.region.study.summary).toBeUndefined();
  });
});
