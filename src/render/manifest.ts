import * as z from 'zod';

const word = z.string().regex(/\S/, 'may not be empty');
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is written in lower-case letters, digits and hyphens');
const fileName = z.string().regex(/^[A-Za-z0-9][\w-]*\.[a-z]+$/, 'is the name of a file, without a folder');
const words = z.union([word, z.record(z.string(), word)]);

const parts = {
  /** The title of the document; that of the study where left out. */
  title: words,
  /** What kind of document it is, printed over the title. */
  kicker: words,
  /** One line for `build-report --help`. */
  about: word,
  /** Which command makes it. */
  input: z.enum(['study', 'progress', 'comparison']),
  page: z.enum(['A4', 'A3']),
  orientation: z.enum(['portrait', 'landscape']),
  layout: fileName,
  styles: z.array(fileName),
  script: fileName,
  sections: z.array(z.string()),
  annexes: z.array(z.string()),
  /** The table to fill in that goes with it, as CSV or XLSX; empty: none. */
  sheet: z.string(),
  /** Whether chapters carry numbers, and annexes letters. */
  numbered: z.boolean(),
  /** Whether the cover's map and key figures are made. */
  cover: z.boolean(),
  /** What stands at the right of the running head: the chapter, the document, or no head at all. */
  heads: z.enum(['chapter', 'document', 'none']),
  /** How many pages it must have; `null`: as many as it takes. */
  pages: z.int().min(1).nullable(),
  /** Whether the region file and its figures travel in the PDF. */
  attachments: z.boolean(),
  /** The document that is made where none is named. */
  default: z.boolean(),
} as const;

/** A manifest as it is written (`document.json`). What it leaves out it takes from the document that it extends, else from the house. */
export const writtenManifest = z
  .strictObject({ name, extends: name, ...parts })
  .partial()
  .required({ name: true });

/** Every key that a manifest may have. */
export const manifestKeys: readonly string[] = ['name', 'extends', ...Object.keys(parts)];
export type WrittenManifest = z.output<typeof writtenManifest>;

/** What the folder of a document says of itself, complete. */
export interface DocumentManifest {
  readonly name: string;
  readonly title: string | Readonly<Record<string, string>> | null;
  readonly kicker: string | Readonly<Record<string, string>> | null;
  readonly about: string;
  readonly input: 'study' | 'progress' | 'comparison';
  readonly page: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  readonly layout: string;
  readonly styles: readonly string[];
  /** Empty: none. */
  readonly script: string;
  readonly sections: readonly string[];
  readonly annexes: readonly string[];
  /** Id of `report/sheets/index.ts`; empty: none. */
  readonly sheet: string;
  readonly numbered: boolean;
  readonly cover: boolean;
  readonly heads: 'chapter' | 'document' | 'none';
  readonly pages: number | null;
  readonly attachments: boolean;
  readonly default: boolean;
}

const house: Omit<DocumentManifest, 'name'> = {
  title: null,
  kicker: null,
  about: '',
  input: 'study',
  page: 'A4',
  orientation: 'portrait',
  layout: 'document.hbs',
  styles: ['tokens.css', 'page.css', 'blocks.css', 'figures.css', 'screen.css', 'print.css'],
  script: '',
  sections: [],
  annexes: [],
  sheet: '',
  numbered: true,
  cover: false,
  heads: 'chapter',
  pages: null,
  attachments: false,
  default: false,
};

/** A manifest with nothing left out: `base` is the document that it extends. */
export function completeManifest(written: WrittenManifest, base: DocumentManifest | null): DocumentManifest {
  const { extends: _base, ...own } = written;
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { ...house, ...base, default: false, ...given, name: written.name };
}
