import type { ColumnSurvey } from './survey.ts';

/** What the columns of a flat file of GENESIS say of each other. */
export interface Genesis {
  /** By the column of its codes the name of a dimension: `Geschlecht`. */
  readonly titles: ReadonlyMap<number, string>;
  /** Columns that hold one word throughout, and nothing of a figure. */
  readonly said: ReadonlySet<number>;
  readonly unit: string | null;
}

const codes = /^(\d+)_(?:variable_attribute|auspraegung)_code$/i;
const names = /^\d+_(?:variable|merkmal)_(?:code|label)$/i;
const others = /^(?:statisti[ck]s?|time|zeit|value_variable)_(?:code|label)$|^value_unit$/i;

/**
 * The databases of the German offices (GENESIS, Regionaldatenbank) write a dimension as four columns: its code and name, the
 * same in every row, then the code and label of the category. `null` where the table is none of theirs.
 */
export function genesisOf(columns: readonly ColumnSurvey[]): Genesis | null {
  if (!columns.some(({ name }) => codes.test(name))) return null;
  const constant = ({ texts }: ColumnSurvey): string | null =>
    texts.size === 1 ? ([...texts.keys()][0] ?? null) : null;
  const titles = new Map<number, string>();
  const said = new Set<number>();
  for (const [column, survey] of columns.entries()) {
    const word = constant(survey);
    if ((names.test(survey.name) || others.test(survey.name)) && (word !== null || survey.filled === 0))
      said.add(column);
    const [, number] = codes.exec(survey.name) ?? [];
    const title = columns.find(({ name }) => new RegExp(`^${number}_(?:variable|merkmal)_label$`, 'i').test(name));
    const name = number !== undefined && title ? constant(title) : null;
    if (name !== null) titles.set(column, name);
  }
  const unit = columns.find(({ name }) => /^value_unit$/i.test(name));
  return { titles, said, unit: unit ? constant(unit) : null };
}
