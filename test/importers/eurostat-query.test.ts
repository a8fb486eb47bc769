import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEurostatAnswer } from '../../src/importers/eurostat-answer.ts';
import {
  eurostatAddress,
  eurostatDataset,
  eurostatQuery,
  withoutCodes,
  withoutDimension,
} from '../../src/importers/eurostat-query.ts';
import type { Selection } from '../../src/importers/imported.ts';

const everything: Selection = { geo: null, citizenship: null, sex: null, age: null, since: null, measure: null };
const base = 'https://ec.europa.eu/eurostat/api/dissemination';

function query(dataset: string, selection: Partial<Selection>, groups?: 'citizen' | 'c_birth') {
  const { value } = eurostatQuery(dataset, { ...everything, ...selection }, groups);
  if (value === null) throw new Error('no question');
  return value;
}

describe('a question to Eurostat', () => {
  it('has the address that the statistics API documents, a parameter a code', () => {
    expect(eurostatAddress(query('lfst_r_lfe2emprtn', { geo: ['ITC1', 'IT'], since: '2015' }))).toBe(
      `${base}/statistics/1.0/data/LFST_R_LFE2EMPRTN?format=JSON&lang=EN&geo=IT&geo=ITC1&sinceTimePeriod=2015`,
    );
  });

  it('turns words of the region file into the codes of the service', () => {
    const { filters } = query('lfsa_ergan', {
      geo: ['GR', 'fi19'],
      citizenship: ['non_eu', 'national', 'foreign', 'eu', 'total', 'stateless', 'unknown', 'UA', 'NEU28_FOR'],
      sex: ['total', 'female', 'male', 'T'],
      age: ['15-64', '15+', 'all', '18', '0-14', 'not_stated', 'Y20-64'],
    });
    expect(Object.fromEntries(filters.map(({ dimension, codes }) => [dimension, codes]))).toEqual({
      age: ['TOTAL', 'UNK', 'Y0-14', 'Y15-64', 'Y18', 'Y20-64', 'Y_GE15', 'Y_LT15'],
      citizen: ['EU27_2020_FOR', 'FOR', 'NAT', 'NEU27_2020_FOR', 'NEU28_FOR', 'STLS', 'TOTAL', 'UA', 'UNK'],
      geo: ['EL', 'FI19'],
      sex: ['F', 'M', 'T'],
    });
    expect(query('lfsa_ergacob', { citizenship: ['native', 'foreign'] }, 'c_birth').filters).toEqual([
      { dimension: 'c_birth', codes: ['FOR', 'NAT'] },
    ]);
  });

  it('has one address however its parts are ordered or repeated', () => {
    const places = ['FI', 'SE', 'DK', 'FI19', 'ITC1'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(places, { minLength: 1 }),
        fc.array(fc.constantFrom(...places), { maxLength: 3 }),
        (some, again) => {
          const repeated = [...some, ...again.filter((place) => some.includes(place))];
          const sorted = [...some].sort();
          return eurostatAddress(query('x_1', { geo: repeated })) === eurostatAddress(query('x_1', { geo: sorted }));
        },
      ),
    );
  });

  it('keeps what is strange within its own parameter', () => {
    const address = eurostatAddress(query('ILC_PW03B$DV_2763', { geo: ['A&geo=B', 'ä'] }), `${base}/`);
    expect(address).toBe(
      `${base}/statistics/1.0/data/ILC_PW03B%24DV_2763?format=JSON&lang=EN&geo=A%26GEO%3DB&geo=%C3%84`,
    );
  });

  it.each(['', 'x', '../etc', 'lfsa ergan', 'lfsa_ergan?x', 'a'.repeat(80)])('refuses “%s” as a dataset', (dataset) => {
    expect(eurostatQuery(dataset, everything).diagnostics).toMatchObject([{ code: 'import/dataset-name' }]);
  });

  it('refuses a first period that is none', () => {
    expect(eurostatQuery('lfsa_ergan', { ...everything, since: 'last year' }).diagnostics).toMatchObject([
      { code: 'import/since', severity: 'error' },
    ]);
  });

  it('is told by its prefix', () => {
    expect(eurostatDataset('eurostat:lfsa_ergan')).toBe('LFSA_ERGAN');
    expect(eurostatDataset('lfsa_ergan.tsv')).toBeNull();
  });

  it('is narrowed by what the dataset does not have, but never asks for all places', () => {
    const asked = query('lfsa_ergan', { geo: ['FI', '179'], sex: ['female'], age: ['15-64'] });
    expect(withoutDimension(asked, 'SEX').filters.map(({ dimension }) => dimension)).toEqual(['age', 'geo']);
    const unknown = [
      { dimension: 'GEO', code: '179' },
      { dimension: 'AGE', code: 'Y15-64' },
    ];
    expect(withoutCodes(asked, unknown)?.filters).toEqual([
      { dimension: 'geo', codes: ['FI'] },
      { dimension: 'sex', codes: ['F'] },
    ]);
    expect(withoutCodes(asked, [...unknown, { dimension: 'GEO', code: 'FI' }])).toBeNull();
  });
});

