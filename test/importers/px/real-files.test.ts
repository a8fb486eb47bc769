import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ReadPx, readPx, shortly } from './px-text.ts';

// Files of statistical offices beside the repository.
const folder = new URL('../../../../shared/data/px/', import.meta.url);
const absent = !existsSync(folder);
if (absent) console.warn(`The checks on real PX files are skipped: ${folder.pathname} not found`);

const bytes = (name: string): Uint8Array => readFileSync(new URL(name, folder));
const reads = new Map<string, Promise<ReadPx>>();

/** Each file once a language, for one of them is long. */
function read(name: string, language?: string): Promise<ReadPx> {
  const key = `${name} ${language}`;
  const reading = reads.get(key) ?? readPx(bytes(name), language === undefined ? {} : { language });
  reads.set(key, reading);
  return reading;
}

interface ExpectedMetadata {
  readonly label: string;
  readonly source: string;
  readonly updated: string;
  readonly note: readonly string[];
  readonly role: Readonly<Record<'time' | 'geo' | 'metric', readonly string[]>>;
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly dimension: Readonly<
    Record<
      string,
      {
        readonly label: string;
        readonly category: {
          readonly index: Readonly<Record<string, number>>;
          readonly label: Readonly<Record<string, string>>;
        };
      }
    >
  >;
}

describe.skipIf(absent)('PX files of statistical offices', () => {
  it('give the metadata that PxWebApi makes of the same file', async () => {
    const metadata: ExpectedMetadata = JSON.parse(
      readFileSync(new URL('expected/MetadataById_tab001_js2.json', folder), 'utf8'),
    );
    const { head, cells, found } = await read('pxwebapi-TAB001.px');
    expect(found).toEqual([]);
    expect(head).toMatchObject({
      dataset: 'TAB001',
      title: metadata.label,
      publisher: metadata.source,
      updated: metadata.updated.slice(0, 10),
      notes: metadata.note,
      unit: 'amount',
    });
    expect(head?.dimensions).toEqual(
      metadata.id.map((id) => {
        const role = (['time', 'geo', 'metric'] as const).find((name) => metadata.role[name].includes(id)) ?? null;
        const labels = new Map(
          Object.entries(metadata.dimension[id]?.category.index ?? {})
            .sort(([, one], [, other]) => one - other)
            .map(([code]) => [code, metadata.dimension[id]?.category.label[code] ?? '']),
        );
        return { id, label: metadata.dimension[id]?.label, role, coded: true, labels };
      }),
    );
    expect(head?.dimensions.map(({ labels }) => labels.size)).toEqual(metadata.size);
    expect(cells).toHaveLength(metadata.size.reduce((product, size) => product * size, 1));
  });

  it.each([
    ['pxmake-BEXSTA_windows_1252.px', 7200, 1937],
    ['pxmake-CONTVARIABLE_multiple_languages.px', 18, 0],
    ['pxmake-TUX01.px', 396, 0],
    ['pxmake-semicolon_in_values.px', 4, 0],
    ['pxwebapi-TAB001.px', 5940, 2259],
    ['pxwebapi-TAB002.px', 19800, 9921],
    ['scb-BE0101F1datasymbols.px', 24, 6],
    ['scb-BE101ACEkeys.px', 8064, 0],
    ['statfin-010_kats_tau_101.px', 264060, 188792],
  ])('%s has %i cells, of which %i are missing', async (name, count, missing) => {
    const { cells, found } = await read(name);
    expect(found.filter((finding) => !finding.includes('info'))).toEqual([]);
    expect(cells).toHaveLength(count);
    expect(cells.filter(({ value }) => value === null)).toHaveLength(missing);
  });

  it('have the figures of their lines', async () => {
    const { cells } = await read('pxwebapi-TAB002.px');
    expect(cells[0]).toEqual({
      codes: ['AT', 'F', 'TOTAL', 'FOR', 'HNCTZ', '1991'],
      value: 334532,
      decimals: 0,
      flags: '',
      line: 120,
    });
    const cars = await read('statfin-010_kats_tau_101.px');
    expect(cars.cells.at(-3)).toEqual({
      codes: ['2021', 'Volvo XC90', '2018', 'Hylkaysprosentti'],
      value: 3,
      decimals: 0,
      flags: '',
      line: 44654,
    });
  });

  it('keep the symbols of missing figures', async () => {
    const { cells } = await read('scb-BE0101F1datasymbols.px');
    expect(shortly(cells.slice(0, 12))).toEqual([
      ...[456, '.', 613, '..', 835, '...'],
      ...[590, '....', 771, '.....', 924, '......'],
    ]);
  });

  it('have zeros for the six rows that the file with KEYS leaves out', async () => {
    const { head, cells, diagnostics } = await read('scb-BE101ACEkeys.px');
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('6 of 84 rows')]);
    expect(head?.dimensions[1]?.labels.get('-4')).toBe('0-4');
    const married = cells.filter(({ codes }) => codes[0] === 'MA' && codes[1] === '-4');
    expect(married).toHaveLength(96);
    expect(married.every(({ value, line }) => value === 0 && line === null)).toBe(true);
    const last = cells.at(-1);
    expect(last).toEqual({ codes: ['DI', '100+', '1999', 'total'], value: 20, decimals: 0, flags: '', line: 118 });
  });

  it('are in the encoding that the rule says', async () => {
    expect((await read('pxmake-TUX01.px', 'da')).head?.title).toBe('Antal slædehunde efter distrikt og tid');
    const { head } = await read('pxmake-BEXSTA_windows_1252.px', 'da');
    expect(head?.dimensions[0]?.label).toBe('fødested');
    expect((await read('statfin-010_kats_tau_101.px')).head?.publisher).toBe('Liikenne- ja viestintävirasto Traficom');
  });

  it('are read in each of their languages, with the same ids, codes and figures', async () => {
    const own = await read('pxmake-CONTVARIABLE_multiple_languages.px');
    const english = await read('pxmake-CONTVARIABLE_multiple_languages.px', 'en');
    expect(english.cells).toEqual(own.cells);
    const ids = own.head?.dimensions.map(({ id, role }) => [id, role]);
    expect(ids).toEqual([
      ['Matkan pituus, km', null],
      ['Vuosi', 'time'],
      ['Tiedot', 'metric'],
    ]);
    expect(english.head?.dimensions.map(({ id, role }) => [id, role])).toEqual(ids);
    expect(english.head?.dimensions.map(({ label }) => label)).toEqual([
      'Length of journey, km',
      'Year',
      'Information',
    ]);
  });

  it.each([
    ['Stub', 'px/unexpected error 15:12'],
    ['', 'px/no-dimensions error'],
  ])('that are broken are refused: error%s', async (name, finding) => {
    const file = name === '' ? 'fatal-BE0101F1missingStubHeading.px' : `fatal-BE0101F1error${name}.px`;
    const { head, found } = await read(`scb-error/${file}`);
    expect(head).toBeNull();
    expect(found).toEqual([finding]);
  });

  it('without data are refused where they end', async () => {
    const { head, found } = await read('scb-error/fatal-BE0101F1missingData.px');
    expect(head).toBeNull();
    expect(found).toEqual(['px/no-data error 80:87']);
  });

  it.each([
    ['Cellnote', 'px/note-keys warning 80:1'],
    ['Timeval', 'px/timeval warning 23:1'],
  ])('with a slip are read, and it is said: %s', async (name, finding) => {
    const { cells, found } = await read(`scb-error/continue-BE0101F1error${name}.px`);
    expect(cells).toHaveLength(48);
    expect(found.filter((one) => !one.includes('info'))).toEqual([finding]);
  });
});
