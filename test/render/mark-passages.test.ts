import { describe, expect, it } from 'vitest';
import { markPassages } from '../../src/render/mark-passages.ts';

const passages = [
  { text: 'City & region of O’Hara', lang: 'en' },
  { text: "Employers' association", lang: 'en' },
  { text: 'Kela', lang: 'fi' },
];
const page = (body: string) => `<html lang="sl"><head><title>Kela</title></head><body>${body}</body></html>`;
const bodyOf = (body: string) => /<body>(.*)<\/body>/s.exec(markPassages(page(body), passages))?.[1];

describe('words of another language', () => {
  it('are marked wherever they stand in a text of the report, whole words only', () => {
    expect(bodyOf('<p>Storitev ponuja Kela, ne Kelania.</p>')).toBe(
      '<p>Storitev ponuja <span lang="fi">Kela</span>, ne Kelania.</p>',
    );
  });

  it('are known as the page writes them', () => {
    expect(bodyOf('<td>Employers&#39; association in City &amp;\u00a0region of O’Hara</td>')).toBe(
      '<td><span lang="en">Employers&#39; association</span> in <span lang="en">City &amp;\u00a0region of O’Hara</span></td>',
    );
  });

  it('are left alone where a language is told already, and where there is no text of the page', () => {
    const told = '<p lang="en">Kela</p><a title="Kela">x</a><svg><text>Kela</text></svg><textarea>Kela</textarea>';
    expect(bodyOf(told)).toBe(told);
    expect(markPassages(page(''), passages)).toContain('<title>Kela</title>');
    expect(bodyOf('<p lang="sl">Kela</p>')).toBe('<p lang="sl"><span lang="fi">Kela</span></p>');
  });

  it('leave a page without any as it is', () => {
    expect(markPassages(page('<p>Kela</p>'), [])).toBe(page('<p>Kela</p>'));
  });
});
