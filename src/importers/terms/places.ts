import { asEurostatWrites, countryGroups, isCountryCode } from '../../observations/country-codes.ts';
import { nutsName } from '../../observations/nuts.ts';
import { isPlainCode, type Term, unknownCode } from './term.ts';

/**
 * A code of `geo` in Eurostat's tables: countries (GR → EL, GB → UK), groups of countries, NUTS codes of any version.
 * `unknown_code` for what has the shape of none of them, such as `DE_TOT`.
 */
export function eurostatPlace(code: string): Term {
  const place = asEurostatWrites(code.toUpperCase());
  if (isCountryCode(place) || Object.hasOwn(countryGroups, place) || nutsName(place) !== null) return { word: place };
  if (/^(?:EU|EA|EEA|EFTA)\d{0,2}(?:_\d{4})?$/.test(place)) return { word: place };
  // A code of another version of NUTS, or of a country that Eurostat lists rarely.
  return /^[A-Z]{2}[A-Z0-9]{0,3}$/.test(place) ? { word: place } : unknownCode;
}

/** A place of a national office, by its code as it is written: a municipality that the study names. */
export function ownPlace(code: string): Term {
  const place = asEurostatWrites(code);
  return isPlainCode(place) ? { word: place } : unknownCode;
}
