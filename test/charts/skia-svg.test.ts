import { describe, expect, it } from 'vitest';
import { paintCode, rewriteSkia } from '../../src/charts/skia-svg.ts';

const page = (inner: string): string =>
  `<?xml version="1.0" encoding="utf-8" ?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect fill-opacity="0" width="9" height="9"/>${inner}</svg>`;

describe('rewriteSkia', () => {
  it('leaves the elements alone, with properties for colours and two decimals', () => {
    const written = page(`<path fill="${paintCode('tone-focus').toUpperCase()}" d="M0.12345 -7.999L3 4"/>`);
    expect(rewriteSkia(written)).toBe('<path fill="var(--tone-focus)" d="M0.12 -8L3 4"/>');
  });

  it('makes a dash an attribute', () => {
    expect(rewriteSkia(page(`<path stroke="${paintCode('tone-third', true)}" stroke-width="1" d="M0 0L1 1"/>`))).toBe(
      '<path stroke="var(--tone-third)" stroke-dasharray="5 3" d="M0 0L1 1"/>',
    );
  });

  it('numbers clip ids from one, however far Skia has counted', () => {
    const clipped = (id: number): string =>
      page(`<clipPath id="cl_${id}"><rect width="1"/></clipPath><g clip-path="url(#cl_${id})"></g>`);
    expect(rewriteSkia(clipped(4))).toBe(rewriteSkia(clipped(977)));
    expect(rewriteSkia(clipped(4))).toContain('-clip-1"');
  });

  it.each(['black', '#0b6e69', '#C0DEFF'])('refuses %s, which the style sheet would not know', (colour) => {
    expect(() => rewriteSkia(page(`<path fill="${colour}" d="M0 0"/>`))).toThrow(colour);
  });

  it('refuses text, which Skia would spoil', () => {
    expect(() => rewriteSkia(page('<text>Traic</text>'))).toThrow(/Text/);
  });
});
