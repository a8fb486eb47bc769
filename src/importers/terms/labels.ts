import { countryCodes, countryName } from '../../observations/country-codes.ts';
import { isGroup } from '../../observations/groups.ts';
import type { DimensionKind } from './dimension-kinds.ts';
import { plainName } from './plain.ts';

/** Eurostat's English labels, by the code that they stand for. Where a label has changed, all that files still have. */
const lists: Partial<Readonly<Record<DimensionKind, Readonly<Record<string, readonly string[]>>>>> = {
  place: {
    EU27_2020: ['European Union - 27 countries (from 2020)'],
    EU28: ['European Union - 28 countries (2013-2020)'],
    EU27_2007: ['European Union - 27 countries (2007-2013)'],
    EU15: ['European Union - 15 countries (1995-2004)'],
    EA21: ['Euro area - 21 countries (from 2026)'],
    EA20: ['Euro area – 20 countries (from 2023)'],
    EA19: ['Euro area - 19 countries (2015-2022)'],
    EA18: ['Euro area - 18 countries (2014)'],
    DE: ['Germany (until 1990 former territory of the FRG)'],
    CZ: ['Czech Republic'],
    MK: ['North Macedonia', 'The former Yugoslav Republic of Macedonia'],
    TR: ['Turkey'],
    XK: ['Kosovo*', 'Kosovo (under United Nations Security Council Resolution 1244/99)'],
  },
  citizenship: {
    TOTAL: ['Total'],
    NAT: ['Reporting country'],
    FOR: ['Foreign country'],
    EU27_2020_FOR: ['EU27 countries (from 2020) except reporting country'],
    NEU27_2020_FOR: ['Non-EU27 countries (from 2020) nor reporting country'],
    EU28_FOR: ['EU28 countries (2013-2020) except reporting country'],
    NEU28_FOR: ['Non-EU28 countries (2013-2020) nor reporting country'],
    EU15_FOR: ['EU15 countries (1995-2004) except reporting country'],
    NEU15_FOR: ['Non-EU15 countries (1995-2004) nor reporting country'],
    FOR_STLS: ['Foreign country and stateless'],
    STLS: ['Stateless'],
    UNK: ['Unknown'],
    NRP: ['No response'],
  },
  sex: {
    T: ['Total', 'Both sexes'],
    F: ['Females', 'Female'],
    M: ['Males', 'Male'],
    DIV: ['Diverse'],
    UNK: ['Unknown'],
  },
  unit: {
    PC: ['Percentage'],
    PC_ACT: ['Percentage of population in the labour force', 'Percentage of active population'],
    PC_POP: ['Percentage of total population'],
    PC_EMP: ['Percentage of total employment'],
    THS_PER: ['Thousand persons'],
    THS: ['Thousand'],
    PER: ['Person'],
    NR: ['Number'],
  },
  silent: {
    A: ['Annual'],
    S: ['Half-yearly, semesterly', 'Half-yearly'],
    Q: ['Quarterly'],
    M: ['Monthly'],
    W: ['Weekly'],
    SA: ['Seasonally adjusted data, not calendar adjusted data'],
    NSA: ['Unadjusted data (i.e. neither seasonally adjusted nor calendar adjusted data)'],
    TC: ['Trend cycle data'],
  },
  education: {
    TOTAL: ['All ISCED 2011 levels', 'All ISCED 1997 levels', 'Total'],
    'ED0-2': ['Less than primary, primary and lower secondary education (levels 0-2)'],
    ED3_4: ['Upper secondary and post-secondary non-tertiary education (levels 3 and 4)'],
    'ED3-8': ['Upper secondary, post-secondary non-tertiary and tertiary education (levels 3-8)'],
    ED5_6: ["Short-cycle tertiary education and Bachelor's or equivalent level (levels 5 and 6)"],
    'ED5-8': ['Tertiary education (levels 5-8)'],
    NRP: ['No response'],
  },
  status: {
    POP: ['Population'],
    ACT: ['Persons in the labour force', 'Active persons', 'Persons in the labour force (former name: active persons)'],
    EMP: ['Employed persons'],
    UNE: ['Unemployed persons'],
    INAC: [
      'Persons outside the labour force',
      'Persons outside the labour force (former name: inactive persons)',
      'Inactive persons',
    ],
    SAL: ['Employees'],
    SELF: ['Self-employed persons'],
    NRP: ['No response'],
  },
};

const maps = new Map<DimensionKind, ReadonlyMap<string, string>>();

function labelsOf(kind: DimensionKind): ReadonlyMap<string, string> {
  const list = kind === 'country_of_birth' ? 'citizenship' : kind;
  const known = maps.get(list);
  if (known) return known;
  const map = new Map<string, string>();
  if (list === 'place' || list === 'citizenship') {
    for (const code of countryCodes) map.set(plainName(countryName(code) ?? code), code);
  }
  for (const [code, labels] of Object.entries(lists[list] ?? {})) {
    for (const label of labels) map.set(plainName(label), code);
  }
  if (list === 'citizenship') for (const code of ['CZ', 'MK', 'TR', 'XK']) addAll(map, code);
  maps.set(list, map);
  return map;
}

function addAll(map: Map<string, string>, code: string): void {
  for (const label of lists.place?.[code] ?? []) map.set(plainName(label), code);
}

/**
 * The code that an English label of Eurostat's stands for, where the code lists have it: `Thousand persons` → `THS_PER`.
 * Ages are read by their own rule, regions by their names (see `placeOfLabel`). `null` where the label is not known.
 */
export function codeOfLabel(kind: DimensionKind, label: string): string | null {
  const known = labelsOf(kind).get(plainName(label));
  if (known !== undefined) return known;
  const tellsCountries = kind === 'citizenship' || kind === 'country_of_birth';
  return tellsCountries ? (countriesOfTheWorld().get(plainName(label)) ?? null) : null;
}

let world: ReadonlyMap<string, string> | null = null;

/** The other countries of the world by their English names: looked up only where a citizenship is none of the nearer ones. */
function countriesOfTheWorld(): ReadonlyMap<string, string> {
  if (world !== null) return world;
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  const found = new Map<string, string>();
  for (const code of codes) {
    // Codes out of use have the name of the one that follows them: SU is Russia to this list.
    const isInUse = isGroup('citizenship', code) && Intl.getCanonicalLocales(`und-${code}`)[0]?.endsWith(code);
    const name = isInUse ? names.of(code) : undefined;
    if (name !== undefined) found.set(plainName(name), code);
  }
  for (const { name, code } of eurostatNames) found.set(plainName(name), code);
  world = found;
  return found;
}

/** Names of countries that Eurostat writes otherwise. */
const eurostatNames = [
  { name: 'Bolivia (Plurinational State of)', code: 'BO' },
  { name: 'Cabo Verde', code: 'CV' },
  { name: 'Congo', code: 'CG' },
  { name: 'Democratic Republic of the Congo', code: 'CD' },
  { name: 'Hong Kong', code: 'HK' },
  { name: 'Iran (Islamic Republic of)', code: 'IR' },
  { name: 'Myanmar', code: 'MM' },
  { name: 'Myanmar/Burma', code: 'MM' },
  { name: 'Palestine*', code: 'PS' },
  { name: 'Russia', code: 'RU' },
  { name: "Côte d'Ivoire", code: 'CI' },
  { name: 'Syria', code: 'SY' },
] as const;
