import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { folder, milestone, minimal, root, run } from './fixtures/run.ts';

const version: string = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;
const region = readFileSync(minimal, 'utf8');

/** A folder that holds the smallest region file under this name. */
function withRegion(name = 'town.yaml'): string {
  const made = folder();
  copyFileSync(minimal, path.join(made, name));
  return made;
}

describe.concurrent('the command line', () => {
  it.each([['--version'], ['-V'], ['validate', '--version']])('prints its version: %s', async (...args) => {
    expect(await run(args)).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each(['validate', 'build-report', 'indicators', 'schema', 'doctor'])('teaches %s', async (command) => {
    const { exit, stdout, stderr } = await runHere([command, '--help']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain(`Usage: milestone ${command}`);
  });

  it('shows its help and fails where nothing is asked for', async () => {
    const { exit, stdout, stderr } = await runHere([]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('milestone build-report region.yaml');
  });

  it.each([
    [['vaildate', 'x'], 'Did you mean validate?'],
    [['validate'], 'Name a region file, or a folder that holds a region.yaml.'],
    [['validate', ''], 'Look whether a variable of your script has no value.'],
    [['validate', '--format', 'pritty', minimal], 'Did you mean pretty?'],
    [['build-report', minimal, '--formt', 'html'], 'Did you mean --format?'],
    [['build-report', minimal, '--format', 'htm'], 'Did you mean html?'],
    [['build-report', minimal, '--out', ''], 'Name one with --out, or leave it out.'],
    [['build-report', minimal, '--lang', 'tlh'], ', en, '],
    [['build-report', minimal, '-o', '-'], 'Name one region file and one format: --format html.'],
  ])('refuses wrong usage with what to do: %j', async (args, hint) => {
    const { exit, stdout, stderr } = await runHere(args, { cwd: folder() });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .*\nhint: .*\n$/);
    expect(stderr).toContain(hint);
  });

  it('takes a file named twice once, and refuses two files of one name', async () => {
    const cwd = withRegion();
    const twice = await runHere(['build-report', 'town.yaml', './town.yaml', '--format', 'json'], { cwd });
    expect(twice).toMatchObject({ exit: 0, stdout: `${path.join('reports', 'town.json')}\n` });
    mkdirSync(path.join(cwd, 'town'));
    copyFileSync(minimal, path.join(cwd, 'town', 'region.yaml'));
    const clash = await runHere(['build-report', 'town.yaml', 'town', '--format', 'json'], { cwd });
    expect(clash.exit).toBe(2);
    expect(clash.stderr).toContain('would both be written');
  });

  it('knows the file that was meant by its name, whatever its ending, and offers none that is far off', async () => {
    const cwd = withRegion('l-de.yaml');
    const hint = async (file: string) => (await runHere(['validate', file], { cwd })).stderr.split('hint: ')[1];
    expect(await hint('nope.yaml')).toBe('Check the name and the folder that you are in.\n');
    expect(await hint('l-dee.yml')).toBe('Did you mean l-de.yaml?\n');
    expect(await hint('L-DE')).toBe('Did you mean l-de.yaml?\n');
  });

  it('finds files by a pattern', async () => {
    const cwd = withRegion('a.yaml');
    copyFileSync(minimal, path.join(cwd, 'b.yaml'));
    const { exit, stdout } = await runHere(['validate', '*.yaml'], { cwd });
    expect({ exit, stdout }).toEqual({
      exit: 0,
      stdout: 'a.yaml: nothing to complain of\n\nb.yaml: nothing to complain of\n',
    });
  });

  it.each([
    ['Göteborg & Co (2).yaml', 'Göteborg & Co (2).json'],
    ['CON.yaml', 'CON_.json'],
    ['.hidden.yaml', 'hidden.json'],
    ['a\tb.yaml', 'a-b.json'],
    ['100%.yml', '100%.json'],
  ])('names the output of %j as every system can', async (name, output) => {
    const cwd = withRegion(name);
    expect((await runHere(['build-report', name, '-o', 'out', '--format', 'json'], { cwd })).exit).toBe(0);
    expect(readdirSync(path.join(cwd, 'out'))).toEqual([output]);
  });

  it('reads standard input and writes to standard output', async () => {
    const built = await run(['build-report', '-', '-o', '-', '--format', 'html'], { cwd: folder(), input: region });
    expect(built.exit).toBe(0);
    expect(built.stdout).toMatch(/^<!doctype html>/);
    const checked = await run(['validate', '-'], { input: region.replace('format: 1', 'format: one') });
    expect(checked.exit).toBe(1);
    expect(checked.stdout).toContain('<stdin>:2:9');
  });

  it('keeps words back with --quiet, never errors', async () => {
    const cwd = folder();
    writeFileSync(path.join(cwd, 'x.yaml'), region.replace('name: Jyväskylä', 'name: "<b>x</b>"'));
    expect((await runHere(['build-report', 'x.yaml', '--format', 'json'], { cwd })).stderr).toContain('study/html');
    expect((await runHere(['-q', 'build-report', 'x.yaml', '--format', 'json'], { cwd })).stderr).toBe('');
    expect((await runHere(['--quiet', 'validate', 'y.yaml'], { cwd })).stderr).toContain('There is no file y.yaml.');
  });

  it('keeps remarks back in validate --quiet, never warnings, and gives a program all of them', async () => {
    const example = path.join(root, 'examples/linkoping/region.yaml');
    const all = (await runHere(['validate', example])).stdout;
    expect(all).toContain('info');
    expect(all).toContain('remark');
    const quiet = (await runHere(['validate', '-q', example])).stdout;
    expect(quiet).toContain('study/target-on-stand-in');
    expect(quiet).not.toMatch(/ info |remark/);
    expect((await runHere(['validate', '-q', '--format', 'json', example])).stdout).toContain('"severity": "info"');
  });

  it('colours where it is told to', async () => {
    const coloured = await runHere(['validate', minimal, 'nowhere.yaml'], { env: { FORCE_COLOR: '1', NO_COLOR: '' } });
    expect(coloured.stderr).toContain('\u001b[31merror:');
    expect((await runHere(['validate', 'nowhere.yaml'])).stderr).not.toContain('\u001b');
  });

  it('keeps to a narrow terminal', async () => {
    const cwd = folder();
    writeFileSync(path.join(cwd, 'x.yaml'), '- a\n');
    const { stdout } = await runHere(['validate', 'x.yaml'], { cwd, env: { COLUMNS: '40' } });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('puts what a CSV file holds at its own line and column, as JSON too', async () => {
    const cwd = folder();
    writeFileSync(path.join(cwd, 'rates.csv'), 'period,citizenship,sex,employment_rate\n2024,foreign,total,231\n');
    writeFileSync(
      path.join(cwd, 'x.yaml'),
      `${region.slice(0, region.indexOf('data:'))}data: { tables: [{ source: lfs, place: FI, age: 15-64, file: rates.csv }] }\n`,
    );
    const { exit, stdout } = await runHere(['validate', 'x.yaml', '--format', 'json'], { cwd });
    expect(exit).toBe(1);
    const { files } = JSON.parse(stdout);
    expect(files[0].diagnostics).toContainEqual(
      expect.objectContaining({ code: 'data/rate-out-of-range', file: 'rates.csv', line: 2, column: 20 }),
    );
  });

  it('refuses a file that is far too large before it reads it', async () => {
    const cwd = folder();
    const large = Buffer.alloc(20_000_000, '  - { period: 2024 }\n');
    writeFileSync(path.join(cwd, 'x.yaml'), large);
    for (const ended of [
      await runHere(['validate', 'x.yaml'], { cwd }),
      await runHere(['validate', '-'], { cwd, input: large }),
    ]) {
      expect(ended.exit).toBe(1);
      expect(ended.stdout).toContain('yaml/too-large');
    }
  });

  it('takes a link that leads nowhere, or a name that is too long, for a file that is not there', async () => {
    const cwd = withRegion();
    symlinkSync('loop.yaml', path.join(cwd, 'loop.yaml'));
    const { exit, stderr } = await runHere(['validate', 'loop.yaml'], { cwd });
    expect({ exit, stderr }).toMatchObject({ exit: 2, stderr: expect.stringContaining('There is no file loop.yaml.') });
    expect((await runHere(['validate', `${'a'.repeat(5000)}.yaml`], { cwd })).exit).toBe(2);
  });

  it('minds a reader that goes away no more than any other', async () => {
    const ended = await run(['indicators', path.join(root, 'examples/jyvaskyla'), '--format', 'csv'], {
      started: (child) => child.stdout?.destroy(),
    });
    expect(ended.exit).toBe(0);
    expect(ended.stderr).not.toContain('EPIPE');
  });

  it.runIf(process.platform === 'linux')('fails where its output has no room', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [milestone, 'indicators', minimal, '--format', 'csv'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect(status).toBe(3);
    expect(stderr).toContain('error: There is no room left on the disk');
  });
});
