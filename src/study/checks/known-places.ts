import { countryCodes, countryGroups, countryName } from '../../observations/country-codes.ts';
import { nutsCodesOf, nutsName } from '../../observations/nuts.ts';
import type { RegionFile } from '../schema/region-file.ts';

function unitWords(region: RegionFile): readonly string[] {
  return region.region.units.flatMap(({ code, name }) => [
    code,
    ...(typeof name === 'string' ? [name] : Object.values(name)),
  ]);
}

/** True for one of the study's own units (code or name), the region's own code, a NUTS unit, a country or a group of countries. */
export function isKnownPlace(region: RegionFile, place: string): boolean {
  return (
    place === region.region.nuts ||
    unitWords(region).includes(place) ||
    nutsName(place) !== null ||
    countryName(place) !== null
  );
}

/** Places that may have been meant: those of the country that the word begins with, and the study's own. */
export function placesLike(region: RegionFile, place: string): readonly string[] {
  return [
    ...unitWords(region),
    region.region.nuts,
    ...countryCodes,
    ...Object.keys(countryGroups),
    ...nutsCodesOf(place.slice(0, 2).toUpperCase()),
  ];
}