describe('an answer of Eurostat', () => {
  const read = (status: number, body: unknown) =>
    readEurostatAnswer(status, new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)));
  const refusal = (status: number, id: number, label: string) => read(status, { error: [{ status, id, label }] });

  it.each([
    ['data', 200, '{"version":"2.0","class":"dataset","value":{}}\n'],
    ['cut', 200, '{"version":"2.0","class":"dat'],
    ['not_the_service', 200, '<html><title>Log in</title></html>'],
    ['not_the_service', 200, ''],
    ['not_the_service', 403, '<html></html>'],
    ['trouble', 503, '<html></html>'],
    ['trouble', 429, ''],
    ['later', 413, ''],
    ['later', 200, { warning: { status: 413, label: 'ASYNCHRONOUS_RESPONSE. Your request will be treated later.' } }],
    [
      'too_big',
      413,
      '<S:Fault><faultcode>413</faultcode><faultstring>EXTRACTION_TOO_BIG: too big</faultstring></S:Fault>',
    ],
    ['refused', 400, { error: { status: 400, label: 'Something else' } }],
    ['no_dataset', 404, '{"error":[{"status":404,"label":"ERR_NOT_FOUND_4: cut in its mid'],
  ])('is %s with status %i', (kind, status, body) => {
    expect(read(status, body).kind).toBe(kind);
  });

  it('tells what it lacks by the sentence, for one number stands for many things', () => {
    expect(refusal(413, 413, 'ASYNCHRONOUS_RESPONSE. Please try again later.').kind).toBe('later');
    expect(refusal(413, 413, 'EXTRACTION_TOO_BIG: max authorised is 5000000').kind).toBe('too_big');
    expect(refusal(404, 100, 'ERR_NOT_FOUND_4: X is not available').kind).toBe('no_dataset');
    expect(refusal(400, 100, 'No results found').kind).toBe('no_results');
    expect(refusal(400, 150, 'INVALID_QUERY_DIMENSION: … Dimension "CITIZEN" is not defined')).toMatchObject({
      kind: 'no_dimension',
      dimension: 'CITIZEN',
    });
    const label =
      "INVALID_QUERY_DIMENSION_VALUE: Query is invalid as per its structure's definition. The following values for dimension are not allowed: GEO=EU27, AGE=Y_GE15.";
    expect(refusal(400, 150, label)).toMatchObject({
      kind: 'no_codes',
      codes: [
        { dimension: 'GEO', code: 'EU27' },
        { dimension: 'AGE', code: 'Y_GE15' },
      ],
    });
  });

  it('is never thrown at, whatever comes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.uint8Array({ maxLength: 200 }), (status, body) => {
        expect(typeof readEurostatAnswer(status, body).kind).toBe('string');
      }),
    );
  });
});
