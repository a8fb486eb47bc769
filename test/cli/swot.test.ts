import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { suggestionsYaml } from '../../src/cli/swot-candidates.ts';
import { formatSwotTable } from '../../src/cli/swot-formats.ts';
import { quadrants } from '../../src/observations/code-lists.ts';
import { swotRows } from '../../src/report/swot-rows.ts';
import { analysed, analysedExample, englishMessages } from '../report/composed.ts';
import { regionText } from '../report/region-text.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const wording = { lang: 'en', messages: englishMessages() };

/** The lines of each quadrant in the candidates, as somebody would copy them. */
function entriesOf(yaml: string): ReadonlyMap<string, string> {
  const parts = yaml.split(/^ {2}(strengths|weaknesses|opportunities|threats):\n/m);
  return new Map(quadrants.map((quadrant) => [quadrant, parts[parts.indexOf(quadrant) + 1] ?? '']));
}

describe('the candidates of an example', () => {
  it.each(['jyvaskyla', 'burgenlandkreis'])(
    'pasted into %s hold, every one, and are not proposed again',
    async (name) => {
      const folder = path.join(examples, name);
      const text = await readFile(path.join(folder, 'region.yaml'), 'utf8');
      const before = await analysedExample(name);
      const yaml = suggestionsYaml(before, wording);
      const entries = entriesOf(yaml);
      let pasted = text;
      for (const [quadrant, lines] of entries) {
        if (!yaml.includes(`  ${quadrant}:\n`)) continue;
        const [swot = '', head = ''] = /^swot:\n[\s\S]*/m.exec(pasted)?.[0].split(`  ${quadrant}:\n`) ?? [];
        expect(head).not.toBe('');
        const at = pasted.indexOf(swot) + swot.length + `  ${quadrant}:\n`.length;
        pasted = `${pasted.slice(0, at)}${lines}${pasted.slice(at)}`;
      }
      const after = await analysed(pasted, folder);
      const wanted = [...yaml.matchAll(/^ {4}- id: (\S+)$/gm)].map((match) => match[1] ?? '');
      expect(wanted.length).toBeGreaterThan(4);
      const items = quadrants.flatMap((quadrant) => after.swot?.[quadrant] ?? []);
      for (const id of wanted) {
        const item = items.find((each) => each.id === id);
        expect([id, item?.claims.map(({ state }) => state).filter((state) => state !== 'source_only')]).toEqual([
          id,
          item?.claims.filter(({ state }) => state !== 'source_only').map(() => 'holds'),
        ]);
      }
      expect(suggestionsYaml(after, wording)).toMatch(/^# No candidates/);
    },
  );
});

describe('formatSwotTable', () => {
  it('gives no weight among all where a quadrant is not weighed, and says why', async () => {
    const swot = `swot:
  strengths: [{ id: a, text: First, impact: 5, certainty: 4 }, { id: b, text: Second, impact: 2, certainty: 4 }]
  weaknesses: [{ id: w, text: Third }, { id: x, text: Fourth }]
  threats: [{ id: t, text: Fifth }]
`;
    const rows = swotRows(await analysed(regionText({ more: swot })), wording);
    const text = formatSwotTable([{ file: 'a.yaml', rows }], { width: 100, colour: false });
    expect(text).not.toContain('of all weight');
    expect(text).toContain('Strengths · by impact and certainty\n  S1       –   71%');
    expect(text).toContain('Weaknesses · not weighed\n  W1       –     –');
    expect(text).toContain('Threats · one item alone\n  T1       –  100%');
    expect(text).toContain('there are no weights among all');
  });

  it('keeps to the width of the terminal and says the file where there are several', async () => {
    const rows = swotRows(await analysedExample('jyvaskyla'), wording);
    const text = formatSwotTable([{ file: 'a.yaml', rows }], { width: 80, colour: false });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(text).not.toContain('a.yaml');
    const both = formatSwotTable(
      [
        { file: 'a.yaml', rows },
        { file: 'b.yaml', rows },
      ],
      { width: 80, colour: true },
    );
    expect(both).toContain('b.yaml');
    expect(both).toContain('\u001b[1m');
  });

  it('says so where there are no items', () => {
    expect(formatSwotTable([{ file: 'a.yaml', rows: [] }], { width: 80, colour: false })).toBe('No SWOT items.\n');
  });
});
