import type { Polarity as DeclaredPolarity } from '../observations/code-lists.ts';
import { measuresNamed } from '../study/formula/formula.ts';
import { parseFormula } from '../study/formula/parse-formula.ts';
import type { RegionFile } from '../study/schema/region-file.ts';
import type { LocalisedText } from '../study/study.ts';
import { definitionOf } from './catalogue/index.ts';
import type { LevelDefinition, Polarity } from './indicator-definition.ts';

/** An indicator of the region's own: what its file says of it, and its formula ready to be worked out. */
export interface OwnIndicator extends LevelDefinition {
  readonly name: LocalisedText;
  /** What it says, in a sentence; `null` where the file does not say. */
  readonly says: LocalisedText | null;
  /** The formula as it is written. */
  readonly formula: string;
  readonly polarity: Polarity;
}

const polarities: Readonly<Record<DeclaredPolarity, Polarity>> = {
  positive: 'higher',
  negative: 'lower',
  neutral: 'neutral',
};

/** The region's own indicators in the order of the file; one whose formula cannot be read is left out (it is an error). */
export function ownIndicators(region: RegionFile): readonly OwnIndicator[] {
  return region.data.indicators.flatMap(({ id, name, description, formula: text, unit, polarity }) => {
    const { formula } = parseFormula(text);
    if (!formula) return [];
    const measures = [...new Set(measuresNamed(formula).map((measure) => measure.name))];
    return [
      {
        id,
        name,
        says: description ?? null,
        formula: text,
        unit,
        polarity: polarities[polarity],
        compute: { formula, measures },
      },
    ];
  });
}

/** Which way is better of an indicator, be it of the catalogue or the region's own; neutral for one that is not known. */
export function polarityOf(region: RegionFile, id: string): Polarity {
  const declared = region.data.indicators.find((indicator) => indicator.id === id)?.polarity;
  return definitionOf(id)?.polarity ?? (declared === undefined ? 'neutral' : polarities[declared]);
}
