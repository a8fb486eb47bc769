import type { DataPath, Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { readFileBeside } from '../beside.ts';
import { namedParts } from '../checks/named-parts.ts';
import type { RegionFile } from '../schema/region-file.ts';
import type { TableContext } from '../tables/table-context.ts';
import { gridOfCsv, gridOfWorkbook, type RatingGrid } from './rating-grid.ts';
import { readRatings } from './read-ratings.ts';

const at: DataPath = ['consultation', 'ratings_file'];

type Context = Pick<TableContext, 'file' | 'locate' | 'readBeside'>;

/**
 * The region with the ratings of `consultation.ratings_file` in the place of `raters` and `ratings`, so that everything
 * later knows one shape; the region itself where it names no such file. `study/ratings-twice` where both are given.
 */
export async function withRatingsFile(region: RegionFile, context: Context): Promise<Outcome<RegionFile>> {
  const { consultation } = region;
  const name = consultation?.ratings_file;
  if (consultation === undefined || name === undefined) return { value: region, diagnostics: [] };
  if (Object.keys(consultation.ratings).length > 0) {
    const path: DataPath = ['consultation', 'ratings'];
    return {
      value: region,
      diagnostics: [
        {
          code: 'study/ratings-twice',
          severity: 'error',
          message: `Ratings stand here and in \`${name}\`, and nothing says which of them count.`,
          hint: 'Keep one of the two: remove `ratings`, or `ratings_file`.',
          file: context.file,
          path,
          range: context.locate(path, 'key'),
        },
      ],
    };
  }
  const grid = await readGrid(name, context);
  if (grid.value === null) return { value: region, diagnostics: grid.diagnostics };
  const parts = namedParts(region);
  const known = [...parts['SWOT item'], ...parts.challenge, ...parts.strategy, ...parts.improvement].map(
    ({ id }) => id,
  );
  const { value, diagnostics } = readRatings(grid.value, known, consultation.raters);
  const ratings = Object.fromEntries(Object.entries(value.ratings).map(([id, given]) => [id, [...given]]));
  return {
    value: { ...region, consultation: { ...consultation, raters: [...value.raters], ratings } },
    diagnostics: [...grid.diagnostics, ...diagnostics],
  };
}

async function readGrid(name: string, context: Context): Promise<Outcome<RatingGrid | null>> {
  const refuse = (code: string, message: string, hint: string): Outcome<null> => ({
    value: null,
    diagnostics: [{ code, severity: 'error', message, hint, file: context.file, path: at, range: context.locate(at) }],
  });
  if (/\.(?:ods|numbers)$/i.test(name)) {
    return refuse(
      'data/file-format',
      `\`${name}\` is a spreadsheet of a kind that is not read.`,
      'Save it as “Excel workbook (.xlsx)” or as “CSV UTF-8” and name that file here.',
    );
  }
  const beside = await readFileBeside(name, at, context);
  if (beside.value === null) return { value: null, diagnostics: beside.diagnostics };
  const { file, bytes } = beside.value;
  const here = (found: readonly Diagnostic[]) => found.map((each): Diagnostic => ({ ...each, path: at }));
  if (/\.xls[xmb]?$/i.test(name)) {
    const { formulaFault, readXlsx } = await import('../../importers/xlsx.ts');
    const { value, diagnostics } = await readXlsx(bytes, { name: file });
    const grid = gridOfWorkbook(value, at, formulaFault);
    if (grid !== null || diagnostics.length > 0) return { value: grid, diagnostics: here(diagnostics) };
    return {
      value: null,
      diagnostics: [
        {
          code: 'ratings/empty',
          severity: 'error',
          message: 'The workbook is empty.',
          hint: 'The first row of its sheet names the columns: `id`, then one column a rater.',
          file,
          path: at,
          range: null,
        },
      ],
    };
  }
  const { readCsv } = await import('../../importers/csv.ts');
  const { value, diagnostics } = readCsv(bytes, { name: file, encoding: 'lenient' });
  const readable = value.columns.length > 0;
  // Columns without a name or with the same are said below, at the name itself.
  const others = diagnostics.filter(({ code }) => code !== 'csv/duplicate-column' && code !== 'csv/unnamed-column');
  return { value: readable ? gridOfCsv(value, at) : null, diagnostics: here(others) };
}
