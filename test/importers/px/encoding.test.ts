import { describe, expect, it } from 'vitest';
import { readPx, smallTable } from './px-text.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const titled = (title: string, codePage?: string): string =>
  smallTable('1 2 3 4 5 6;', codePage === undefined ? '' : `CODEPAGE="${codePage}";\n`).replace('Employed', title);

const titleOf = async (bytes: Uint8Array) => (await readPx(bytes)).head?.title?.split(' ')[0];

describe('the encoding of a PX file', () => {
  it('is UTF-8 where the bytes are, whatever CODEPAGE says', async () => {
    expect(await titleOf(new TextEncoder().encode(titled('Sysselsättning', 'iso-8859-15')))).toBe('Sysselsättning');
    expect(await titleOf(new TextEncoder().encode(`\ufeff${titled('Εργαζόμενοι')}`))).toBe('Εργαζόμενοι');
  });

  it('is that of CODEPAGE where the bytes are not UTF-8', async () => {
    // 0xA4 is the euro sign in ISO-8859-15 and 0xE1 an alpha in ISO-8859-7.
    expect(await titleOf(latin(titled('\xa4ä', 'iso-8859-15')))).toBe('€ä');
    expect(await titleOf(latin(titled('\xe1', 'ISO-8859-7')))).toBe('α');
    expect(await titleOf(latin(titled('\xe1', '1253')))).toBe('α');
  });

  it('is Windows-1252 where CODEPAGE is missing', async () => {
    expect(await titleOf(latin(titled('\x80\xe4')))).toBe('€ä');
  });

  it('is Windows-1252, and said to be a guess, where CODEPAGE is not known or not true', async () => {
    for (const codePage of ['cp850', 'utf-8', 'utf-16']) {
      const { head, found } = await readPx(latin(titled('\xe4', codePage)));
      expect(head?.title).toContain('ä');
      expect(found).toEqual(['px/code-page warning']);
    }
  });

  it('needs no guess where all is ASCII', async () => {
    expect((await readPx(titled('Plain', 'cp850'))).found).toEqual([]);
  });

  it('holds for the keys among the data too', async () => {
    const text = smallTable('"m\xe4n",1 2 3 "women",4 5 6;', 'CODEPAGE="iso-8859-1";\nKEYS("sex")=VALUES;\n');
    const { cells, found } = await readPx(latin(text.replace('"men"', '"m\xe4n"')));
    expect(found).toEqual([]);
    expect(cells).toHaveLength(6);
  });
});
