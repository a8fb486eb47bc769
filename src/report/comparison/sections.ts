import { madeAnnex, methodAnnex, regionsAnnex } from './annexes.ts';
import { comparabilitySection } from './comparability.ts';
import type { ComparisonSection } from './comparison-context.ts';
import { exchangeSection } from './exchange.ts';
import { heatMapSection } from './heat-map.ts';
import { inShort, inShortSection } from './in-short.ts';
import { keyFiguresSection } from './key-figures.ts';
import { servicesSection } from './services.ts';
import { sideBySideSection } from './side-by-side.ts';
import { themesSection } from './themes.ts';
import { trendsSection } from './trends.ts';
import { typologySection } from './typology.ts';

/** A section of a document about a comparison: `null` where there is nothing to say. */
export interface PlacedComparisonSection {
  readonly compose: ComparisonSection;
  /** Set for what stands before the first number. */
  readonly front?: true;
}

/** Every section that the manifest of such a document can list, by its id: that of its chapter. */
export const comparisonSections: Readonly<Record<string, PlacedComparisonSection>> = {
  [inShort]: { compose: inShortSection, front: true },
  'comparison-comparability': { compose: comparabilitySection },
  'comparison-figures': { compose: keyFiguresSection },
  'comparison-side-by-side': { compose: sideBySideSection },
  'comparison-trends': { compose: trendsSection },
  'comparison-heat-map': { compose: heatMapSection },
  'comparison-themes': { compose: themesSection },
  'comparison-typology': { compose: typologySection },
  'comparison-services': { compose: servicesSection },
  'comparison-exchange': { compose: exchangeSection },
  'comparison-regions': { compose: regionsAnnex },
  'comparison-method': { compose: methodAnnex },
  'comparison-made': { compose: madeAnnex },
};
