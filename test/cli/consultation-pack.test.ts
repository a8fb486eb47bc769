import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { fullRegion } from '../study/reading.ts';
import { folder, root } from './fixtures/run.ts';

const inline = `  raters: [city, employers, ngo-1, ngo-2]
  ratings: { s-ecosystem: [5, 4, null, 5], w-gap: [5, 5, 4, 5] }
`;

/** A folder with a region called town. */
function town(text: string): string {
  const cwd = folder();
  mkdirSync(path.join(cwd, 'town'));
  writeFileSync(path.join(cwd, 'town/region.yaml'), text);
  return cwd;
}

const packed = ['build-report', 'town', '--document', 'consultation-pack', '-o', 'out', '--format'];

describe('the consultation pack, from the command line', () => {
  it('brings a score sheet that is filled in, read back, and gives priorities and agreement', async () => {
    const cwd = town(fullRegion.replace(inline, '  raters: [city, employers]\n'));
    const made = await runHere([...packed, 'csv,xlsx'], { cwd });
    expect(made).toMatchObject({
      exit: 0,
      stdout: 'out/town.consultation-pack.csv\nout/town.consultation-pack.xlsx\n',
    });
    const csv = readFileSync(path.join(cwd, 'out/town.consultation-pack.csv'), 'utf8');
    expect(csv.split('\n')[0]).toBe('\uFEFFid,label,quadrant,text,city,employers,remark');
    writeFileSync(
      path.join(cwd, 'town/ratings.csv'),
      csv.replaceAll(/,,,$/gm, ',5,3,').replace(/^(s-edu.*),5,3,$/m, '$1,2,1,'),
    );
    writeFileSync(
      path.join(cwd, 'town/region.yaml'),
      fullRegion.replace(inline, '  raters: [city, employers]\n  ratings_file: ratings.csv\n'),
    );
    const built = await runHere(['build-report', 'town', '-o', 'out', '--format', 'json'], { cwd });
    expect(built.exit).toBe(0);
    const report = JSON.parse(readFileSync(path.join(cwd, 'out/town.json'), 'utf8'));
    expect(report.study.consultation.ratings['s-education']).toEqual([2, 1]);
    expect(report.agreement).toContainEqual(expect.objectContaining({ scope: 'swot', w: 1, raters: 2, items: 6 }));
    const local = (id: string) => report.priorities.find((one: { id: string }) => one.id === id).local;
    expect(local('s-ecosystem')).toBeGreaterThan(local('s-education'));
  });

  it('sets the words of a study as text in the page', async () => {
    const hostile = fullRegion.replace('text: Strong schools', 'text: "Strong <img src=x onerror=alert(1)> schools"');
    const cwd = town(hostile);
    expect((await runHere([...packed, 'html'], { cwd })).exit).toBe(0);
    const html = readFileSync(path.join(cwd, 'out/town.consultation-pack.html'), 'utf8');
    expect(html).toContain('name="rate-s-education"');
    expect(html).not.toContain('<img src=x');
  });

  it('says which documents have no table to fill in', async () => {
    const cwd = folder();
    const { exit, stderr } = await runHere(['build-report', path.join(root, 'examples/minimal'), '--format', 'csv'], {
      cwd,
    });
    expect(exit).toBe(2);
    expect(stderr).toContain('has no table to fill in');
  });
});
