import { describe, expect, it } from 'vitest';
import { readPx, smallTable } from './px-text.ts';

const data = '\n1 2 3\n4 5 6;\n';

const swedish = `LANGUAGES="en","sv";
TITLE[sv]="Sysselsatta efter kön och år";
STUB[sv]="kön";
HEADING[sv]="år";
VALUES[sv]("kön")="män","kvinnor";
UNITS="persons";
UNITS[sv]="personer";
`;

describe('the head of a PX table', () => {
  it('names its dimensions, stub before heading, in whatever order the keywords stand', async () => {
    const text = `HEADING="year";CODES("sex")="M","F";VALUES("year")="2024";STUB="sex";VALUES("sex")="men","women";DATA=1 2;`;
    const { head, cells } = await readPx(text);
    expect(head?.dimensions.map(({ id }) => id)).toEqual(['sex', 'year']);
    expect(cells.map(({ codes }) => codes)).toEqual([
      ['M', '2024'],
      ['F', '2024'],
    ]);
  });

  it('takes VARIABLECODE for the id where it tells the dimensions apart', async () => {
    const ids = async (more: string) => (await readPx(smallTable(data, more))).head?.dimensions.map(({ id }) => id);
    expect(await ids('VARIABLECODE("sex")="SEX";VARIABLECODE("year")="TIME";')).toEqual(['SEX', 'TIME']);
    expect(await ids('VARIABLECODE("sex")="X";VARIABLECODE("year")="X";')).toEqual(['sex', 'year']);
  });

  it('has labels where the file has no codes, but periods are codes', async () => {
    const { head, cells } = await readPx(smallTable(data).replace('CODES("sex")="M","F";', ''));
    expect(head?.dimensions.map(({ coded }) => coded)).toEqual([false, true]);
    expect(cells[0]?.codes).toEqual(['men', '2022']);
  });

  it('reads labels, title and unit in the language that is asked for, ids and codes as before', async () => {
    const { head, cells } = await readPx(smallTable(data, swedish), { language: 'SV' });
    expect(head).toMatchObject({ title: 'Sysselsatta efter kön och år', unit: 'personer' });
    expect(head?.dimensions.map(({ id, label }) => [id, label])).toEqual([
      ['sex', 'kön'],
      ['year', 'år'],
    ]);
    expect([...(head?.dimensions[0]?.labels ?? [])]).toEqual([
      ['M', 'män'],
      ['F', 'kvinnor'],
    ]);
    expect(cells[0]?.codes).toEqual(['M', '2022']);
  });

  it('refuses a language that the file does not have, and says which it has', async () => {
    const { head, diagnostics } = await readPx(smallTable(data, swedish), { language: 'kl' });
    expect(head).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'px/unknown-language', hint: 'It has `en`, `sv`.' }]);
  });

  it('tells roles by TIMEVAL, CONTVARIABLE and MAP, else by VARIABLE-TYPE', async () => {
    const roles = async (more: string) =>
      (await readPx(smallTable(data, more))).head?.dimensions.map(({ role }) => role);
    expect(await roles('')).toEqual([null, 'time']);
    expect(await roles('CONTVARIABLE="sex";')).toEqual(['metric', 'time']);
    expect(await roles('MAP("sex")="Europe";')).toEqual(['geo', 'time']);
    expect(await roles('VARIABLE-TYPE("sex")="G";')).toEqual(['geo', 'time']);
    const bare = smallTable(data, 'VARIABLE-TYPE("year")="Time";').replace(/TIMEVAL.*;\n/, '');
    expect((await readPx(bare)).head?.dimensions[1]?.role).toBe('time');
  });

  it('takes periods from TIMEVAL where VALUES leaves them out', async () => {
    const text = smallTable(data)
      .replace(/VALUES\("year"\).*;\n/, '')
      .replace('TLIST(A1),"2022","2023","2024"', 'TLIST(A1,"2022"-"2024")');
    const { cells, found } = await readPx(text);
    expect(found).toEqual([]);
    expect(cells.map(({ codes }) => codes[1])).toEqual(['2022', '2023', '2024', '2022', '2023', '2024']);
  });

  it('says publisher, dataset, date and unit', async () => {
    const more = 'MATRIX="TAB1";SOURCE="Statistics Sweden";LAST-UPDATED="20040212 16:28";UNITS="number";';
    expect((await readPx(smallTable(data, more))).head).toMatchObject({
      name: 'table.px',
      format: 'px',
      dataset: 'TAB1',
      publisher: 'Statistics Sweden',
      updated: '2004-02-12',
      unit: 'number',
    });
  });

  it('takes the latest date, and no unit where what is measured has several', async () => {
    const more = `CONTVARIABLE="sex";UNITS="several";UNITS("men")="persons";UNITS("women")="percent";
LAST-UPDATED("men")="20230101 08:00";LAST-UPDATED("women")="20240215 08:00";`;
    expect((await readPx(smallTable(data, more))).head).toMatchObject({ unit: null, updated: '2024-02-15' });
    const same = 'CONTVARIABLE="sex";UNITS("men")="persons";UNITS("women")="persons";LAST-UPDATED="soon";';
    expect((await readPx(smallTable(data, same))).head).toMatchObject({ unit: 'persons', updated: null });
  });

  it('keeps notes on the whole table, and the meaning of its symbols', async () => {
    const more = `NOTE("year")="Averages.";NOTEX="First#second";NOTE="Optional";VALUENOTE("sex","men")="Of men alone";
CELLNOTE("*","*")="Of all cells";CELLNOTE("M","2022")="Of one cell";DATASYMBOL2="Not available";DATASYMBOL1=".";`;
    expect((await readPx(smallTable(data, more))).head?.notes).toEqual([
      'First\nsecond',
      'Optional',
      'Averages.',
      'Of all cells',
      '.. = Not available',
    ]);
  });

  it('counts the notes on single categories and cells that it does not keep', async () => {
    const more = 'VALUENOTE("sex","men")="x";CELLNOTE("M","*")="y";\nDATANOTECELL("M","2022")="*";NOTE="all";';
    const { diagnostics } = await readPx(smallTable(data, more));
    expect(diagnostics).toMatchObject([
      { code: 'px/notes-left-out', severity: 'info', message: expect.stringContaining('3 notes or marks') },
    ]);
  });

  it('prefers the description where the file does', async () => {
    const title = async (more: string) => (await readPx(smallTable(data, more))).head?.title;
    expect(await title('DESCRIPTION="Better";')).toBe('Employed by sex and year');
    expect(await title('DESCRIPTION="Better";DESCRIPTIONDEFAULT=YES;')).toBe('Better');
  });
});

