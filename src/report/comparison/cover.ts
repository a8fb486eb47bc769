import type { Cover } from '../report-model.ts';
import { type ComparisonContext, regionNames } from './comparison-context.ts';

/** The cover: which regions, on a map of tiles, and three counts. */
export function comparisonCover(context: ComparisonContext): Cover {
  const { locale, comparison } = context;
  const { regions } = comparison;
  return {
    kicker: '',
    title: '',
    place: locale.t('comparison.regions', { n: regions.length }),
    logo: '',
    logoAlt: '',
    lines: [
      {
        term: locale.t('comparison.cover.regions'),
        text: regionNames(
          context,
          regions.map(({ slug }) => slug),
          12,
        ),
      },
    ],
    caution: '',
    locator: '',
    locatorCaption: '',
    keyFigures: [],
  };
}
