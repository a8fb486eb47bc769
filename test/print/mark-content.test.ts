import { describe, expect, it } from 'vitest';
import { markContent } from '../../src/print/mark-content.ts';

const pieces = {
  isMeant: () => false,
  isDrawing: (mark: number) => mark === 7,
  isWanted: (mark: number) => mark === 3,
};
const marked = (lines: readonly string[]) => markContent(`${lines.join('\n')}\n`, 800, pieces);
const textAt = (y: number, codes = '<0001>') => `BT\n/F1 10 Tf\n1 0 0 1 50 ${y} Tm\n${codes} Tj\nET`;
const shown = (lines: readonly string[]) => marked(lines)?.text.replaceAll(/\s+/g, ' ').trim();

describe('what a page paints', () => {
  it('is an artifact where nothing marks it: grounds and lines, and the running heads as such', () => {
    const words = shown([
      '0 0 600 800 re',
      'f',
      textAt(780),
      textAt(20),
      'q',
      '0 40 600 720 re W n',
      '1 1 9 9 re',
      'f',
      'Q',
    ]);
    expect(words).toMatch(/^\/Artifact BMC 0 0 600 800 re f EMC/);
    expect(words).toMatch(
      /\/Subtype \/Header>> BDC BT .* 780 Tm .* ET EMC \/Artifact .*\/Subtype \/Footer>> BDC BT .* 20 Tm/,
    );
    expect(words).toMatch(/q 0 40 600 720 re W n EMC \/Artifact BMC 1 1 9 9 re f Q EMC$/);
  });

  it('is an artifact where a mark holds nothing but a ground, or words outside of the page; drawings stay', () => {
    const page = marked([
      '/P <</MCID 0 >>BDC',
      textAt(400),
      'EMC',
      '/Table <</MCID 1 >>BDC',
      '0 0 9 9 re',
      'f',
      'EMC',
      '/P <</MCID 2 >>BDC',
      textAt(-300),
      'EMC',
      '/Figure <</MCID 7 >>BDC',
      '10 20 30 40 re',
      'f',
      'EMC',
    ]);
    expect(page?.decoration).toEqual([1, 2]);
    expect(page?.text).toContain('/P <</MCID 0 >>BDC');
    expect(page?.text).not.toMatch(/MCID [12]/);
    expect(page?.boxes.get(7)).toEqual([10, 20, 40, 60]);
    expect(page?.text.match(/BDC|BMC/g)).toHaveLength(page?.text.match(/EMC/g)?.length ?? 0);
  });

  it('keeps a running head whole that says itself what a glyph stands for', () => {
    const head =
      'BT\n/F1 10 Tf\n1 0 0 1 50 780 Tm\n<0001> Tj\n/Span<</ActualText <FEFF2002> >> BDC\n<0002> Tj\nEMC\n<0003> Tj\nET';
    expect(shown([head])).toMatch(/^\/Artifact .* BDC BT .*BDC <0002> Tj EMC <0003> Tj ET\s+EMC$/);
  });

  it('gives the glyphs that are asked for, with what is said in their place', () => {
    const text =
      'BT\n/F1 10 Tf\n1 0 0 1 50 400 Tm\n<0001> Tj\n/Span<</ActualText <FEFF00660069> >> BDC\n<0002> Tj\nEMC\nET';
    expect(marked(['/Link <</MCID 3 >>BDC', text, 'EMC'])?.words.get(3)).toEqual([
      { font: '/F1', codes: '<0001>', line: 400 },
      { text: 'fi', line: 400 },
    ]);
  });

  it('leaves nothing to be read of a line that stands on the next page', () => {
    const behind = 'BT\n/Span<</ActualText <FEFF0061> >> BDC\nEMC\nET';
    const page = marked(['/Link <</MCID 3 >>BDC', textAt(400), textAt(-20, '<0002>'), behind, 'EMC']);
    expect(page?.words.get(3)).toEqual([{ font: '/F1', codes: '<0001>', line: 400 }]);
    expect(page?.text).not.toMatch(/0002|ActualText/);
  });

  it('is not touched where it has another form: pictures in the stream, marks within a text, brackets that stay open', () => {
    expect(marked(['BI /W 1 ID x EI'])).toBeNull();
    expect(marked(['BT', '/P <</MCID 0 >>BDC', '<01> Tj', 'EMC', 'ET'])).toBeNull();
    expect(marked(['q'])).toBeNull();
    expect(marked(['(never closed'])).toBeNull();
  });

  it('is read past letters that look like operators', () => {
    expect(
      shown(['BT', '1 0 0 1 50 400 Tm', '(ET Q \\) EMC) Tj', 'ET', '% BT', '/P <</MCID 0 >>BDC', textAt(300), 'EMC']),
    ).toMatch(/^\/Artifact .* BDC BT .*EMC\) Tj ET % BT EMC \/P/);
  });
});
