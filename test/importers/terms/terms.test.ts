import { describe, expect, it } from 'vitest';
import { ageTerm } from '../../../src/importers/terms/age.ts';
import { dimensionKind, ownDimensionName } from '../../../src/importers/terms/dimension-kinds.ts';
import { educationTerm } from '../../../src/importers/terms/education.ts';
import { groupTerm } from '../../../src/importers/terms/groups.ts';
import { periodTerm } from '../../../src/importers/terms/periods.ts';
import { eurostatPlace, ownPlace } from '../../../src/importers/terms/places.ts';
import { sexTerm } from '../../../src/importers/terms/sex.ts';
import type { Term } from '../../../src/importers/terms/term.ts';
import { publishedUnit } from '../../../src/importers/terms/units.ts';

const said = (term: Term): string => ('word' in term ? term.word : `(${term.leftOut})`);
const dimension = (id: string, label: string | null = null, role: 'time' | 'geo' | 'metric' | null = null) => ({
  id,
  label,
  role,
  coded: true,
  labels: new Map<string, string>(),
});

describe('dimensionKind', () => {
  it.each([
    ['geo', 'place'],
    ['citizen', 'citizenship'],
    ['c_birth', 'country_of_birth'],
    ['TIME_PERIOD', 'period'],
    ['time', 'period'],
    ['s_adj', 'silent'],
    ['wstatus', 'status'],
    ['isced97', 'education'],
    ['nace_r2', 'own'],
    ['Geschlecht', 'sex'],
    ['SPOL', 'sex'],
    ['Płeć', 'sex'],
    ['Sexo', 'sex'],
    ['Sukupuoli', 'sex'],
    ['Kön', 'sex'],
    ['Φύλο', 'sex'],
    ['Età', 'age'],
    ['Ikä', 'age'],
    ['Leeftijd', 'age'],
    ['DRŽAVLJANSTVO', 'citizenship'],
    ['Kansalaisuus', 'citizenship'],
    ['Nacionalitat', 'citizenship'],
    ['Geburtsland', 'country_of_birth'],
    ['Rok', 'period'],
    ['År', 'period'],
    ['Kwartał', 'period'],
  ])('knows %s', (id, kind) => {
    expect(dimensionKind(dimension(id))).toBe(kind);
  });

  it('goes by the label where the id says nothing, then by the role that the file gives', () => {
    expect(dimensionKind(dimension('V1', 'Country of citizenship'))).toBe('citizenship');
    expect(dimensionKind(dimension('Tid', null, 'time'))).toBe('period');
    expect(dimensionKind(dimension('X', null, 'geo'))).toBe('place');
    expect(dimensionKind(dimension('ContentsCode', null, 'metric'))).toBe('silent');
  });

  it('names dimensions of the study’s own as keys, never as one that a row has already', () => {
    expect(ownDimensionName(dimension('nace_r2'))).toBe('sector');
    expect(ownDimensionName(dimension('worktime'))).toBe('worktime');
    expect(ownDimensionName(dimension('Type of contract'))).toBe('type_of_contract');
    expect(ownDimensionName(dimension('Origin'))).toBe('origin_group');
  });
});

describe('ages', () => {
  it.each([
    ['Y15-64', '15-64'],
    ['Y_GE15', '15+'],
    ['Y_LT15', '0-14'],
    ['Y15', '15'],
    ['Y20-64', '20-64'],
    ['TOTAL', 'all'],
    ['UNK', 'not_stated'],
    ['Y_OPEN', '(unknown_code)'],
    ['Y_LT1', '0'],
    ['15-64', '15-64'],
    ['15–64', '15-64'],
    ['65+', '65+'],
    ['007', '7'],
    ['From 15 to 64 years', '15-64'],
    ['15 years or over', '15+'],
    ['Less than 15 years', '0-14'],
    ['65 och äldre', '65+'],
    ['65 ar och aldre', '65+'],
    ['15-64 vuotta', '15-64'],
    ['100+ years', '100+'],
    ['25 a 34 años', '25-34'],
    ['64-15', '(unknown_code)'],
    ['young', '(unknown_code)'],
  ])('reads %s as %s', (code, age) => {
    expect(said(ageTerm(code, null))).toBe(age);
  });

  it('reads the label where the code says nothing', () => {
    expect(said(ageTerm('tot16-64', 'totalt 16-64 år'))).toBe('16-64');
  });

  it('reads the label before the code of a national office, and Eurostat’s code before its label', () => {
    expect(said(ageTerm('-4', '0-4 years'))).toBe('0-4');
    expect(said(ageTerm('2', '5-9'))).toBe('5-9');
    expect(said(ageTerm('20', 'twenty'))).toBe('20');
    expect(said(ageTerm('Y15-64', '15 to 24 years'))).toBe('15-64');
    expect(said(ageTerm('TOTAL', '15 years or over'))).toBe('all');
  });
});

