import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EurostatServer, startEurostat } from '../build/eurostat-server.ts';
import { runHere, type Said } from '../run-here.ts';
import { folder, minimal } from './fixtures/run.ts';

/** A folder that holds what the examples of the help name; `examples` beside region files holds what the real one does. */
async function asInTheHelp(): Promise<string> {
  const made = folder();
  const cwd = path.join(made, 'work');
  const region = readFileSync(minimal, 'utf8');
  const regions = [
    ...[
      'region.yaml',
      'then.yaml',
      '2025/region.yaml',
      'regions/a.yaml',
      'regions/b.yaml',
      '../partners/c/region.yaml',
    ],
    ...['regions/aa/region.yaml', 'examples/one/region.yaml', 'examples/two/region.yaml'],
  ];
  for (const name of regions) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    copyFileSync(minimal, path.join(cwd, name));
  }
  const later = region.replace(/date: \d{4}/, 'date: 2028');
  mkdirSync(path.join(cwd, '2028'));
  for (const name of ['now.yaml', '2028/region.yaml']) writeFileSync(path.join(cwd, name), later);
  for (const other of ['scripts', 'templates/council-brief'])
    mkdirSync(path.join(cwd, 'examples', other), { recursive: true });
  writeFileSync(path.join(cwd, 'examples/README.md'), '# Examples\n');
  const tsv = [
    ...['freq,unit,sex,age,citizen,geo\\TIME_PERIOD\t2023 \t2024 ', 'A,PC,T,Y15-64,NAT,FI\t74.7 \t73.6 '],
    ...['A,PC,T,Y15-64,FOR,FI\t65.2 \t60.9 ', 'A,PC,T,Y15-64,NAT,SE\t78.4 \t77.6 ', ''],
  ];
  writeFileSync(path.join(cwd, 'lfsa_ergan.tsv.gz'), gzipSync(tsv.join('\n')));
  const px =
    'MATRIX="A";TITLE="People";STUB="town";HEADING="year";VALUES("town")="A","B";VALUES("year")="2024";DATA=1 2;\n';
  writeFileSync(path.join(cwd, 'table.px'), px);
  const { stdout } = await runHere(['indicators', 'regions/b.yaml', '--format', 'json'], { cwd });
  writeFileSync(path.join(cwd, 'b.json'), stdout);
  return cwd;
}

/** What a shell makes of the few signs that the help uses: quotation marks, `;`, `cat file |` and `> file`. */
async function inAShell(line: string, cwd: string, env: Readonly<Record<string, string>>): Promise<readonly Said[]> {
  const ended: Said[] = [];
  for (const command of line.split(/; */)) {
    const parts = /^(?:cat (?<from>\S+) \| )?milestone (?<words>[^|<>$`&\\]+?)(?: > (?<into>\S+))?$/.exec(
      command,
    )?.groups;
    if (parts === undefined) throw new Error(`This shell does not understand: ${command}`);
    const words = [...(parts.words ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    );
    const input = parts.from === undefined ? '' : readFileSync(path.join(cwd, parts.from), 'utf8');
    const said = await runHere(words, { cwd, env, input, network: true });
    if (parts.into !== undefined) writeFileSync(path.join(cwd, parts.into), said.stdout);
    ended.push(said);
  }
  return ended;
}

/** These end when they are told to; test/cli/preview.test.ts tries them. */
const staying = ['preview'];
const commands = [
  'validate',
  'build-report',
  'charts',
  'indicators',
  'swot',
  'progress',
  'compare',
  'import',
  'update',
  'init',
];

/** The figures of the smallest region file, as the service would give them. */
const rates = {
  label: 'Employment rates by sex, age and citizenship (%)',
  updated: '2026-09-22T11:00:00+0200',
  dimensions: ['freq', 'unit', 'citizen', 'sex', 'age', 'geo', 'time'],
  cells: [
    [['A', 'PC', 'NAT', 'T', 'Y15-64', 'FI', '2024'], 73.6],
    [['A', 'PC', 'FOR', 'T', 'Y15-64', 'FI', '2024'], 60.9],
  ] as const,
};
let eurostat: EurostatServer;

beforeAll(async () => {
  eurostat = await startEurostat({ LFSA_ERGAN: rates });
});
afterAll(() => eurostat.close());

describe('the examples of the help', () => {
  it.each(commands)('work as they are written: %s', async (command) => {
    const { stdout } = await runHere([command, '--help'], { cwd: '/' });
    const [, after = ''] = stdout.split('\nExamples:\n');
    const lines = after.split('\n').filter((line) => /^ {2}\S.*milestone /.test(line) || /^ {2}milestone /.test(line));
    expect(lines.length).toBeGreaterThan(0);
    const cwd = await asInTheHelp();
    for (const line of lines) {
      const env = { MILESTONE_EUROSTAT_URL: eurostat.base, MILESTONE_CACHE: path.join(cwd, 'cache') };
      // Pages and PDFs are the same call as JSON, and take a browser.
      const asked = line.trim().replace('html,pdf,json', 'json');
      const typed = command === 'build-report' && !asked.includes('--format') ? `${asked} --format json` : asked;
      const failed = (await inAShell(typed, cwd, env)).filter(({ exit }) => exit !== 0);
      expect(failed, typed).toEqual([]);
    }
  });

  it('cover every command that has any', async () => {
    const { stdout } = await runHere(['--help'], { cwd: '/' });
    const all = [...stdout.matchAll(/^ {2}([a-z-]+)(?= \[| <|\s{2})/gm)].map((match) => match[1] ?? '');
    const having: string[] = [];
    for (const command of new Set(all)) {
      const help = await runHere([command, '--help'], { cwd: '/' });
      if (help.stdout.includes('\nExamples:\n')) having.push(command);
    }
    expect(having.sort()).toEqual([...commands, ...staying].sort());
  });
});
