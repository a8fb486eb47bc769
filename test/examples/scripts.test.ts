import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** What a program says on standard output; rejects where it ends with another code than 0. */
async function said(program: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, [...args], {
    cwd: root,
    maxBuffer: 50_000_000,
    env: { ...process.env, NO_COLOR: '1', PYTHONDONTWRITEBYTECODE: '1' },
  });
  return stdout;
}

const four = ['burgenlandkreis', 'central-macedonia', 'jyvaskyla', 'piemonte'].map((name) => `examples/${name}`);
const three = ['jyvaskyla', 'piemonte', 'central-macedonia'].map((name) => `examples/${name}/region.yaml`);

const calls = {
  gaps: ['gap-by-country.mjs'],
  gapsOfThree: ['gap-by-country.mjs', ...three],
  byAge: ['decompose.mjs'],
  overYears: ['decompose.mjs', 'examples/jyvaskyla'],
  chart: ['own-chart.mjs'],
  compared: ['compare.mjs', ...four],
  sensitivity: ['sensitivity.mjs', ...four],
} as const;

let outputs: readonly string[] = [];
/** What a script says on standard output; all of them run in one process. */
const script = (call: keyof typeof calls) => outputs[Object.keys(calls).indexOf(call)] ?? '';
beforeAll(async () => {
  const all = Object.values(calls).map(([name, ...args]) => [path.join(root, 'examples/scripts', name), ...args]);
  const runner = 'test/examples/fixtures/one-after-another.mjs';
  outputs = JSON.parse(await said(process.execPath, runner, JSON.stringify(all)));
});

type Row = Readonly<Record<string, string>>;

/** The lines of a table as the scripts print it, by the names of its header. */
function tableOf(text: string): readonly Row[] {
  const [header = '', ...lines] = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const names = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    expect(cells.length).toBe(names.length);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}

describe('the example scripts', () => {
  it('print the gap of every country by sex, as the difference of the two rates beside it', () => {
    const rows = tableOf(script('gaps'));
    const places = new Set(rows.map(({ place }) => place));
    expect(places.size).toBeGreaterThan(3);
    const finnish = rows.find(({ place, sex }) => place === 'FI' && sex === 'female');
    expect(finnish).toMatchObject({ place_role: 'stand_in', period: '2024', focus: '51.3', gap: '-22.8' });
    for (const { focus, reference, gap } of rows) {
      if (focus === '' || reference === '') continue;
      expect(Number(focus) - Number(reference)).toBeCloseTo(Number(gap), 8);
    }
  });

  it('go on with the other regions where one has an error, say which, and end with 1', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'milestone-script-'));
    try {
      const broken = path.join(folder, 'broken.yaml');
      writeFileSync(broken, 'format: 1\n');
      const ended: unknown = await said(
        process.execPath,
        'examples/scripts/gap-by-country.mjs',
        broken,
        'examples/minimal',
      ).catch((error: unknown) => error);
      expect(ended).toMatchObject({ code: 1 });
      const { stdout, stderr } = { stdout: '', stderr: '', ...(ended instanceof Error ? ended : {}) };
      expect(stderr).toContain(broken);
      expect(tableOf(stdout)).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('split a gap into make-up and rates that add up to it', () => {
    const [row, ...more] = tableOf(script('byAge'));
    expect(more).toEqual([]);
    expect(row).toMatchObject({ by: 'age', gap: '-17.5', composition: '2.5', rate: '-20', missing: '' });
  });

  it('split a change over the years where a study has no rates by category, and say that it has none', () => {
    const [none, change = ''] = script('overYears').split('\n\n');
    expect(none).toMatch(/^No table of this study/);
    const [row] = tableOf(change.slice(change.indexOf('\n') + 1));
    const [whole = 0, ...parts] = Object.values(row ?? {}).map(Number);
    expect(parts).toHaveLength(2);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 8);
    expect(whole).toBeGreaterThan(0);
  });

  it('draw a chart that stands by itself, with a row for each country', () => {
    const svg = script('chart');
    expect(svg).toMatch(/^<svg xmlns=/);
    expect(svg).not.toContain('var(--');
    for (const name of ['Finland', 'Germany', 'Italy', 'Greece']) expect(svg).toContain(`>${name}<`);
    expect(svg).toContain('−12.7 pp');
  });

  it('print comparable sets, each place once, and what stands apart with the reason', () => {
    const [sets = '', apart = ''] = script('compared').split('\n\n');
    const rates = tableOf(sets).filter(({ set }) => set?.startsWith('employment_rate/focus/total#'));
    expect(rates.length).toBeGreaterThan(0);
    for (const { places, values } of rates) {
      const named = (values ?? '').split(', ').map((value) => value.split(' ')[0]);
      expect(new Set(named).size).toBe(Number(places));
    }
    const rows = tableOf(apart);
    for (const { unlike } of rows) expect(unlike).toMatch(/^[a-z_;]+$/);
    // Language use in a Finnish town and citizenship in an Italian region are two things.
    const share = rows.find(
      ({ question, region }) => question === 'population_share/focus/total' && region === 'jyvaskyla',
    );
    expect(share?.unlike?.split(';')).toContain('concept');
  });

  it('count fewer gaps without values of low reliability, and never more', () => {
    const rows = tableOf(script('sensitivity'));
    for (const row of rows) {
      expect(Number(row.without_u)).toBeLessThanOrEqual(Number(row.gaps));
      expect(Number(row.large_without_u)).toBeLessThanOrEqual(Number(row.large));
    }
    // Bulgaria's foreign citizens are too few for the survey: every gap rests on figures of low reliability.
    expect(rows.find(({ place, indicator }) => place === 'BG' && indicator === 'employment_rate')).toMatchObject({
      without_u: '0',
    });
  });
});

