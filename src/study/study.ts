import type { DataPath, Range } from '../diagnostics/diagnostic.ts';
import type { PopulationConcept } from '../observations/code-lists.ts';
import type { Observation } from '../observations/observation.ts';
import type { RegionFile } from './schema/region-file.ts';

/** The region file as it was read: what diagnostics point into and what is attached to the PDF. */
export interface StudySource {
  /** As the user named it. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 of the bytes of the region file and of every data file beside it, in the order of their first mention; hexadecimal. */
  readonly checksum: string;
  /** The data files read, tables and ratings, by the name that the region file gives them; `text` says nothing of a workbook. */
  readonly dataFiles: readonly { readonly name: string; readonly text: string; readonly bytes: Uint8Array }[];
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