describe('a PX head with something wrong', () => {
  const changed = (from: string | RegExp, to: string) => smallTable(data).replace(from, to);

  it.each([
    ['no dimensions', changed(/STUB.*\nHEADING.*\n/, ''), 'px/no-dimensions error'],
    ['a dimension twice', changed('HEADING="year"', 'HEADING="year","sex"'), 'px/repeated-variable error 5:1'],
    ['no categories', changed('VALUES("sex")="men","women";\n', '').replace(/CODES.*\n/, ''), 'px/no-values error 4:1'],
    ['fewer codes than labels', changed('CODES("sex")="M","F"', 'CODES("sex")="M"'), 'px/codes-length error 9:1'],
    ['no data', smallTable('').replace('DATA=', ''), 'px/no-data error 9:22'],
    ['nothing in it', ' \n', 'px/no-data error'],
    ['a text that does not end', changed('"Employed by sex and year"', '"Employed'), 'px/unexpected error 4:7'],
    ['keys of an unknown variable', smallTable(data, 'KEYS("age")=VALUES;\n'), 'px/unknown-variable error 10:1'],
    ['a page of the web', '<!DOCTYPE html>\n<html></html>', 'px/unexpected error 1:1'],
  ])('is refused: %s', async (_, text, finding) => {
    const { head, found } = await readPx(text);
    expect(head).toBeNull();
    expect(found).toContain(finding);
  });

  it.each([
    ['more periods than categories', changed('TLIST(A1),', 'TLIST(A1),"2021",'), 'px/timeval warning 8:1'],
    ['a code twice', changed('"M","F"', '"M","M"'), 'px/repeated-code warning 9:1'],
    ['codes of an unknown variable', smallTable(data, 'CODES("age")="1";\n'), 'px/unknown-variable warning 10:1'],
    ['a mark with too few keys', smallTable(data, 'DATANOTECELL("M")="x";\n'), 'px/note-keys warning 10:1'],
    ['labels twice', smallTable(data, 'VALUES("sex")="a","b";\n'), 'px/repeated-keyword warning 10:1'],
  ])('is read with a warning: %s', async (_, text, finding) => {
    const { cells, found } = await readPx(text);
    expect(found.filter((one) => !one.includes('info'))).toEqual([finding]);
    expect(cells).toHaveLength(6);
  });

  it('is not told of the same slip without end', async () => {
    const { found } = await readPx(smallTable(data, 'CELLNOTE("M")="x";'.repeat(500)));
    expect(found.filter((finding) => finding.startsWith('px/note-keys'))).toHaveLength(20);
  });

  it('is refused, and nothing allocated, where a small file declares a billion cells', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => `"${index}"`).join(',');
    const text = `STUB="a","b";HEADING="c";VALUES("a")=${many};VALUES("b")=${many};VALUES("c")=${many};KEYS("a")=VALUES;DATA=1;`;
    expect((await readPx(text)).found).toEqual(['px/too-large error']);
  });

  it('is refused where it declares dimensions without end', async () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `"${index}"`).join(',');
    expect((await readPx(`STUB=${names};DATA=1;`)).found).toEqual(['px/too-large error']);
  });

  it('is not read without end where DATA never comes', async () => {
    let pieces = 0;
    function* endless() {
      const piece = new TextEncoder().encode(`NOTE="${'a'.repeat(1024 * 1024)}";\n`);
      for (;;) {
        pieces += 1;
        yield piece;
      }
    }
    expect((await readPx(endless())).found).toEqual(['px/too-large error']);
    expect(pieces).toBeLessThan(40);
  });
});