describe('groups', () => {
  it.each([
    ['TOTAL', 'total'],
    ['NAT', 'national'],
    ['FOR', 'foreign'],
    ['EU27_2020_FOR', 'eu'],
    ['NEU27_2020_FOR', 'non_eu'],
    ['STLS', 'stateless'],
    ['UNK', 'unknown'],
    ['UA', 'UA'],
    ['GR', 'EL'],
    ['GB', 'UK'],
    // Another Union is another group, whatever its name looks like.
    ['EU28_FOR', '(other_group)'],
    ['NEU28_FOR', '(other_group)'],
    ['EU15_FOR', '(other_group)'],
    ['NEU27_2007_FOR', '(other_group)'],
    ['EU27_2020', '(other_group)'],
    ['FOR_STLS', '(other_group)'],
    ['EUR', '(other_group)'],
    ['somebody', '(unknown_code)'],
  ])('by citizenship %s is %s', (code, group) => {
    expect(said(groupTerm('citizenship', code, null))).toBe(group);
  });

  it('by country of birth the reporting country is the native-born, and nobody is stateless', () => {
    expect(said(groupTerm('country_of_birth', 'NAT', null))).toBe('native');
    expect(said(groupTerm('country_of_birth', 'STLS', null))).toBe('(other_group)');
  });
});

describe('places', () => {
  it.each([
    ['GR', 'EL'],
    ['GB', 'UK'],
    ['EU27_2020', 'EU27_2020'],
    ['EU28', 'EU28'],
    ['EA20', 'EA20'],
    ['FI193', 'FI193'],
    ['GR30', 'EL30'],
    // NUTS 2010, which no list here has.
    ['FR81', 'FR81'],
    ['XK', 'XK'],
    ['DE_TOT', '(unknown_code)'],
    ['EU27_2020_X', '(unknown_code)'],
  ])('reads geo=%s as %s', (code, place) => {
    expect(said(eurostatPlace(code))).toBe(place);
  });

  it('keeps the code of a municipality as it is written, and no formula', () => {
    expect(said(ownPlace('0179'))).toBe('0179');
    expect(said(ownPlace('Jyväskylä'))).toBe('Jyväskylä');
    expect(said(ownPlace('=cmd()'))).toBe('(unknown_code)');
    expect(said(ownPlace('a\rb'))).toBe('(unknown_code)');
  });
});

describe('periods', () => {
  it.each([
    ['2024', '2024'],
    ['2003M01', '2003-01'],
    ['2003Q1', '2003-Q1'],
    ['2003S1', '2003-S1'],
    ['2024-W01', '2024-W01'],
    ['2024W01', '2024-W01'],
    ['2022-03', '2022-03'],
    ['2024K4', '2024-Q4'],
    ['2024U07', '2024-W07'],
    ['2024-12-31', '(unknown_code)'],
    ['2022/2023', '(unknown_code)'],
  ])('reads %s as %s', (code, period) => {
    expect(said(periodTerm(code, null))).toBe(period);
  });
});

describe('sex, education and units', () => {
  it('reads codes and labels of sex, the label first', () => {
    expect(['F', 'M', 'T', 'K', '1', '2'].map((code) => said(sexTerm(code, null)))).toEqual([
      ...['female', 'male', 'total', 'female', 'male', 'female'],
    ]);
    // Women come first in some offices.
    expect(said(sexTerm('1', 'Frauen'))).toBe('female');
    expect(said(sexTerm('M', 'Mujeres'))).toBe('female');
    expect(said(sexTerm('7', 'Households'))).toBe('(unknown_code)');
  });

  it('reads levels of education; branches of a level are unknown', () => {
    expect(['ED0-2', 'ED3_4', 'ED5-8', 'ED5', 'TOTAL'].map((code) => said(educationTerm(code)))).toEqual([
      ...['0-2', '3-4', '5-8', '5', 'total'],
    ]);
    expect(['NRP', 'ED35_45', 'ED4_3'].map((code) => said(educationTerm(code)))).toEqual([
      ...['(unknown_code)', '(unknown_code)', '(unknown_code)'],
    ]);
  });

  it('tells percent, persons and thousands apart from all else', () => {
    expect(['PC', 'PC_ACT', 'Percentage', 'prosenttia', '%'].map(publishedUnit)).toEqual(Array(5).fill('percent'));
    expect(['THS', 'THS_PER', '1 000 persons', 'tys. osób'].map(publishedUnit)).toEqual(Array(4).fill('thousand'));
    expect(['PER', 'NR', 'Number of persons', 'henkilöä'].map(publishedUnit)).toEqual(Array(4).fill('persons'));
    expect(['EUR', 'PCH_PRE', 'I15', ''].map(publishedUnit)).toEqual(Array(4).fill(null));
  });
});
