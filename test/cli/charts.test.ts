import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { folder, minimal, root } from './fixtures/run.ts';

const jyvaskyla = path.join(root, 'examples', 'jyvaskyla');

describe('milestone charts', () => {
  it('writes each figure asked for in each language and format, and prints the paths', async () => {
    const cwd = folder();
    const only = 'power-and-interest,employment-rate-trend';
    const asked = [
      'charts',
      jyvaskyla,
      '-o',
      'out',
      '--only',
      only,
      '--lang',
      'en,fi',
      '--format',
      'svg,png,txt',
      '--width',
      '400',
    ];
    const { stdout, stderr, exit } = await runHere(asked, { cwd });
    expect([exit, stderr]).toEqual([0, '']);
    const names = ['employment-rate-trend', 'power-and-interest'].flatMap((name) =>
      ['svg', 'png', 'txt'].map((format) => [name, format] as const),
    );
    const expected = ['', '.fi'].flatMap((lang) => names.map(([name, format]) => `jyvaskyla.${name}${lang}.${format}`));
    expect(stdout.trim().split('\n').sort()).toEqual(expected.map((name) => path.join('out', name)).sort());
    expect(readdirSync(path.join(cwd, 'out')).sort()).toEqual(expected.toSorted());
    const read = (name: string) => readFileSync(path.join(cwd, 'out', name));
    expect(read('jyvaskyla.power-and-interest.svg').toString()).toContain('>Illustrative</text>');
    expect(read('jyvaskyla.employment-rate-trend.svg').toString()).not.toContain('>Illustrative</text>');
    expect(read('jyvaskyla.employment-rate-trend.svg').toString()).toMatch(/@font-face[^}]*data:font\/woff2;base64,/);
    const text = read('jyvaskyla.employment-rate-trend.txt').toString();
    expect(text).toContain('Finland stands in for Jyväskylä.');
    expect(text).toContain('Source: Eurostat, LFSA_ERGAN');
    expect(text).toMatch(/Jyväskylä · City of Jyväskylä · \d+ \w+ \d{4}/);
    expect(read('jyvaskyla.employment-rate-trend.fi.txt').toString()).toContain('Suomi');
    expect(read('jyvaskyla.power-and-interest.png').readUInt32BE(16)).toBe(400);
    const again = ['svg', 'png'].map((format) => `jyvaskyla.power-and-interest.${format}`);
    const before = again.map((name) => read(name).toString('hex'));
    await runHere(['charts', jyvaskyla, '-o', 'out', '--only', 'power-and-interest', '--width', '400'], { cwd });
    expect(again.map((name) => read(name).toString('hex')).every((content, index) => content === before[index])).toBe(
      true,
    );
  });

  it('lists the names that figures have, and writes nothing', async () => {
    const cwd = folder();
    const { stdout, exit } = await runHere(['charts', jyvaskyla, '--list'], { cwd });
    expect(exit).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines.every(([name = '', title = '']) => /^[a-z0-9-]+$/.test(name) && title.length > 10)).toBe(true);
    const names = lines.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('power-and-interest');
    const both = await runHere(['charts', minimal, jyvaskyla, '--list', '--only', 'network'], { cwd });
    expect(both.stdout).toMatch(/^jyvaskyla\tnetwork\t[^\t]+\n$/);
    expect(both.stderr).toBe('minimal has no figure “network”.\n');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('refuses a name that no figure has, and says which there are, before anything is written', async () => {
    const cwd = folder();
    const { stdout, stderr, exit } = await runHere(['charts', jyvaskyla, '--only', 'network,employment-rates-gap'], {
      cwd,
    });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('There is no figure “employment-rates-gap”.');
    expect(stderr).toContain('Did you mean employment-rate-gap?');
    expect(stderr).toContain('swot-priorities');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('draws nothing of a region with errors, and goes on with the others', async () => {
    const cwd = folder();
    const text = readFileSync(minimal, 'utf8');
    writeFileSync(path.join(cwd, 'a.yaml'), text.replace(/^format: .*$/m, 'format: 99'));
    writeFileSync(path.join(cwd, 'b.yaml'), text);
    const { stdout, stderr, exit } = await runHere(['charts', 'a.yaml', 'b.yaml', '--format', 'txt'], { cwd });
    expect(exit).toBe(1);
    expect(stderr).toContain('a.yaml');
    expect(stdout).toMatch(/^charts\/b\./);
    expect(stdout).not.toContain('charts/a.');
  });

  it('gives one picture to standard output, and refuses to give several', async () => {
    const cwd = folder();
    const input = readFileSync(minimal, 'utf8');
    const one = ['charts', '-', '-o', '-', '--only', 'employment-rate-gap', '--format', 'svg', '--outlines'];
    const { stdout, stderr, exit } = await runHere(one, {
      cwd,
      input: input.replace('organisation: ', 'organisation: Жук '),
    });
    expect([exit, stderr]).toEqual([
      0,
      "warning: on the picture of region.employment-rate-gap boxes stand for Ж к у. The SVG without --outlines takes them from the reader's fonts.\n",
    ]);
    expect(stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(stdout).not.toContain('<text');
    const idle = await runHere(['charts', minimal, '--format', 'txt', '--width', '400', '--outlines'], { cwd });
    expect([idle.exit, idle.stderr]).toEqual([
      0,
      '--width changes nothing here: it is for PNG.\n--outlines changes nothing here: it is for SVG.\n',
    ]);
    expect((await runHere(['charts', jyvaskyla, '--width', '50'], { cwd })).stderr).toMatch(
      /^error: No picture can be “50” wide\.\nhint: Name/,
    );
    const two = await runHere(['charts', jyvaskyla, '-o', '-'], { cwd });
    expect([two.exit, two.stdout]).toEqual([2, '']);
    expect(two.stderr).toContain('Only one picture can go to standard output');
  });
});
