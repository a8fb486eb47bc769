import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { streamObject } from '../../src/print/pdf-objects.ts';
import { pageBody, shortTails } from '../../src/print/short-tails.ts';

/** A document whose pages have text down to these heights, in points from the foot; `null` is a drawing that cannot be read. */
function document(lowest: readonly (number | null)[]) {
  const objects = new Map<number, Buffer>([[1, Buffer.from('<</Type /Catalog /Pages 2 0 R>>')]]);
  lowest.forEach((y, index) => {
    objects.set(10 + index, Buffer.from(`<</Type /Page /Parent 2 0 R /Contents ${30 + index} 0 R>>`));
    // A running foot stands on every page, and a text that lies higher after the lowest one.
    const text = `BT\n1 0 0 1 50 40 Tm\nET\nq\n1 0 0 1 0 100 cm\nBT\n1 0 0 1 50 ${Number(y) - 100} Tm\nET\nQ\nBT\n1 0 0 1 50 770 Tm\nET\n`;
    objects.set(30 + index, y === null ? Buffer.from('<</Length 0>>') : streamObject([], Buffer.from(text)));
  });
  const kids = lowest.map((_, index) => `${10 + index} 0 R`).join(' ');
  objects.set(2, Buffer.from(`<</Type /Pages /Count ${lowest.length} /Kids [${kids}]>>`));
  return { objects, catalog: 1, info: null };
}

const full = pageBody.bottom + 10;

describe('short tails of chapters', () => {
  it('are those that the pages before could take in', () => {
    const pages = document([full, 740, full, full, full, 600, full]);
    const starts = [
      ['two', 1],
      ['four', 3],
      ['one', 7],
    ] as const;
    expect(shortTails(pages, starts)).toEqual(['two', 'four']);
    // As little on the last page, but fewer pages to give up room.
    expect(shortTails(document([full, 600, full]), [starts[0], ['one', 3]])).toEqual([]);
  });

  it('are none at the end of the document, on a page alone, and where a drawing cannot be read', () => {
    expect(shortTails(document([full, 740]), [['last', 1]])).toEqual([]);
    expect(
      shortTails(document([740, full]), [
        ['alone', 1],
        ['last', 2],
      ]),
    ).toEqual([]);
    expect(
      shortTails(document([full, null, full]), [
        ['unread', 1],
        ['last', 3],
      ]),
    ).toEqual([]);
  });

  it('are measured on the body that the styles leave of an A4 page', () => {
    const styles = readFileSync(new URL('../../templates/theme/print.css', import.meta.url), 'utf8');
    const [, over, under] = /^@page \{ margin: ([\d.]+)mm [\d.]+mm ([\d.]+)mm; \}/m.exec(styles) ?? [];
    const points = (millimetres: number) => (millimetres / 25.4) * 72;
    expect(pageBody.top).toBe(Math.floor(points(297 - Number(over))));
    expect(pageBody.bottom).toBe(Math.ceil(points(Number(under))));
  });
});
