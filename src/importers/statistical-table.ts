import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';

/** The formats in which statistical offices hand out tables, by the words of `milestone import --from`. */
export const tableFormats = ['sdmx-csv', 'tsv', 'json-stat', 'px', 'csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** A dimension of a table as its file names it. */
export interface TableDimension {
  /** As the file writes it: `citizen`, `geo`, `TIME_PERIOD`, `VARIABLECODE` of a PX file, the heading of a column. */
  readonly id: string;
  /** What readers call it, where the file says. */
  readonly label: string | null;
  readonly role: 'time' | 'geo' | 'metric' | null;
  /** False where the file has labels alone: then the cells name their labels in place of codes. */
  readonly coded: boolean;
  /** The label of each code, as far as the file gives them. Where a file is read in pieces it grows while cells are read. */
  readonly labels: ReadonlyMap<string, string>;
}

/** What a file says of its table before the first cell. */
export interface TableHead {
  /** The file as the user named it. */
  readonly name: string;
  readonly format: TableFormat;
  /** Code of the dataset in capitals (`LFSA_ERGAN`), MATRIX of a PX file; `null` where the file names none. */
  readonly dataset: string | null;
  readonly title: string | null;
  /** Who publishes it: `Eurostat`, SOURCE of a PX file. */
  readonly publisher: string | null;
  /** When the table was last brought up to date, `YYYY-MM-DD`. */
  readonly updated: string | null;
  /** The unit of all cells in the file's words, where it is no dimension: UNITS of a PX file. */
  readonly unit: string | null;
  /** Notes that hold for the table as a whole, in the file's words. */
  readonly notes: readonly string[];
  readonly dimensions: readonly TableDimension[];
}

/** One cell as the file has it. */
export interface TableCell {
  /** A code a dimension (a label where the dimension is not coded), in their order. */
  readonly codes: readonly string[];
  /** `null` where missing; a text where the cell holds something that is no number. */
  readonly value: number | string | null;
  /** Digits after the point as written; 0 where missing or where the format does not tell. */
  readonly decimals: number;
  /**
   * What stands beside or in place of the value, of either generation of flags and without the colon, white space and bars
   * around it: `b`, `bu`, `uC`; of a PX file the symbol (`..`, `-`). `''` where there is nothing.
   */
  readonly flags: string;
  /** From 1; `null` where the format has no lines worth naming. */
  readonly line: number | null;
}

/** A table that has been opened: its head, and its cells in the file's own order, missing ones included. */
export interface StatisticalTable {
  readonly head: TableHead;
  /** The cells, some thousand at a time; to be walked once, to its end. Ends early where an error is found. */
  readonly cells: () => AsyncIterable<readonly TableCell[]>;
  /** A name or code above the cells that begins like a formula, with its line; of a format that lists them there. */
  readonly formulaAbove?: { readonly text: string; readonly line: number };
  /**
   * What was found so far; whole once the cells have been walked. With an error among them the cells are not the whole table,
   * and nothing may be made of them.
   */
  readonly diagnostics: () => readonly Diagnostic[];
}

/** A file as it comes in: its bytes in pieces, so that a table need not fit into memory. */
export interface ByteSource {
  /** The file as the user named it, for the diagnostics. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export interface OpenOptions {
  /** Which table, where a file holds several: its number from 1, its name or its id. The first where left out. */
  readonly table?: string;
  /** Of a PX file in several languages: whose labels. The file's own first where left out. */
  readonly language?: string;
}

/**
 * Opens a table of one format. `value` is null where nothing could be made of the file; the diagnostics say why, with the line
 * where there is one. Never throws for what is in the file; memory is bounded whatever it declares.
 */
export type OpenTable = (source: ByteSource, options?: OpenOptions) => Promise<Outcome<StatisticalTable | null>>;
