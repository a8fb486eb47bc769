import type { TableDimension } from '../statistical-table.ts';
import { keyName, namesIn, plainName } from './plain.ts';

/** What a dimension tells apart. A `silent` one says how figures were made and must have one code; an `own` one is kept as it is. */
export type DimensionKind =
  | 'place'
  | 'period'
  | 'citizenship'
  | 'country_of_birth'
  | 'sex'
  | 'age'
  | 'education'
  | 'occupation'
  | 'duration'
  | 'unit'
  | 'status'
  | 'silent'
  | 'own';

/**
 * Names of dimensions: ids of Eurostat's of both generations, its English labels, and what national offices call them
 * (German, Slovene, Polish, Dutch, Spanish, Catalan, Italian, Greek, Finnish, Swedish and their neighbours).
 */
const namesOfKinds: Readonly<Record<Exclude<DimensionKind, 'own'>, readonly string[]>> = {
  place: namesIn(`
    geo, region, regions, area, ref area, geopolitical entity, geopolitical entity reporting, municipality, county,
    country, gemeinde, gemeinden, kreis, bundesland, lander, bundeslander, obcina, obcine, statisticna regija,
    regija, wojewodztwo, wojewodztwa, powiat, gmina, jednostka terytorialna, regio, regios, gemeenten, gemeente,
    provincia, provincias, provincies, comunidades autonomas, comunidad autonoma, municipio, municipios, municipi,
    municipis, comarca, comune, comuni, territorio, regione, regioni, περιφερεια, περιφερειες, δημος, alue, kunta,
    maakunta, kommun, lan, landskap, omrade, kommuner, fylke
  `),
  period: namesIn(`
    time, time period, year, years, quarter, month, period, week, jahr, jahre, quartal, monat, zeit, leto,
    cetrtletje, mesec, rok, lata, kwartal, miesiac, jaar, jaren, perioden, kwartaal, maand, ano, anos, trimestre,
    mes, periodo, any, anys, mesos, periode, anno, anni, mese, tempo, ετος, ετη, τριμηνο, μηνας, vuosi,
    vuosineljannes, neljannes, kuukausi, ar, kvartal, manad, tid, aar, maned
  `),
  citizenship: namesIn(`
    citizen, citizenship, country of citizenship, nationality, staatsangehorigkeit, staatsburgerschaft,
    nationalitat, drzavljanstvo, obywatelstwo, nationaliteit, nacionalidad, nacionalitat, cittadinanza, υπηκοοτητα,
    ιθαγενεια, kansalaisuus, medborgarskap, statsborgerskab, statsborgerskap
  `),
  country_of_birth: namesIn(`
    c birth, cob, country of birth, geburtsland, drzava rojstva, kraj urodzenia,
    geboorteland, pais de nacimiento, pais de naixement, paese di nascita, stato di nascita, χωρα γεννησης,
    syntymavaltio, syntymamaa, fodelseland, fodeland
  `),
  sex: namesIn('sex, gender, geschlecht, spol, plec, geslacht, sexo, sexe, sesso, genere, φυλο, sukupuoli, kon, kjonn'),
  age: namesIn(`
    age, age class, age group, ages, agegr, alter, altersgruppe, altersgruppen, starost, starostne skupine,
    starostna skupina, wiek, grupy wieku, leeftijd, edad, grupo de edad, grupos de edad, edat, grups d edat, eta,
    classe di eta, classi di eta, ηλικια, ομαδες ηλικιων, ika, ikaryhma, alder, aldersgrupp, aldersgruppe
  `),
  education: [
    'isced11',
    'isced97',
    'isced',
    'education',
    'international standard classification of education isced 2011',
  ],
  occupation: ['isco08', 'isco88', 'isco', 'international standard classification of occupations 2008 isco 08'],
  duration: ['duration'],
  unit: namesIn(`
    unit, unit of measure, unit mult, einheit, enota, jednostka, eenheid, unidad, unitat, unita di misura, yksikko,
    enhet
  `),
  status: ['wstatus', 'labour force and employment status', 'activity and employment status'],
  silent: namesIn('freq, time frequency, s adj, seasonal adjustment, statinfo, indic em, indic il, indic de, indic sb'),
};

const kinds: ReadonlyMap<string, DimensionKind> = new Map(
  kindNames().flatMap((kind) => namesOfKinds[kind].map((name): [string, DimensionKind] => [plainName(name), kind])),
);

function kindNames(): readonly Exclude<DimensionKind, 'own'>[] {
  return [
    ...(['place', 'period', 'citizenship', 'country_of_birth', 'sex', 'age'] as const),
    ...(['education', 'occupation', 'duration', 'unit', 'status', 'silent'] as const),
  ];
}

/** What a dimension tells apart: by its id, else by its label, else by what the file says it is. */
export function dimensionKind({ id, label, role }: TableDimension): DimensionKind {
  // `geo\TIME_PERIOD` heads the first column of a TSV.
  const byId = kinds.get(plainName(id));
  if (byId) return byId;
  const byLabel = label === null ? undefined : kinds.get(plainName(label));
  if (byLabel) return byLabel;
  if (role === 'time') return 'period';
  if (role === 'geo') return 'place';
  return role === 'metric' ? 'silent' : 'own';
}

const ownNames: Readonly<Record<string, string>> = {
  nace_r1: 'sector',
  nace_r2: 'sector',
  wstatus: 'status',
  deg_urb: 'urbanisation',
};

/** What the region file calls a dimension of the study's own: `nace_r2` → `sector`, `worktime` stays. Never a key of a row. */
export function ownDimensionName({ id, label }: TableDimension): string {
  const key = keyName(id);
  const known = Object.hasOwn(ownNames, key) ? ownNames[key] : undefined;
  const name = known ?? (/[a-z]/.test(key.replace(/^x_/, '')) || label === null ? key : keyName(label));
  return reserved.has(name) ? `${name}_group` : name;
}

/** True for a key that says what a row is about. */
export function isReservedKey(key: string): boolean {
  return reserved.has(key);
}

const reserved: ReadonlySet<string> = new Set(
  namesIn(`
    period, source, place, time, definition, basis, note, citizenship, country_of_birth, mother_tongue, origin, sex,
    age, education, occupation, duration
  `),
);
