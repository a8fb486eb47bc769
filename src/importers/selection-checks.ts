import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { type DimensionReader, wantedOf } from './dimension-reader.ts';
import { importFinding, someOf } from './import-findings.ts';
import type { Selection } from './imported.ts';
import type { TableHead } from './statistical-table.ts';
import { adjustedCode, dimensionName, isOfEurostat, type TableTerms } from './table-terms.ts';
import type { DimensionKind } from './terms/dimension-kinds.ts';
import { isTotal } from './terms/term.ts';

interface Part {
  readonly kinds: readonly DimensionKind[];
  readonly option: string;
  readonly told: string;
}

const parts: readonly Part[] = [
  { kinds: ['citizenship', 'country_of_birth'], option: '--citizenship', told: 'citizenship or country of birth' },
  { kinds: ['sex'], option: '--sex', told: 'sex' },
  { kinds: ['age'], option: '--age', told: 'age' },
];

/**
 * What can be said before the first cell: no period (`import/no-period`), something asked for that the table does not tell apart
 * (`import/no-such-dimension`), labels in place of codes (`import/labels-only`); as infos what the table leaves open
 * (`import/no-place`, `import/age-not-stated`).
 */
export function checkSelection(
  head: TableHead,
  { readers }: TableTerms,
  selection: Selection,
  age: string | null,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const has = (kind: DimensionKind): boolean => readers.some((reader) => reader.kind === kind);
  const columns = `Its dimensions are ${someOf(
    head.dimensions.map(({ id }) => id),
    12,
  )}.`;
  if (!has('period')) {
    found.push(
      importFinding(
        'error',
        'import/no-period',
        head,
        `The table does not say which periods its figures are about. ${columns}`,
        'Download it with its dimension of time, or write it as it is with `--raw` and add the periods.',
      ),
    );
  }
  for (const { kinds, option, told } of parts) {
    const wanted = wantedOf(kinds[0] ?? 'own', selection);
    if (
      wanted === null ||
      kinds.some(has) ||
      wanted.every((word) => isTotal(word) || word === 'not_stated' || word === age)
    )
      continue;
    found.push(
      importFinding(
        'error',
        'import/no-such-dimension',
        head,
        `\`${option} ${wanted.join(',')}\` asks for a part of the population, and the table does not tell it apart by ${told}. ${columns}`,
        `Leave \`${option}\` out, or import a dataset by ${told}.`,
      ),
    );
  }
  const unlabelled = readers.filter(({ kind, dimension }) => kind === 'own' && !dimension.coded && isOfEurostat(head));
  if (unlabelled.length > 0) {
    const names = unlabelled.map(({ dimension }) => dimensionName(dimension)).join(', ');
    found.push(
      labelsOnly(
        head,
        `The file has labels in place of codes, and for ${names} there is no list that tells the codes.`,
      ),
    );
  }
  if (!has('place')) {
    const [place, ...others] = selection.geo ?? [];
    found.push(
      place !== undefined && others.length === 0
        ? importFinding(
            'info',
            'import/no-place',
            head,
            `The table does not say which place it is about; its figures are taken to be of ${place}, as \`--geo\` says.`,
          )
        : importFinding(
            'info',
            'import/no-place',
            head,
            'The table does not say which place it is about.',
            'Name it with `--geo`; without it the figures are of the study’s own place.',
          ),
    );
  }
  for (const { dimension } of readers) {
    const code = adjustedCode(dimension);
    if (code === null) continue;
    const others = [...dimension.labels.keys()].filter((other) => other !== code);
    found.push(
      importFinding(
        'info',
        'import/seasonally-adjusted',
        head,
        `The seasonally adjusted figures (\`s_adj\` ${code}) are taken, and not ${someOf(others)}.`,
        'Download the table with one other code of `s_adj` where you want that.',
      ),
    );
  }
  if (!has('age') && age === null) {
    found.push(
      importFinding(
        'info',
        'import/age-not-stated',
        head,
        'The table does not say which ages its figures are about: they are `not_stated`.',
        'Where they are about everybody, write `age: all` at the table of the region file.',
      ),
    );
  }
  return found;
}

function labelsOnly(head: TableHead, message: string): Diagnostic {
  return importFinding(
    'error',
    'import/labels-only',
    head,
    message,
    'Download the table with codes: in Eurostat’s Data Browser choose “Download”, then under “Data” the option “Codes” or “Codes and labels”. `--raw` writes it with its labels.',
  );
}

/** Labels without a code, found while the cells were read: `import/labels-only`, once a dimension. */
export function unknownLabels(head: TableHead, terms: TableTerms, selection: Selection): readonly Diagnostic[] {
  return terms.readers.flatMap(({ dimension, kind }) => {
    const labels = terms.unknownLabels.get(dimension.id);
    // What was asked for has a code; another label can only be another one.
    if (!labels || wantedOf(kind, selection) !== null) return [];
    const some = someOf([...labels], 4);
    return [
      labelsOnly(
        head,
        `The file has labels in place of codes, and no code is known for ${some} of ${dimensionName(dimension)}.`,
      ),
    ];
  });
}

/** Words of the selection that no cell of the table has: a warning each, for a slip of the pen looks like a lack of data. */
export function whatWasNotMet(head: TableHead, readers: readonly DimensionReader[]): readonly Diagnostic[] {
  return readers.flatMap((reader) =>
    reader.notMet().map((word) => {
      const known = reader.words();
      return importFinding(
        'warning',
        'import/not-in-table',
        head,
        `No cell of the table is about \`${word}\` of ${dimensionName(reader.dimension)}.`,
        didYouMean(word, known, 'The table has'),
      );
    }),
  );
}
