import { describe, expect, it } from 'vitest';
import { observationIndex, subjectKey, subjectOf } from '../../src/observations/table.ts';
import { makeObservation } from './make-observation.ts';

describe('subjectKey', () => {
  it('does not mind the order of the breakdown', () => {
    const a = makeObservation({ breakdown: { sector: 'C', status: 'x' } });
    const b = makeObservation({ breakdown: { status: 'x', sector: 'C' } });
    expect(subjectKey(a)).toBe(subjectKey(b));
  });

  it('takes the total of any concept for everybody, and no group of two concepts for one', () => {
    expect(subjectKey(makeObservation({ concept: 'citizenship' }))).toBe(subjectKey(makeObservation()));
    const foreign = makeObservation({ concept: 'citizenship', group: 'foreign' });
    expect(subjectKey(foreign)).not.toBe(subjectKey({ ...foreign, concept: 'country_of_birth' }));
  });

  it('leaves out what it is told to', () => {
    const women = makeObservation({ sex: 'female' });
    const men = makeObservation({ sex: 'male' });
    expect(subjectKey(women)).not.toBe(subjectKey(men));
    expect(subjectKey(women, ['sex'])).toBe(subjectKey(men, ['sex']));
  });
});

describe('the key of what a figure is about', () => {
  const employed = makeObservation();

  it('is one for all measures', () => {
    expect(subjectKey(makeObservation({ measure: 'population' }))).toBe(subjectKey(employed));
  });

  it.each([
    { place: 'SE' },
    { age: '20-64' },
    { period: '2023' },
    { time: null },
    { definition: 'lfs' },
    { basis: 'workplace' },
  ] as const)('is another for what differs in %o', (difference) => {
    expect(subjectKey(makeObservation(difference))).not.toBe(subjectKey(employed));
  });
});

describe('observationIndex', () => {
  const employed = makeObservation();
  const population = makeObservation({ measure: 'population', value: 200 });
  const register = makeObservation({ source: 'register', value: 90 });
  const index = observationIndex([employed, population, register, makeObservation({ value: 7 })]);

  it('gathers the measures of a row, one row a source', () => {
    expect(index.rows.map((row) => [row.source, [...row.figures.keys()]])).toEqual([
      ['lfs', ['employed', 'population']],
      ['register', ['employed']],
    ]);
  });

  it('finds the first figure, or that of a source', () => {
    const subject = subjectOf(employed);
    expect(index.find(subject, 'employed')).toBe(employed);
    expect(index.find(subject, 'employed', 'register')).toBe(register);
    expect(index.find(subject, 'unemployed')).toBeNull();
    expect(index.find({ ...subject, period: '1999' }, 'employed')).toBeNull();
    expect(index.row(subject, 'lfs')?.figures.get('population')).toBe(population);
    expect(index.about(subject)).toHaveLength(2);
  });
});
