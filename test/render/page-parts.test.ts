import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/render/page-parts.ts';

const textsOf = (html: string, kept: readonly string[] = []) =>
  [...partsOf(html, new Set(kept))].flatMap((part) => (part.kind === 'text' ? [part.raw] : []));

describe('the parts of a page', () => {
  it.each([
    ['brackets in values', '<p title="a > b" data-x=\'<c>\'>one</p>', ['one']],
    ['remarks and the kind of the document', '<!doctype html><!-- <p>no</p> --><p>one', ['one']],
    [
      'drawings within drawings',
      '<p>one<svg><g/><svg/><svg><text>no</text></svg><text>no</text></svg>two</p>',
      ['one', 'two'],
    ],
    ['styles and scripts', '<style>a > b</style>one<script>"<p>"</script>two', ['one', 'two']],
    ['what is kept', '<code>no <b>no</b></code> one <head>no</head>', [' one ']],
    ['what is left open', 'one<svg><text>no', ['one']],
  ])('know texts from %s, and make the page again', (_, html, texts) => {
    expect(textsOf(html, ['code', 'head'])).toEqual(texts);
    expect([...partsOf(html, new Set(['code']))].map(({ raw }) => raw).join('')).toBe(html);
  });

  it('tell what opens, what closes and what stands alone', () => {
    const tags = [...partsOf('<p class="a">x<br><IMG src="y"/></p>', new Set())].flatMap((part) =>
      part.kind === 'tag' ? [[part.name, part.opens, part.closes, part.attributes]] : [],
    );
    expect(tags).toEqual([
      ['p', true, false, ' class="a"'],
      ['br', false, false, ''],
      ['img', false, false, ' src="y"/'],
      ['p', false, true, ''],
    ]);
  });
});
