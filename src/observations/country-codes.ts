/**
 * Countries as Eurostat writes them (two letters of ISO 3166, but EL for Greece and UK for the United Kingdom):
 * the members of the Union, EFTA, candidates and neighbours that its tables hold. With their English names, which `Intl` knows
 * too, but takes ten milliseconds to load.
 */
const countries: Readonly<Record<string, string>> = {
  BE: 'Belgium',
  BG: 'Bulgaria',
  CZ: 'Czechia',
  DK: 'Denmark',
  DE: 'Germany',
  EE: 'Estonia',
  IE: 'Ireland',
  EL: 'Greece',
  ES: 'Spain',
  FR: 'France',
  HR: 'Croatia',
  IT: 'Italy',
  CY: 'Cyprus',
  LV: 'Latvia',
  LT: 'Lithuania',
  LU: 'Luxembourg',
  HU: 'Hungary',
  MT: 'Malta',
  NL: 'Netherlands',
  AT: 'Austria',
  PL: 'Poland',
  PT: 'Portugal',
  RO: 'Romania',
  SI: 'Slovenia',
  SK: 'Slovakia',
  FI: 'Finland',
  SE: 'Sweden',
  IS: 'Iceland',
  LI: 'Liechtenstein',
  NO: 'Norway',
  CH: 'Switzerland',
  UK: 'United Kingdom',
  BA: 'Bosnia and Herzegovina',
  ME: 'Montenegro',
  MD: 'Moldova',
  MK: 'North Macedonia',
  GE: 'Georgia',
  AL: 'Albania',
  RS: 'Serbia',
  TR: 'Türkiye',
  UA: 'Ukraine',
  XK: 'Kosovo',
  AD: 'Andorra',
  MC: 'Monaco',
  SM: 'San Marino',
  AM: 'Armenia',
  AZ: 'Azerbaijan',
  BY: 'Belarus',
};

export const countryCodes: readonly string[] = Object.keys(countries);

/** Places that are sums of countries, as Eurostat's tables name them. */
export const countryGroups: Readonly<Record<string, string>> = {
  EU27_2020: 'European Union (27 countries, from 2020)',
  EU28: 'European Union (28 countries, 2013 to 2020)',
  EU27_2007: 'European Union (27 countries, 2007 to 2013)',
  EA19: 'Euro area (19 countries)',
  EA20: 'Euro area (20 countries)',
  EA21: 'Euro area (21 countries)',
  EU: 'European Union',
  EA: 'Euro area',
};

const eurostatSpelling: Readonly<Record<string, string>> = { GR: 'EL', GB: 'UK' };

/** The code as Eurostat writes it: GR and GB, alone or at the front of a NUTS code, become EL and UK. */
export function asEurostatWrites(code: string): string {
  const plain = code.trim();
  const match = /^(gr|gb)([0-9a-z]{0,3})$/i.exec(plain);
  const front = match?.[1];
  if (front === undefined) return plain;
  return `${eurostatSpelling[front.toUpperCase()] ?? front}${(match?.[2] ?? '').toUpperCase()}`;
}

/** The code of a country as ISO 3166, and with it the rest of the world, writes it: EL and UK become GR and GB. */
export function isoCode(country: string): string {
  return Object.keys(eurostatSpelling).find((iso) => eurostatSpelling[iso] === country) ?? country;
}

/** True for a country that Eurostat knows, written as Eurostat writes it. */
export function isCountryCode(code: string): boolean {
  return Object.hasOwn(countries, code);
}

/** The English name of a country or of a group of countries; `null` for any other code. */
export function countryName(code: string): string | null {
  const names = isCountryCode(code) ? countries : countryGroups;
  return Object.hasOwn(names, code) ? (names[code] ?? null) : null;
}
