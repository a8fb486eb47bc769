import { describe, expect, it } from 'vitest';
import { bindNumbers, unbroken } from '../../src/render/bind-numbers.ts';
import { hyphenationOf } from '../../src/render/hyphenation.ts';
import { languagesIn, setLines } from '../../src/render/set-lines.ts';

const shown = (html: string) => html.replaceAll('\u00a0', '~').replaceAll('\u00ad', '·');
const set = async (html: string) => shown(setLines(html, await hyphenationOf(languagesIn(html))));

describe('the lines of a page', () => {
  it.each([
    ['a gap of −10.8 pp in 2024 the rate', 'a gap of −10.8~pp in 2024 the rate'],
    ['rounded ± 0.05', 'rounded ±~0.05'],
    ['6.4 percentage points', '6.4~percentage points'],
    ['of 184 000 people (1 000)', 'of 184~000~people (1~000)'],
    ['1999 2000 100 Personen', '1999 2000 100~Personen'],
    ['am 14. März 2025, 14 March 2025', 'am 14.~März 2025, 14~March 2025'],
    ['see Table 6, in 2024; Version 0.3', 'see Table~6, in 2024; Version~0.3'],
    ['by 2027', 'by~2027'],
    ['4 of 5 groups', '4~of~5~groups'],
    ['aged 15 to 64 was 18.6% in', 'aged 15~to~64 was~18.6% in'],
    ['ηλικίας 15–64 ετών', 'ηλικίας 15–64~ετών'],
    ['18,6 % ja 500 €', '18,6~% ja 500~€'],
  ])('keep a number with its sign, its unit and what it counts: %s', (text, bound) => {
    expect(shown(bindNumbers(text))).toBe(bound);
    expect(shown(bindNumbers(bindNumbers(text)))).toBe(bound);
  });

  it('do not break short words with a hyphen and spans of numbers, but long ones', () => {
    const text = 'non-EU stand-in 15–64 2021–2024, Nicht-EU-Bürger Arbeitsmarkt-Zugang 2024-01-02';
    expect(unbroken(text).map(([begin, end]) => text.slice(begin, end))).toEqual([
      'non-EU',
      'stand-in',
      '15–64',
      '2021–2024',
    ]);
  });

  it('are set through inline elements, and not from cell to cell', async () => {
    expect(await set('<p>to <a href="#d1">5.0</a> <b>pp</b></p><td>4 </td><td>pp</td>')).toBe(
      '<p>to <a href="#d1">5.0</a>~<b>pp</b></p><td>4 </td><td>pp</td>',
    );
  });

  it('take the number above the title of a chapter for none of what the title counts', async () => {
    const title = '<h2><span class="chapter-number">1 </span>Purpose</h2>';
    expect(await set(title)).toBe(title);
  });

  it('divide long words in running text alone, as the language of the passage does', async () => {
    const german = 'Erwerbstätigenquote';
    expect(await set(`<html lang="de"><div class="prose-text" title="${german}"><p>${german}</p></div></html>`)).toBe(
      `<html lang="de"><div class="prose-text" title="${german}"><p>Erwerbs·tä·ti·gen·quote</p></div></html>`,
    );
    const others = `<h3>${german}</h3><table><td>${german}</td></table><code>${german}</code><svg><text>${german}</text></svg>`;
    const still = `<html lang="de"><p>${german}</p><div class="prose-text">${others}</div></html>`;
    expect(await set(still)).toBe(still);
    expect(
      await set('<html lang="en"><div class="notes"><p>employment <i lang="fi">työllisyysaste</i></p></div></html>'),
    ).toContain('employment <i lang="fi">työl·li·syys·aste</i>');
  });

  it('leave addresses, codes, placeholders and names in capitals whole', async () => {
    const text =
      'www.statistikportal.de sozialministerium@example.org {{erwerbstaetigenquote}} OpenStreetMap erwerb_status';
    const html = `<html lang="de"><div class="list">${text}</div></html>`;
    expect(await set(html)).toBe(html);
  });
});
