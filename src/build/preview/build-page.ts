import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Files } from '../../effects.ts';
import type { Reads } from '../cache/recording.ts';
import type { Kept } from '../cache/stages.ts';
import type { Resources } from '../make-report.ts';
import { makeRegionReports, type ReportsWanted } from '../region-reports.ts';
import type { Found } from './findings.ts';

/** A document that is ready to be made, and the text of its templates for a code frame. */
export interface PreviewDocument {
  readonly resources: Resources;
  readonly text: (file: string) => string | null;
}

/** The page of a region, as far as it could be made. */
export interface BuiltPage {
  /** `null` where there are errors. */
  readonly html: string | null;
  readonly found: readonly Found[];
  readonly reads: Reads;
}

/** A finding that has no place in a file. */
export function placeless(severity: Diagnostic['severity'], file: string, code: string, message: string, hint: string) {
  const diagnostic: Diagnostic = {
    code,
    severity,
    message,
    file,
    path: [],
    range: null,
    ...(hint === '' ? {} : { hint }),
  };
  return { diagnostic, text: null };
}

/**
 * Makes the page of a region file. What is wrong with the file is among what was found, that it cannot be read too; only a
 * fault of the program rejects.
 */
export async function buildPage(
  input: { readonly file: string; readonly slug: string },
  { resources, text }: PreviewDocument,
  wanted: Pick<ReportsWanted, 'languages' | 'known'>,
  outside: { readonly files: Files; readonly cwd: string },
  kept: Kept,
  took: (step: string) => void = () => undefined,
): Promise<BuiltPage> {
  const whole: ReportsWanted = {
    ...wanted,
    formats: ['html'],
    strict: false,
    others: [],
    withOthers: false,
    sourceDateEpoch: null,
  };
  try {
    const made = await makeRegionReports(input, whole, [{ resources }], outside, kept, {
      stdin: async () => null,
      took,
    });
    const found: Found[] = made.diagnostics.map((diagnostic) => ({
      diagnostic,
      text: made.texts.get(diagnostic.file) ?? null,
    }));
    for (const sentence of made.said)
      found.push(placeless('warning', input.file, 'report/note', sentence.replace(/^warning: /, ''), ''));
    const [document] = made.documents ?? [];
    const mistake = document?.mistake?.diagnostic ?? null;
    if (mistake !== null) found.push({ diagnostic: mistake, text: text(mistake.file) });
    const content = document?.files.find(({ name }) => name.endsWith('.html'))?.content ?? null;
    return { html: typeof content === 'string' ? content : null, found, reads: made.reads };
  } catch (error) {
    const at = path.resolve(outside.cwd, input.file);
    const finding = unreadable(error, at, input.file);
    if (finding === null) throw error;
    return { html: null, found: [finding], reads: new Map([[at, null]]) };
  }
}

/** That the region file itself cannot be read, as a finding; `null` for whatever else goes wrong. */
function unreadable(error: unknown, at: string, file: string): Found | null {
  if (!(error instanceof Error) || Reflect.get(error, 'path') !== at) return null;
  const code: unknown = Reflect.get(error, 'code');
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return placeless(
      'error',
      file,
      'preview/not-there',
      'The region file is not there any more.',
      'Save it under this name again: the page follows as soon as it is there.',
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY' || code === 'EISDIR')
    return placeless(
      'error',
      file,
      'preview/not-readable',
      'The region file cannot be read.',
      'Look at its permissions, and whether another program holds it open.',
    );
  return null;
}
