import type { Paragraph, Table } from 'docx';
import type { ReportModel } from '../../report/report-model.ts';
import type { Hyphenate } from '../hyphenation.ts';
import type { Anchors } from './anchors.ts';
import type { Wall } from './wall.ts';

/** What stands in the text of a Word document one below the other. */
export type Piece = Paragraph | Table;

/** A drawing as a picture; its size on the page in CSS pixels, 96 to the inch. */
export interface Raster {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** By which numbers a list counts. */
export interface ListNumbers {
  readonly reference: string;
  readonly instance: number;
}

/** What every part of a document is set with. */
export interface Setting {
  readonly model: ReportModel;
  /** Every drawing by its id in `ReportModel.charts`, and the marks by their names. */
  readonly drawings: Readonly<Record<string, Raster>>;
  /** Pictures of the study's own, by file name, as data addresses. */
  readonly pictures: Readonly<Record<string, string>>;
  readonly anchors: Anchors;
  /** Width between the margins, and of running text, in twentieths of a point. */
  readonly width: number;
  readonly column: number;
  /** How a matrix fills a sheet for a wall; `null` on pages. */
  readonly wall: Wall | null;
  /** Words of the document's language with soft hyphens, for heads in narrow columns. */
  readonly hyphenate: Hyphenate;
  /** A number that no other ordered list of the document has, so that each begins at its own start. */
  readonly nextList: () => number;
  /** Numbers that no other list has, beginning where this one does. `level`: how deep it stands, from 0. */
  readonly nextNumbers: (start: number, level: number) => ListNumbers;
  /** Which caption with this word it is, as Word counts them. */
  readonly nextCaption: (word: string) => number;
}
