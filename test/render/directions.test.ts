import { describe, expect, it } from 'vitest';
import { withDirections } from '../../src/render/directions.ts';
import { withBreaks } from '../../src/render/long-words.ts';

describe('words from right to left', () => {
  it('give their direction to an element that begins with them', () => {
    expect(withDirections('<p>“אני רוצה לעבוד”, 2024</p>')).toBe('<p dir="rtl">“אני רוצה לעבוד”, 2024</p>');
    expect(withDirections('<p><strong>قالت</strong> yes</p>')).toBe('<p><strong dir="rtl">قالت</strong> yes</p>');
    expect(withDirections('<p>&quot;שלום&quot;</p>')).toBe('<p dir="rtl">&quot;שלום&quot;</p>');
  });

  it('are set apart within other words, so that the numbers and signs beside them keep their places', () => {
    expect(withDirections('<p>She said “אני, רוצה” (2024).</p>')).toBe(
      '<p>She said “<bdi>אני, רוצה</bdi>” (2024).</p>',
    );
    expect(withDirections('<p>A &amp; אני and רוצה</p>')).toBe('<p>A &amp; <bdi>אני</bdi> and <bdi>רוצה</bdi></p>');
    expect(withDirections('<p>In ארה&quot;ב &#39;99</p>')).toBe('<p>In <bdi>ארה&quot;ב</bdi> &#39;99</p>');
  });

  it('are left alone where there is no markup, and a direction that is given stays', () => {
    for (const html of [
      '<title>אני</title>',
      '<svg role="img"><text>a אני</text></svg>',
      '<p dir="ltr" title="אני">a</p>',
    ])
      expect(withDirections(html)).toBe(html);
    expect(withDirections('<p title="אני">b</p><br/>אני')).toBe('<p title="אני">b</p><br/><bdi>אני</bdi>');
  });
});

describe('a word that is longer than any', () => {
  it('may be broken, and is the same word', () => {
    const page = `<td title="${'n'.repeat(60)}">${'Amt'.repeat(30)} und <b>Amt</b></td>`;
    const set = withBreaks(page);
    expect(set.match(/<wbr>/g)).toHaveLength(7);
    expect(set.replaceAll('<wbr>', '')).toBe(page);
  });

  it('is no word of a language, no checksum and no writing that breaks by itself', () => {
    for (const words of ['Donaudampfschifffahrtsgesellschaft', 'ab01'.repeat(16), '東'.repeat(80), 'a-b '.repeat(30)])
      expect(withBreaks(`<p>${words}</p>`)).toBe(`<p>${words}</p>`);
  });
});
