/**
 * Countries as Eurostat writes them (two letters of ISO 3166, but EL for Greece and UK for the United Kingdom):
 * the members of the Union, EFTA, candidates and neighbours that its tables hold.
 */
export const countryCodes = [
  ...['BE', 'BG', 'CZ', 'DK', 'DE', 'EE', 'IE', 'EL', 'ES', 'FR', 'HR', 'IT', 'CY', 'LV', 'LT', 'LU', 'HU', 'MT'],
  ...['NL', 'AT', 'PL', 'PT', 'RO', 'SI', 'SK', 'FI', 'SE'],
  ...['IS', 'LI', 'NO', 'CH', 'UK'],
  ...['BA', 'ME', 'MD', 'MK', 'GE', 'AL', 'RS', 'TR', 'UA', 'XK'],
  ...['AD', 'MC', 'SM', 'AM', 'AZ', 'BY'],
] as const;

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

/** True for a country that Eurostat knows, written as Eurostat writes it. */
export function isCountryCode(code: string): boolean {
  return countryCodes.some((known) => known === code);
}

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** The English name of a country or of a group of countries; `null` for any other code. */
export function countryName(code: string): string | null {
  const group = countryGroups[code];
  if (group !== undefined) return group;
  if (!isCountryCode(code)) return null;
  return names.of(code === 'EL' ? 'GR' : code === 'UK' ? 'GB' : code) ?? null;
}