describe('the CSV read by other programs', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'milestone-read-'));
  const file = path.join(folder, 'indicators.csv');
  let expected: readonly Row[] = [];

  beforeAll(async () => {
    writeFileSync(file, (await runHere(['indicators', ...three, '--format', 'csv'])).stdout);
    expected = tableOf(script('gapsOfThree'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What a program read: the same latest gaps as the script of ours, which reads no CSV. */
  const agrees = (text: string): void => {
    const read = tableOf(text);
    expect(read).toHaveLength(expected.length);
    for (const [at, { region, place, place_role, sex, period, gap, flags }] of expected.entries()) {
      const { value, ...row } = read[at] ?? {};
      expect(row).toEqual({ region, place, place_role, sex, period, flags });
      expect(Number(value)).toBe(Number(gap));
    }
  };

  /** Whether a program is there and can do what it is asked to do; a test that it is missing for is skipped, and says so. */
  const has = (program: string, ...args: readonly string[]): Promise<boolean> =>
    run(program, [...args]).then(
      () => true,
      () => false,
    );

  it('by Python’s own csv module', async (test) => {
    if (!(await has('python3', '--version'))) test.skip('There is no python3 on this machine.');
    // In a mode without installed packages Python is alone.
    agrees(await said('python3', '-I', '-S', 'examples/scripts/read_pandas.py', file));
  });

  it('by pandas', async (test) => {
    if (!(await has('python3', '-c', 'import pandas'))) test.skip('There is no pandas on this machine.');
    agrees(await said('python3', 'examples/scripts/read_pandas.py', file));
    const types =
      'import pandas, sys; t = pandas.read_csv(sys.argv[1]); print(*[n for n in t if t[n].dtype.kind == "f"])';
    const numbers = 'value lower upper numerator denominator';
    expect((await said('python3', '-c', types, file)).trim()).toBe(numbers);
  });

  it('by R', async (test) => {
    if (!(await has('Rscript', '--version'))) test.skip('There is no R on this machine.');
    agrees(await said('Rscript', '--vanilla', 'examples/scripts/read.R', file));
  });

  it('is plain UTF-8 without a byte order mark, in lines that end in a line feed, with as many cells as names', () => {
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 3).toString('latin1')).toBe('reg');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    expect(text).not.toContain('\r');
    expect(text.endsWith('\n')).toBe(true);
  });
});
