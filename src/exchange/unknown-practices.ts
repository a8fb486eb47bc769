import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { practiceReference, readPracticeReference, regionReference } from '../study/region-reference.ts';
import type { LocalisedText, Study } from '../study/study.ts';
import type { ExchangeRegion } from './exchange-region.ts';

/**
 * Of the practices that a study says it was inspired by, those of the given regions that these do not have: an error each,
 * with the nearest reference as a hint. A region that was not given is not asked.
 */
export function unknownPractices(study: Study, regions: readonly ExchangeRegion[]): readonly Diagnostic[] {
  const known = new Map(regions.map((region) => [regionReference(region.country, region.slug), region]));
  return study.region.improvements.flatMap(({ inspired_by }, improvement) =>
    inspired_by.flatMap((id, place) => {
      const named = readPracticeReference(id);
      const region = named === null ? undefined : known.get(named.region);
      if (named === null || region === undefined) return [];
      if (region.practices.some((practice) => practice.id === named.practice)) return [];
      const references = region.practices.map((practice) => practiceReference(region, practice.id));
      const path = ['improvements', improvement, 'inspired_by', place];
      const name = anyName(region.name, region.slug);
      return [
        {
          code: 'study/unknown-practice',
          severity: 'error',
          message: `${name} has no good practice with the id \`${named.practice}\`.`,
          hint: didYouMean(id, references, 'It has') || `The region file of ${name} describes no good practice at all.`,
          file: study.source.file,
          path,
          range: study.source.locate(path),
        },
      ];
    }),
  );
}

function anyName(name: LocalisedText, otherwise: string): string {
  return typeof name === 'string' ? name : (name.en ?? Object.values(name)[0] ?? otherwise);
}
