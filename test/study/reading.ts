import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readStudy } from '../../src/study/read-study.ts';
import type { BesideFile } from '../../src/study/tables/table-context.ts';

export const fullRegion = readFileSync(new URL('../fixtures/full-region.yaml', import.meta.url), 'utf8');

/** The least that a region file may say. */
export const smallRegion = `format: 1
region:
  name: Jyväskylä
  country: FI
  nuts: FI193
study:
  title: Baseline study
  organisation: City
  date: 2025-06-02
  status: draft
  languages: [en]
sources:
  lfs: { title: Survey, type: survey }
data:
  tables:
    - source: lfs
      age: 15-64
      rows:
        - { period: 2024, citizenship: foreign, sex: total, employment_rate: 51.3 }
`;

export async function read(
  text: string | Uint8Array,
  beside: (name: string) => BesideFile = () => ({ kind: 'missing' }),
) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readStudy({ file: 'region.yaml', slug: 'region', bytes, readBeside: async (name) => beside(name) });
}

/** `12:5 study/unknown-key`, in file order. */
export function places(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, range }) =>
    range === null ? code : `${range.start.line}:${range.start.column} ${code}`,
  );
}

/** Errors only, each as its place and code. */
export async function errorsOf(text: string | Uint8Array): Promise<readonly string[]> {
  const { diagnostics } = await read(text);
  return places(diagnostics.filter(({ severity }) => severity === 'error'));
}
