import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evenWidths, fittedWidths, needOf, perCharacter, roomyWidths } from '../../../src/render/docx/column-widths.ts';
import { directionOf } from '../../../src/render/docx/direction.ts';
import { colours, sans, serif } from '../../../src/render/docx/house-style.ts';
import { pictureSize } from '../../../src/render/docx/picture-size.ts';
import { proofing } from '../../../src/render/docx/text-runs.ts';

const theme = (name: string) => readFileSync(new URL(`../../../templates/theme/${name}`, import.meta.url), 'utf8');

describe('the house style in Word', () => {
  it('has the colours and the families of the page', () => {
    const tokens = theme('tokens.css');
    const [light = ''] = tokens.split('@media');
    const token = (name: string) => new RegExp(`--${name}: #([0-9a-f]{6});`).exec(light)?.[1];
    expect(colours.link).toBe(token('link'));
    expect(colours.focus).toBe(token('text-focus'));
    expect(light).toContain('--caution: var(--tone-weakness)');
    expect(colours.caution).toBe(token('tone-weakness'));
    for (const name of ['ink', 'muted', 'hairline', 'wash'] as const) expect(colours[name]).toBe(token(name));
    const page = theme('page.css');
    expect(page).toContain(`--serif: "${serif}"`);
    expect(page).toContain(`--sans: "${sans}"`);
  });
});

describe('widths of columns', () => {
  it('add up to the width, and break no word where there is room', () => {
    const needs = [
      needOf('No.', ['d1', 'd22'], false),
      needOf('Figure', ['Employment rate of foreign women, aged 15 to 64', 'Unemployment'], false),
      needOf('Value', ['1,234,567', '12.3%'], true),
    ];
    const widths = fittedWidths(needs, 9412, 110);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9412);
    const characters = widths.map((width) => (width / 9412) * 110);
    for (const [index, need] of needs.entries()) expect(characters[index]).toBeGreaterThan(need.least);
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 2);
  });

  it('keep to their parts but for a column that would break a word, in a wider face too', () => {
    // Arial has letters of 0.556 em for most of its words; a cell keeps 6 points free.
    const arial = (word: string) => word.length * 0.556 * 8.5 * 20 + 120;
    const widths = roomyWidths([20, 6, 6, 6, 20], [['Strengths'], ['9', 'beyond compare'], ['7'], ['5'], []], 9412);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9412);
    expect(widths[1]).toBeGreaterThan(arial('compare'));
    expect(roomyWidths([20, 30, 50], [['Goal'], ['Region'], []], 9412)).toEqual([1882, 2824, 4706]);
    const tight = roomyWidths([1, 1], [['Accompanying'], ['No.']], 1500);
    expect(tight[0]).toBeGreaterThan((tight[1] ?? 0) * 2);
    const [goal = 0] = fittedWidths(
      [needOf('Accompanying', [], false), needOf('', ['words '.repeat(40)], false)],
      9412,
      9412 / perCharacter,
    );
    expect(goal).toBeGreaterThan(arial('Accompanying'));
  });

  it('share what there is where nothing fits', () => {
    expect(
      fittedWidths(
        [
          { least: 100, liked: 100 },
          { least: 100, liked: 100 },
        ],
        1001,
        50,
      ),
    ).toEqual([501, 500]);
    expect(evenWidths(3, 100)).toEqual([33, 34, 33]);
  });
});

describe('the direction of a paragraph', () => {
  it('is that of the first letter that is read in it, as on the page', () => {
    const markdown = (text: string) => directionOf({ kind: 'markdown', text, lang: null });
    const fromTheRight = { bidirectional: true };
    expect(directionOf('مرحبا بالعالم (2024)')).toEqual(fromTheRight);
    expect(directionOf('“שלום” is what she said')).toEqual(fromTheRight);
    expect(directionOf('She said “שלום, שלום”')).toEqual({});
    expect(directionOf('12 % – 日本語')).toEqual({});
    expect(markdown('**[שלום](https://example.org/)**')).toEqual(fromTheRight);
    expect(markdown('&quot;שלום&quot;')).toEqual(fromTheRight);
    expect(markdown('[](https://example.org/) שלום')).toEqual(fromTheRight);
  });
});

describe('the language that Word checks spelling by', () => {
  it('has the country of its partner region, and the script where it is not the usual one', () => {
    const tags = ['en', 'de', 'sl', 'pl', 'nl', 'es', 'ca', 'it', 'fi', 'el', 'sv'].map(proofing);
    expect(tags).toEqual([
      'en-GB',
      'de-DE',
      'sl-SI',
      'pl-PL',
      'nl-NL',
      'es-ES',
      'ca-ES',
      'it-IT',
      'fi-FI',
      'el-GR',
      'sv-SE',
    ]);
    expect(proofing('sr-Latn')).toBe('sr-Latn-RS');
    expect(proofing('no such language')).toBe('no such language');
  });
});

describe('the size of a picture', () => {
  it('is read from the first bytes of PNG, JPEG and GIF', () => {
    const png = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 0, 0, 0, 9];
    expect(pictureSize(Uint8Array.from(png))).toEqual({ kind: 'png', width: 256, height: 9 });
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc2, 0, 11, 8, 0, 20, 0, 30, 1, 1, 1];
    expect(pictureSize(Uint8Array.from(jpeg))).toEqual({ kind: 'jpg', width: 30, height: 20 });
    const gif = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 7, 0, 8, 0];
    expect(pictureSize(Uint8Array.from(gif))).toEqual({ kind: 'gif', width: 7, height: 8 });
  });

  it('is not known of anything else', () => {
    for (const bytes of [[], [0x52, 0x49, 0x46, 0x46], [0xff, 0xd8, 0xff, 0xe0], [0xff, 0xd8, 0xff, 0xda, 0, 2]])
      expect(pictureSize(Uint8Array.from(bytes))).toBeNull();
  });
});
