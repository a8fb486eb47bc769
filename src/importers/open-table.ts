import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { withoutFormulas } from './formula-guard.ts';
import { gunzip, isGzip, type Unpacked } from './gunzip.ts';
import { located } from './located-finding.ts';
import { recogniseFormat, startLength } from './recognise-format.ts';
import type { ByteSource, OpenOptions, OpenTable, StatisticalTable, TableFormat } from './statistical-table.ts';
import { type Narrowed, narrowed, wideEncoding } from './wide-text.ts';

export interface OpenAnyOptions extends OpenOptions {
  /** The format, where the user says it. */
  readonly from?: TableFormat;
}

/** Formats whose readers hold the file as a whole may unpack to this much; the others may to any size. In bytes. */
const largestUnpacked = 256 * 1024 * 1024;

/**
 * Opens a table of any format, packed with gzip or not: tells the format from its first bytes, and calls the reader. A text in
 * UTF-16 (what spreadsheets call “Unicode text”) reaches the reader as UTF-8.
 * `value` is null where nothing could be made of the file, and the diagnostics say why: those of `recogniseFormat`, of the
 * reader, `import/formula`, `import/gzip-truncated`, `import/gzip-damaged`, `import/utf-16` and `import/too-large`. Damage further on is found while the cells
 * are walked, and is then among the table's diagnostics. Throws only what reading the file throws.
 */
export async function openTable(
  source: ByteSource,
  { from, ...options }: OpenAnyOptions = {},
): Promise<Outcome<StatisticalTable | null>> {
  const packed = await peek(source.chunks, 2);
  const unpacked = isGzip(packed.start) ? gunzip(packed.all()) : null;
  const opened = unpacked ? await peek(unpacked.chunks, startLength) : await peek(packed.all(), startLength);
  const encoding = wideEncoding(opened.start);
  const narrow = encoding === null ? null : narrowed(opened.all(), encoding);
  const bytes = narrow === null ? opened : await peek(narrow.chunks, startLength);
  const broken = (): readonly Diagnostic[] => brokenBy(source.name, unpacked, narrow);
  const nothing = async (diagnostics: readonly Diagnostic[]): Promise<Outcome<null>> => {
    await bytes.close();
    await opened.close();
    await packed.close();
    return { value: null, diagnostics };
  };
  if (hasErrors(broken())) return nothing(broken());
  const recognised = recogniseFormat(
    bytes.start,
    from === undefined ? { name: source.name } : { name: source.name, from },
  );
  if (recognised.value === null) return nothing(recognised.diagnostics);
  const open = await readerOf(recognised.value);
  const streams = recognised.value === 'tsv' || recognised.value === 'sdmx-csv';
  const bounded = new Bounded(bytes.all(), unpacked && !streams ? largestUnpacked : Number.POSITIVE_INFINITY);
  const outcome = await open({ name: source.name, chunks: bounded.chunks() }, options);
  const table = outcome.value === null ? null : withoutFormulas(outcome.value);
  const damage = (): readonly Diagnostic[] => (bounded.exceeded ? [tooLarge(source.name)] : broken());
  // What a reader says of half a file is true of the half alone.
  const judged = (found: readonly Diagnostic[]): readonly Diagnostic[] => (hasErrors(damage()) ? damage() : found);
  if (table === null || hasErrors(damage())) return nothing(judged(outcome.diagnostics));
  return { value: { ...table, diagnostics: () => judged(table.diagnostics()) }, diagnostics: outcome.diagnostics };
}

async function readerOf(format: TableFormat): Promise<OpenTable> {
  switch (format) {
    case 'tsv':
      return (await import('./tsv.ts')).openTsv;
    case 'sdmx-csv':
      return (await import('./sdmx-csv.ts')).openSdmxCsv;
    case 'px':
      return (await import('./px/open-px.ts')).openPx;
    case 'json-stat':
      return (await import('./json-stat.ts')).openJsonStat;
    case 'csv':
      return (await import('./csv-table.ts')).openCsvTable;
    case 'xlsx':
      return (await import('./xlsx-table.ts')).openXlsx;
  }
}

interface Peeked {
  /** The first bytes, as many as were asked for and a little more; fewer where there are no more. */
  readonly start: Uint8Array;
  /** All bytes, those of the start among them; to be walked once. */
  readonly all: () => AsyncGenerator<Uint8Array, undefined>;
  /** Lets go of the bytes that nobody wants. */
  readonly close: () => Promise<void>;
}

async function peek(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, wanted: number): Promise<Peeked> {
  const iterator = passedOn(chunks);
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < wanted) {
    const next = await iterator.next();
    if (next.done) break;
    held.push(next.value);
    length += next.value.length;
  }
  const start = held.length === 1 && held[0] ? held[0] : Buffer.concat(held);
  async function* all(): AsyncGenerator<Uint8Array, undefined> {
    for (let piece = held.shift(); piece; piece = held.shift()) yield piece;
    yield* iterator;
  }
  return {
    start: start.subarray(0, Math.max(wanted, startLength)),
    all,
    close: async () => {
      await iterator.return(undefined);
    },
  };
}

async function* passedOn(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, undefined> {
  yield* chunks;
}

/** Bytes up to a limit. */
class Bounded {
  exceeded = false;
  readonly #chunks: AsyncIterable<Uint8Array>;
  readonly #most: number;

  constructor(chunks: AsyncIterable<Uint8Array>, most: number) {
    this.#chunks = chunks;
    this.#most = most;
  }

  async *chunks(): AsyncGenerator<Uint8Array, undefined> {
    let length = 0;
    for await (const chunk of this.#chunks) {
      length += chunk.length;
      if (length > this.#most) {
        this.exceeded = true;
        return;
      }
      yield chunk;
    }
  }
}

function brokenBy(name: string, unpacked: Unpacked | null, narrow: Narrowed | null): readonly Diagnostic[] {
  const packing = unpacked === null ? [] : gzipFindings(name, unpacked);
  if (packing.length > 0 || narrow?.damaged() !== true) return packing;
  return [
    located(name, {
      code: 'import/utf-16',
      message: 'The file is in UTF-16 and damaged: it was cut off within a character, or put together from two files.',
      hint: 'Download it again, or save it again as UTF-8.',
    }),
  ];
}

function gzipFindings(name: string, { problem }: Unpacked): readonly Diagnostic[] {
  switch (problem()) {
    case null:
      return [];
    case 'truncated':
      return [
        located(name, {
          code: 'import/gzip-truncated',
          message: 'The packed file ends before its end: the download was cut off.',
          hint: 'Download it again.',
        }),
      ];
    case 'damaged':
      return [
        located(name, {
          code: 'import/gzip-damaged',
          message: 'The packed file is damaged and cannot be unpacked.',
          hint: 'Download it again.',
        }),
      ];
  }
}

function tooLarge(name: string): Diagnostic {
  return located(name, {
    code: 'import/too-large',
    message: `The file unpacks to more than ${largestUnpacked / 1048576} MB, too much for its format.`,
    hint: 'Choose fewer places or years and download it again, or take it as SDMX-CSV or TSV, which may have any size.',
  });
}
