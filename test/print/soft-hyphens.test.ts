import { describe, expect, it } from 'vitest';
import { withoutSoftHyphens } from '../../src/print/soft-hyphens.ts';

const unseen = (placed = '') => `/Span<</ActualText <FEFF00AD> >> BDC\n${placed}<0012> Tj\nEMC\n`;
const font = '/F1 10 Tf\n1 0 0 1 50 400 Tm\n';

describe('soft hyphens of a page', () => {
  it('are no part of a word that stays on one line', () => {
    expect(withoutSoftHyphens(`BT\n${font}<0001> Tj\n${unseen()}<0002> Tj\nET`)).toBe(
      `BT\n${font}<0001> Tj\n<0002> Tj\nET`,
    );
  });

  it('leave behind the place that what follows counts from', () => {
    expect(withoutSoftHyphens(`BT\n${unseen('12.5 0 Td ')}<0002> Tj\nET`)).toBe('BT\n12.5 0 Td\n<0002> Tj\nET');
    expect(withoutSoftHyphens(`BT\n${unseen(font)}<0002> Tj\nET`)).toContain('1 0 0 1 50 400 Tm');
  });

  it('are told as such where a line ends with the hyphen', () => {
    const text = withoutSoftHyphens(`BT\n<0001> Tj\n${unseen()}ET\nBT\n${font}<000D> Tj\nET`);
    expect(text).toBe(`BT\n<0001> Tj\nET\nBT\n${font}/Span <</ActualText <FEFF00AD>>> BDC\n<000D> Tj\nEMC\nET`);
    // Once more, and nothing changes.
    expect(withoutSoftHyphens(text)).toBe(text);
  });

  it('are no part of what a glyph of several letters stands for', () => {
    expect(withoutSoftHyphens('/Span<</ActualText <FEFF006600AD0069> >> BDC <0003> Tj EMC')).toContain(
      '/ActualText <FEFF00660069>',
    );
  });

  it('are nowhere in most pages, which stay as they are', () => {
    const page = `BT\n${font}<0001> Tj\nET`;
    expect(withoutSoftHyphens(page)).toBe(page);
  });
});
