import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colourOf, dark, light, paints, type Scheme, seriesTones } from '../../src/charts/palette.ts';
import { ciede2000, contrast, difference, type Rgb } from './colour-maths.ts';

const css = readFileSync(new URL('../../templates/theme/tokens.css', import.meta.url), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
const property = (part: string, name: string): string | undefined =>
  new RegExp(`--${name}:\\s*(#[0-9a-f]{6});`).exec(part)?.[1];

const schemes: readonly (readonly [string, Scheme, string])[] = [
  ['light', light, lightCss],
  ['dark', dark, darkCss],
];

const pairs = seriesTones.flatMap((one, index) => seriesTones.slice(index + 1).map((other) => [one, other] as const));

describe('the colour maths of these tests', () => {
  it.each<[Rgb, Rgb, number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ])('gives the published difference of %j and %j (Sharma, Wu and Dalal 2005)', (one, other, published) => {
    expect(ciede2000(one, other)).toBeCloseTo(published, 4);
  });

  it('gives black on white the contrast of 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  });
});

describe.each(schemes)('the %s scheme', (_, scheme, part) => {
  it('is the same in the style sheet and in the program', () => {
    for (const paint of paints) expect([paint, property(part, paint)]).toEqual([paint, colourOf(scheme, paint)]);
  });

  it('sets text at 4.5 to 1 or more, on paper and on the wash', () => {
    const words = [
      scheme.ink,
      scheme.muted,
      ...(['strength', 'weakness', 'opportunity', 'threat'] as const).map((t) => scheme.tones[t]),
    ];
    words.push(
      property(part, 'text-focus') ?? '',
      property(part, 'text-reference') ?? '',
      property(part, 'link') ?? '',
    );
    for (const colour of words) {
      expect(contrast(colour, scheme.paper), colour).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, scheme.wash), colour).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('sets words in ink at 4.5 to 1 or more on every ground of a cell, and keeps its steps apart', () => {
    for (const colour of Object.values(scheme.shades))
      expect(contrast(scheme.ink, colour), colour).toBeGreaterThanOrEqual(4.5);
    for (const side of ['better', 'worse'] as const) {
      const steps = [
        scheme.paper,
        ...(['faint', 'middle', 'deep'] as const).map((step) => scheme.shades[`${side}-${step}`]),
      ];
      steps.slice(1).forEach((colour, index) => {
        expect(difference(colour, steps[index] ?? '', 'grey'), `${side} ${index}`).toBeGreaterThanOrEqual(4);
      });
    }
  });

  it.each(['common', 'protanopia', 'deuteranopia', 'tritanopia'] as const)(
    'keeps the better and the worse ground apart for %s sight',
    (sight) => {
      for (const step of ['middle', 'deep'] as const)
        expect(
          difference(scheme.shades[`better-${step}`], scheme.shades[`worse-${step}`], sight),
        ).toBeGreaterThanOrEqual(10);
    },
  );

  it('sets marks at 3 to 1 or more on paper', () => {
    for (const colour of Object.values(scheme.tones))
      expect(contrast(colour, scheme.paper), colour).toBeGreaterThanOrEqual(3);
  });

  it.each(['common', 'protanopia', 'deuteranopia', 'tritanopia'] as const)(
    'keeps every two series apart for %s sight',
    (sight) => {
      for (const [one, other] of pairs) {
        expect(difference(scheme.tones[one], scheme.tones[other], sight), `${one} and ${other}`).toBeGreaterThanOrEqual(
          18,
        );
      }
    },
  );

  it('keeps the focus and the reference group apart in grey, and no two series quite alike', () => {
    expect(difference(scheme.tones.focus, scheme.tones.reference, 'grey')).toBeGreaterThanOrEqual(18);
    for (const [one, other] of pairs) {
      expect(difference(scheme.tones[one], scheme.tones[other], 'grey'), `${one} and ${other}`).toBeGreaterThanOrEqual(
        4,
      );
    }
  });
});

describe('paper', () => {
  it('is always light: the dark scheme is for screens alone', () => {
    expect(css.match(/prefers-color-scheme/g)).toHaveLength(1);
    expect(css).toContain('@media screen and (prefers-color-scheme: dark)');
  });
});
