import { asEurostatWrites } from '../../observations/country-codes.ts';
import type { RegionFile } from '../schema/region-file.ts';

type Territory = Pick<RegionFile, 'region' | 'study'>;

/** The code of a place by its code or, for a unit of the study's own, its name in any language. GR and GB are put right. */
export function placeCode({ region }: Pick<Territory, 'region'>, word: string): string {
  const unit = region.units.find(
    ({ code, name }) =>
      code === word || (typeof name === 'string' ? name === word : Object.values(name).includes(word)),
  );
  return unit?.code ?? asEurostatWrites(word);
}

/** The code of the study's own place: as the study says, else its one unit, else the NUTS unit. */
export function ownPlace({ region, study }: Territory): string {
  if (study.places.own !== undefined) return placeCode({ region }, study.places.own);
  const [unit, ...others] = region.units;
  return unit && others.length === 0 ? unit.code : region.nuts;
}
