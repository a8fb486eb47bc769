import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/report/report-model.ts';
import { analysed, composed } from '../composed.ts';
import { regionText } from '../region-text.ts';

async function framework(lines: readonly string[]) {
  const more = ['framework:', ...lines.map((line) => `  ${line}`), ''].join('\n');
  const { chapters } = composed(await analysed(regionText({ more })));
  const chapter = chapters.find(({ id }) => id === 'framework');
  if (chapter === undefined) throw new Error('The report has no chapter on the framework.');
  return chapter;
}

const marginsOf = (blocks: readonly Block[], kind: Block['kind']) =>
  blocks.filter((block) => block.kind === kind).flatMap(({ margin }) => margin);
const entriesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'entries' ? block.entries : []));

const parts = [
  'introduction: Who decides what.',
  'policy_instrument: { name: Local strategy on integration }',
  'conditions: [{ topic: Permits, text: They take long. }, { topic: Tests, text: They cost. , source: lfs }]',
  'desired_changes: [Language learnt at work]',
];

describe('the chapter on the framework', () => {
  it('marks introduction, instrument, conditions and desired changes of an illustrative source', async () => {
    const { blocks } = await framework([...parts, 'source: workshop']);
    expect(marginsOf(blocks, 'prose').map(({ illustrative }) => illustrative)).toEqual([true]);
    expect(marginsOf(blocks, 'list').map(({ illustrative }) => illustrative)).toEqual([true]);
    expect(entriesOf(blocks).map(({ illustrative }) => illustrative)).toEqual([true, true, false]);
  });

  it('names a source that is none without a mark, and marks nothing where none is named', async () => {
    const named = await framework([...parts, 'source: lfs']);
    expect(marginsOf(named.blocks, 'list')).toMatchObject([{ kind: 'source', illustrative: false }]);
    const none = await framework(parts);
    expect(marginsOf(none.blocks, 'list')).toEqual([]);
    expect(entriesOf(none.blocks).some(({ illustrative }) => illustrative)).toBe(false);
  });

  it('sets the name of the instrument behind a colon, so that it needs no article', async () => {
    const { answer } = await framework(parts);
    expect(answer.text).toMatch(/^The policy instrument that the study is to improve: Local strategy on integration\./);
  });
});
