import type { DataPath, Range } from '../diagnostics/diagnostic.ts';
import type { PopulationConcept } from '../observations/code-lists.ts';
import type { Observation } from '../observations/observation.ts';
import type { RegionFile } from './schema/region-file.ts';

/** A sheet of a workbook that was read as a table of the study: every cell as the text that it would be in a CSV. */
export interface ReadSheet {
  /** By the name that the region file gives the workbook. */
  readonly file: string;
  /** Index of the table in `data.tables`. */
  readonly table: number;
  readonly sheet: string;
  readonly columns: readonly string[];
  /** By their numbers in the sheet, from 1; cells each as long as `columns`. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** A file beside the region file that the study was made from. */
export interface DataFile {
  /** As the region file names it. */
  readonly name: string;
  /** Says nothing of a workbook. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Of a workbook with tables: the sheets that were read, one a table. Empty for text, and for a workbook of ratings. */
  readonly sheets: readonly ReadSheet[];
}

/** The region file as it was read: what diagnostics point into and what is attached to the PDF. */
export interface StudySource {
  /** As the user named it. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 of the bytes of the region file and of every data file beside it, in the order of their first mention; hexadecimal. */
  readonly checksum: string;
  /** The data files read, tables and ratings, in the order of their first mention. */
  readonly dataFiles: readonly DataFile[];
  /** The place of a path in the text; of the nearest parent that is there where the path itself is missing. */
  readonly locate: (path: DataPath, target?: 'key' | 'value') => Range | null;
}

/** A place whose figures the study uses. */
export interface StudyPlace {
  readonly code: string;
  /** As the study or the code list names it, one a language where the study gives several. */
  readonly name: LocalisedText;
}

/** One string, or one a language. */
export type LocalisedText = string | Readonly<Record<string, string>>;

/** Whom the study is about under one population concept, and whom it is measured against. */
export interface Comparison {
  readonly concept: PopulationConcept;
  readonly focus: readonly string[];
  readonly reference: string;
}

/**
 * A region file, read, checked and expanded: everything that the analysis needs and nothing that it computes.
 * Only made when the file has no error.
 */
export interface Study {
  /** Name of the output files: the file's, or the folder's where the file is called `region.yaml`. */
  readonly slug: string;
  readonly source: StudySource;
  /** What the file says, validated, with defaults filled in and nothing renamed. */
  readonly region: RegionFile;
  readonly places: {
    readonly own: StudyPlace;
    /** In order of preference. */
    readonly standIns: readonly StudyPlace[];
    readonly benchmarks: readonly StudyPlace[];
    /** The name of any place in the tables; its code where no name is known. */
    readonly nameOf: Readonly<Record<string, LocalisedText>>;
  };
  readonly comparisons: readonly Comparison[];
  /** In the order of the file: tables, rows, columns. */
  readonly observations: readonly Observation[];
}
