import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/study/parse-yaml.ts';

const text = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

describe('the citation file', () => {
  const { document, diagnostics } = parseYaml(text('CITATION.cff'), 'CITATION.cff');
  const tool: { readonly version: string; readonly license: string; readonly keywords: readonly string[] } = JSON.parse(
    text('package.json'),
  );

  it('says of the tool what its package says', () => {
    expect(diagnostics).toEqual([]);
    const { version, license, keywords } = tool;
    expect(document?.value).toMatchObject({ 'cff-version': '1.2.0', type: 'software', version, license, keywords });
  });

  it('names those whom the licence names, and no address that nobody has given', () => {
    const holder = /^Copyright \(c\) \d+ (.*)$/m.exec(text('LICENSE'))?.[1];
    expect(document?.value.authors).toEqual([{ name: holder }]);
    for (const key of ['doi', 'url', 'repository', 'repository-code']) expect(document?.value).not.toHaveProperty(key);
  });
});
