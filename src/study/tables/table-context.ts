import type { DataPath } from '../../diagnostics/diagnostic.ts';
import type { ReadSheet, StudySource } from '../study.ts';

/** What lies under a name that the region file gives, seen from its folder. */
export type BesideFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'missing' }
  /** Outside the folder of the region file, symbolic links resolved. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'too_large' };

export type ReadBeside = (name: string) => Promise<BesideFile>;

/** What the tables need besides the file's content: where things stand, how they were written, and the files beside. */
export interface TableContext {
  /** As the user named it. */
  readonly file: string;
  readonly locate: StudySource['locate'];
  /** How a scalar was written in the file (`415.637`, `12_000`, `0179`), without quotes; `null` where there is none. */
  readonly sourceTextOf: (path: DataPath) => string | null;
  readonly readBeside: ReadBeside;
  /** Is told of each sheet of a workbook that was read as a table. */
  readonly sheetRead?: (sheet: ReadSheet) => void;
}
