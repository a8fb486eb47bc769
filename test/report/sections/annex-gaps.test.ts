import { describe, expect, it } from 'vitest';
import { analysed, composed } from '../composed.ts';
import { regionText } from '../region-text.ts';

const head = `    - source: lfs
      age: not_stated
      time: annual_total
      definition: administrative
      measures: { course_participants: persons, course_completions: persons }
      rows:
`;

/** The facts of the annex by their terms, with these rows of the region itself in the tables. */
async function gapsWith(rows: string): Promise<ReadonlyMap<string, string>> {
  const model = composed(await analysed(regionText({ rows: head + rows })));
  const annex = model.chapters.find(({ id }) => id === 'annex-gaps');
  const facts = annex?.blocks.flatMap((block) => (block.kind === 'facts' ? block.items : [])) ?? [];
  return new Map(facts.map(({ term, text }) => [term, text.text]));
}

const courses = (group: string, participants: number, completions: number): string =>
  `        - { period: 2024, citizenship: ${group}, course_participants: ${participants}, course_completions: ${completions} }\n`;

describe('the annex on gaps', () => {
  it('says of a rate that is given and may not be shown that it is withheld, and not that there is none', async () => {
    const gaps = await gapsWith(courses('foreign', 14, 3));
    expect(gaps.get('Completed language courses')).toContain('withheld');
    expect(gaps.get('Completed language courses')).not.toContain('No figure');
    expect(gaps.get('Recognition of qualifications')).toContain('No figure by group');
    expect(gaps.has('Withheld rates')).toBe(false);
  });

  it('names rates that are withheld for some groups, and no count', async () => {
    const gaps = await gapsWith(courses('foreign', 140, 90) + courses('UA', 14, 3));
    expect(gaps.has('Completed language courses')).toBe(false);
    expect(gaps.get('Withheld rates')).toContain('Completed language courses');
    expect(gaps.get('Withheld rates')).not.toMatch(/\d/);
  });

  it('is silent on it where nothing is withheld', async () => {
    const gaps = await gapsWith(courses('foreign', 140, 90));
    expect([...gaps.values()].join(' ')).not.toContain('withheld');
  });
});
