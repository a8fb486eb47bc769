import { describe, expect, it } from 'vitest';
import { editionsOf } from '../../src/build/editions.ts';

describe('pages in several languages', () => {
  const stems = [
    { lang: 'fi', stem: 'comparison' },
    { lang: 'sv', stem: 'comparison.sv' },
  ];

  it('lead to each other, where there are pages and more than one', () => {
    expect(editionsOf(stems, ['html', 'json'])).toEqual([
      { lang: 'fi', href: 'comparison.html' },
      { lang: 'sv', href: 'comparison.sv.html' },
    ]);
    expect(editionsOf(stems, ['pdf'])).toEqual([]);
    expect(editionsOf(stems.slice(0, 1), ['html'])).toEqual([]);
  });
});
