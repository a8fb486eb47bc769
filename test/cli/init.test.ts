import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runHere } from '../run-here.ts';
import { folder } from './fixtures/run.ts';

const given = ['--name', 'Jyväskylä', '--country', 'Finland', '--nuts', 'FI193', '--lang', 'fi,en'];

describe('milestone init', () => {
  it('writes a file from its options, and beside it the schema that its first line names', async () => {
    const cwd = folder();
    const { stdout, stderr, exit } = await runHere(['init', ...given], { cwd });
    expect([exit, stdout]).toEqual([0, 'region.yaml\nregion.schema.json\n']);
    expect(stderr).toContain('milestone validate region.yaml');
    expect(stderr).toContain('--geo FI19,FI,EU27_2020');
    expect(stderr).toContain('FI198');
    const text = readFileSync(path.join(cwd, 'region.yaml'), 'utf8');
    const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)/.exec(text) ?? [];
    const schema: unknown = JSON.parse(readFileSync(path.join(cwd, named), 'utf8'));
    if (typeof schema !== 'object' || schema === null) throw new Error('No schema.');
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
    expect((await runHere(['validate', '--strict', 'region.yaml'], { cwd })).exit).toBe(0);
  });

  it('never writes over a file, and asks nothing before it says so', async () => {
    const cwd = folder();
    writeFileSync(path.join(cwd, 'region.yaml'), 'mine\n');
    writeFileSync(path.join(cwd, 'region.schema.json'), '{}\n');
    const refused = await runHere(['init'], { cwd, answers: ['A', 'FI'] });
    expect([refused.exit, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toBe(
      'error: region.yaml is there already, and is left as it is.\nhint: Name another file: milestone init other.yaml\n',
    );
    const other = await runHere(['init', 'other.yaml', ...given], { cwd });
    expect([other.exit, other.stdout]).toEqual([0, 'other.yaml\n']);
    expect(other.stderr).toContain('milestone schema > region.schema.json makes it anew');
    expect(readFileSync(path.join(cwd, 'region.yaml'), 'utf8')).toBe('mine\n');
    expect(readFileSync(path.join(cwd, 'region.schema.json'), 'utf8')).toBe('{}\n');
  });

  it('goes into a folder, or to standard output', async () => {
    const cwd = folder();
    mkdirSync(path.join(cwd, 'there'));
    const into = await runHere(['init', 'there', ...given], { cwd });
    expect(into.stdout).toBe(`${path.join('there', 'region.yaml')}\n${path.join('there', 'region.schema.json')}\n`);
    const piped = await runHere(['init', '-', ...given], { cwd });
    expect(piped.stdout).toContain('name: Jyväskylä');
    expect((await runHere(['init', 'new/', ...given], { cwd })).stdout).toContain(path.join('new', 'region.yaml'));
    expect(readdirSync(cwd).sort()).toEqual(['new', 'there']);
    expect((await runHere(['init', 'region.txt', ...given], { cwd })).exit).toBe(2);
    const blank = await runHere(['init', path.join('new', 'my $ region.yaml'), ...given], { cwd });
    const mark = process.platform === 'win32' ? '"' : "'";
    const quoted = `${mark}${path.join('new', 'my $ region.yaml')}${mark}`;
    expect(blank.stderr).toContain(`milestone validate ${quoted}\n`);
    expect(readFileSync(path.join(cwd, 'new', 'my $ region.yaml'), 'utf8')).toContain(`--into ${quoted}\n`);
    const within = await runHere(['init', 'new/region.yaml/x.yaml', ...given], { cwd });
    expect([within.exit, within.stderr]).toEqual([
      3,
      expect.stringMatching(/is a file, not a folder\.\nhint: Name another file: milestone init other\.yaml\n$/),
    ]);
  });

  it('names what is missing where nobody can be asked', async () => {
    const cwd = folder();
    const { exit, stderr } = await runHere(['init'], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain('Nobody can be asked here, and --name and --nuts are missing.');
    const named = await runHere(['init', '--name', 'Piemonte'], { cwd });
    expect(named.stderr).toBe(
      'error: Nobody can be asked here, and --nuts is missing.\nhint: ITC1 is Piemonte: add --nuts ITC1\n',
    );
    expect((await runHere(['init', '--name', 'Valencia'], { cwd })).stderr).toContain('ES523 (Valencia/València)');
    const enough = await runHere(['init', '--name', 'Piemonte', '--nuts', 'ITC1'], { cwd });
    expect(enough.exit).toBe(0);
    expect(enough.stderr).not.toContain('ITC1 is');
    const text = readFileSync(path.join(cwd, 'region.yaml'), 'utf8');
    expect(text).toContain('country: IT\n');
    expect(text).toContain('languages: [it]\n');
  });

  it('refuses wrong options with what there is', async () => {
    const cwd = folder();
    const said = async (...args: string[]) => {
      const { exit, stderr } = await runHere(['init', ...args], { cwd });
      expect([exit, existsSync(path.join(cwd, 'region.yaml'))]).toEqual([2, false]);
      return stderr;
    };
    expect(await said('--name', 'x', '--nuts', 'FI999')).toContain('FI1 (Manner-Suomi)');
    expect(await said('--name', 'x', '--nuts', 'FR811')).toContain('FRJ11');
    expect(await said('--name', 'x', '--country', 'Italia', '--nuts', 'FI')).toContain('FI (Finland) is not in Italy.');
    expect(await said('--name', 'x', '--country', 'Swedn')).toContain('Did you mean Sweden (SE)?');
    expect(await said('--name', 'x', '--nuts', 'FI', '--lang', 'fr')).toContain('pl (polski)');
    expect(await said('--name', ' ', '--nuts', 'FI')).toContain('needs the name');
    expect(await said('--name', '{{ x', '--nuts', 'FI')).toContain('error: The name holds “{{”');
  });

  it('asks on a terminal, helps where an answer is not understood, and takes what it offers', async () => {
    const cwd = folder();
    const answers = ['', 'Keski-Suomi', 'Finlnd', 'Suomi', 'häme', '', ''];
    const { exit, stderr } = await runHere(['init'], { cwd, answers });
    expect(exit).toBe(0);
    expect(stderr).toContain('A study needs the name of its territory.');
    expect(stderr).toContain('Did you mean Finland (FI)?');
    expect(stderr).toContain('FI1C2  Kanta-Häme');
    expect(stderr).toContain('NUTS code [FI198]: ');
    expect(stderr).toContain('FI198 is Keski-Suomi, NUTS 3.');
    expect(stderr).toContain('[fi]: ');
    const text = readFileSync(path.join(cwd, 'region.yaml'), 'utf8');
    expect(text).toMatch(/country: FI\n {2}nuts: FI198 /);
    expect(text).toContain('Lähtötilanneselvitys: Keski-Suomi');
  });

  it('asks only for what is not given, and writes nothing where the answers end', async () => {
    const cwd = folder();
    const { exit, stderr } = await runHere(['init', ...given.slice(0, 6)], { cwd, answers: [] });
    expect(exit).toBe(2);
    expect(stderr).toContain('Languages of the study');
    expect(stderr).not.toContain('Country:');
    expect(readdirSync(cwd)).toEqual([]);
  });
});
