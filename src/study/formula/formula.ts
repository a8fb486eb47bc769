/** What a function of a formula is called, and how many arguments it takes. */
export const formulaFunctions: Readonly<Record<FormulaFunction, { readonly least: number; readonly most: number }>> = {
  min: { least: 1, most: 20 },
  max: { least: 1, most: 20 },
  abs: { least: 1, most: 1 },
};
export type FormulaFunction = 'min' | 'max' | 'abs';
export type FormulaOperator = '+' | '-' | '*' | '/';

/** A formula over the measures of one row, as a tree. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  /** `offset`: where the name stands in the text of the formula, in UTF-16 units. */
  | { readonly kind: 'measure'; readonly name: string; readonly offset: number }
  | { readonly kind: 'negative'; readonly of: Formula }
  | {
      readonly kind: 'operation';
      readonly operator: FormulaOperator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: 'function'; readonly name: FormulaFunction; readonly of: readonly Formula[] };

/** A measure where a formula names it. */
export interface NamedMeasure {
  readonly name: string;
  readonly offset: number;
}

/** The measures that a formula names, in the order of the text; one that it names twice stands twice. */
export function measuresNamed(formula: Formula): readonly NamedMeasure[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'measure':
      return [{ name: formula.name, offset: formula.offset }];
    case 'negative':
      return measuresNamed(formula.of);
    case 'operation':
      return [...measuresNamed(formula.left), ...measuresNamed(formula.right)];
    case 'function':
      return formula.of.flatMap(measuresNamed);
  }
}
