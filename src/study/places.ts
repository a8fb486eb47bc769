import { countryName } from '../observations/country-codes.ts';
import { nutsName } from '../observations/nuts.ts';
import type { RegionFile } from './schema/region-file.ts';
import type { LocalisedText, Study, StudyPlace } from './study.ts';
import { ownPlace, placeCode } from './tables/own-place.ts';

/** The name of a place: of a unit, of the region itself, of a NUTS unit, of a country; `null` where none is known. */
export function placeName(region: RegionFile, code: string): LocalisedText | null {
  const unit = region.region.units.find((candidate) => candidate.code === code);
  if (unit !== undefined) return unit.name;
  if (code === region.region.nuts && region.region.units.length === 0) return region.region.name;
  return nutsName(code) ?? countryName(code);
}

/**
 * Whose figures the study uses. `inTables` are the places that its figures are about; a benchmark that is the own place
 * is left out, since a place is never compared with itself.
 */
export function studyPlaces(region: RegionFile, inTables: Iterable<string>): Study['places'] {
  const toPlace = (code: string): StudyPlace => ({ code, name: placeName(region, code) ?? code });
  const own = ownPlace(region);
  const distinct = (written: readonly string[]) =>
    [...new Set(written.map((name) => placeCode(region, name)))].filter((code) => code !== own);
  const standIns = distinct(region.study.places.stand_ins);
  const benchmarks = distinct(region.study.places.benchmarks);
  const all = new Set([own, ...standIns, ...benchmarks, ...inTables]);
  return {
    own: toPlace(own),
    standIns: standIns.map(toPlace),
    benchmarks: benchmarks.map(toPlace),
    nameOf: Object.fromEntries([...all].map((code) => [code, placeName(region, code) ?? code])),
  };
}
