import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeLocale } from '../../../src/report/locale/make-locale.ts';
import { analysed, composed, englishMessages } from '../composed.ts';

const folder = fileURLToPath(new URL('../../../examples/minimal', import.meta.url));
const minimal = readFileSync(path.join(folder, 'region.yaml'), 'utf8');

/** How the report of the minimal example is cited, with other lines in its head. */
async function citedAs(...changes: readonly (readonly [string, string])[]): Promise<string> {
  const text = changes.reduce((yaml, [from, to]) => {
    expect(yaml).toContain(from);
    return yaml.replace(from, to);
  }, minimal);
  const { chapters } = composed(await analysed(text, folder));
  const facts = chapters.find(({ id }) => id === 'annex-made')?.blocks.find(({ kind }) => kind === 'facts');
  return facts?.kind === 'facts' ? (facts.items.find(({ term }) => term === 'Cite as')?.text.text ?? '') : '';
}

describe('how a report is cited', () => {
  it('names the organisation where no author is named, and that it is a draft', async () => {
    expect(await citedAs()).toBe(
      'City of Jyväskylä (2025): *First figures for Jyväskylä*. Draft. 2 June 2025. Made with milestone 0.1.0.',
    );
  });

  it('names the authors and the version where there are any', async () => {
    const cited = await citedAs([
      '  status: draft',
      '  status: draft\n  version: "1.2"\n  authors: [A. Aalto, B. Berg]',
    ]);
    expect(cited).toBe(
      'A. Aalto and B. Berg (2025): *First figures for Jyväskylä*. Draft. Version 1.2, 2 June 2025. Made with milestone 0.1.0.',
    );
  });

  it('says nothing more of a final one', () => {
    const values = {
      authors: 'A',
      year: '2025',
      title: 'B',
      status: 'final',
      statusWords: 'Final',
      date: '2 June 2025',
    };
    const locale = makeLocale('en', englishMessages(), ['en']);
    expect(locale.t('annex.made.cite.text', { ...values, numbered: 'no', version: '', tool: '1.0.0' })).toBe(
      'A (2025): *B*. 2 June 2025. Made with milestone 1.0.0.',
    );
  });

  it('keeps a title with signs of Markdown as it is', async () => {
    expect(await citedAs(['title: First figures for Jyväskylä', 'title: "First *figures* [2024]"'])).toContain(
      '*First \\*figures\\* \\[2024\\]*',
    );
  });
});
