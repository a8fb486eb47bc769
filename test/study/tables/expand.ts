import { parseYaml } from '../../../src/study/parse-yaml.ts';
import { regionFile } from '../../../src/study/schema/region-file.ts';
import { expandTables } from '../../../src/study/tables/expand-tables.ts';

const head = `format: 1
region: { name: Jyväskylä, country: FI, nuts: FI193, units: [{ name: Jyväskylä, code: "179" }] }
study: { title: T, organisation: O, date: 2025-06-02, status: draft, languages: [en] }
sources:
  lfs: { title: Survey, dataset: LFSA_PGANWS, type: survey }
  idos: { title: Dossier, type: document, rounding: 1, missing: { "..": suppressed, "-": zero, x: not_available } }
  fives: { title: Register, type: register, rounding: 5 }
  made-up: { title: Assumed, illustrative: true }
`;

/** Lines before the text handed to `expand`. */
export const headLines = head.split('\n').length - 1;

/** Reads a region file whose `data:` is given, with the data files beside it, and expands its tables. */
export async function expand(data: string, beside: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { document, diagnostics: yaml } = parseYaml(head + data, 'here/region.yaml');
  if (!document) throw new Error(`the YAML of the test is broken: ${yaml.map(({ message }) => message).join(' ')}`);
  const region = regionFile.parse(document.value);
  const { locate, sourceTextOf } = document.places;
  const outcome = await expandTables(region, {
    file: 'here/region.yaml',
    locate,
    sourceTextOf,
    readBeside: async (name) => {
      if (name.startsWith('..')) return { kind: 'outside' };
      const content = beside[name];
      if (content === undefined) return { kind: 'missing' };
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return { kind: 'file', name, bytes };
    },
  });
  return {
    observations: outcome.value,
    diagnostics: outcome.diagnostics,
    codes: outcome.diagnostics.map(({ code }) => code),
  };
}

/** One table with the rows given, each a flow mapping, aged 15–64 and of the survey. */
export function tableOf(
  rows: readonly string[],
  more = 'measures: { population: thousand, employed: thousand, unemployed: thousand }',
): string {
  return `data:
  tables:
    - source: lfs
      place: FI
      age: 15-64
      ${more}
      rows:
${rows.map((row) => `        - ${row}\n`).join('')}`;
}
