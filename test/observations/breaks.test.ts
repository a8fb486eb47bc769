import { describe, expect, it } from 'vitest';
import { type BreakKnowledge, breaksBetween, brokenIn2021 } from '../../src/observations/breaks.ts';
import { subjectOf } from '../../src/observations/table.ts';
import { makeObservation } from './make-observation.ts';

const foreign = makeObservation({
  concept: 'citizenship',
  group: 'foreign',
  measure: 'employment_rate',
  source: 'lfs-er',
});
const series = { subject: subjectOf(foreign), source: 'lfs-er', measures: ['employment_rate'] };
const nothing: BreakKnowledge = { sources: {}, declared: [], observations: [] };

describe('breaksBetween', () => {
  it('knows that every labour force table by citizenship broke in 2021', () => {
    const between = breaksBetween({ ...nothing, sources: { 'lfs-er': { dataset: 'lfsa_ergan' } } });
    expect(between(series, '2020', '2021')).toMatchObject([{ at: '2021', origin: 'known', source: 'lfs-er' }]);
    expect(between(series, '2015', '2024')).toHaveLength(1);
    expect(between(series, '2024', '2015')).toHaveLength(1);
    expect(between(series, '2021', '2022')).toEqual([]);
    expect(between(series, '2019', '2020')).toEqual([]);
  });

  it('knows it of a survey by citizenship whose dataset is not named', () => {
    const surveyed = { ...series, subject: { ...series.subject, definition: 'lfs' as const } };
    expect(breaksBetween(nothing)(surveyed, '2020', '2021')).toHaveLength(1);
    expect(breaksBetween(nothing)(series, '2020', '2021')).toEqual([]);
  });

  it('takes the breaks that the study declares, of their source alone', () => {
    const between = breaksBetween({
      ...nothing,
      declared: [{ source: 'lfs-er', at: '2022-01', reason: 'new register' }],
    });
    expect(between(series, '2021', '2022')).toMatchObject([{ reason: 'new register', origin: 'declared' }]);
    expect(between(series, '2022', '2023')).toEqual([]);
    expect(between({ ...series, source: 'other' }, '2021', '2022')).toEqual([]);
  });

  it('holds the average of a year that broke in its midst for unlike both neighbours', () => {
    const between = breaksBetween({ ...nothing, declared: [{ source: 'lfs-er', at: '2022-07' }] });
    expect(between(series, '2021', '2022')).toHaveLength(1);
    expect(between(series, '2022', '2023')).toHaveLength(1);
    const onLastDay = { ...series, subject: { ...series.subject, time: '12-31' as const } };
    expect(between(onLastDay, '2021', '2022')).toHaveLength(1);
    expect(between(onLastDay, '2022', '2023')).toEqual([]);
  });

  it('takes the flag b as a break of the series that it stands on', () => {
    const flagged = { ...foreign, period: '2023', flags: ['b' as const] };
    const between = breaksBetween({ ...nothing, observations: [flagged] });
    expect(between(series, '2022', '2024')).toMatchObject([{ at: '2023', origin: 'flag' }]);
    expect(between(series, '2023', '2024')).toEqual([]);
    expect(between({ ...series, measures: ['activity_rate'] }, '2022', '2024')).toEqual([]);
    expect(between({ ...series, subject: { ...series.subject, sex: 'female' } }, '2022', '2024')).toEqual([]);
  });

  it('names a moment once, with its reason', () => {
    const flagged = { ...foreign, period: '2021', flags: ['b' as const] };
    const between = breaksBetween({
      ...nothing,
      sources: { 'lfs-er': { dataset: 'LFSA_ERGAN' } },
      observations: [flagged],
    });
    expect(between(series, '2020', '2022').map(({ origin }) => origin)).toEqual(['known']);
  });
});

describe('brokenIn2021', () => {
  it.each([
    'LFSA_ERGAN',
    'lfsa_pganws',
    'LFSA_UGAN',
    'lfsq_ergan',
    'lfst_r_lfe2emprtn',
    'LFSA_ERGACOB',
    'edat_lfse_23',
    'lfsa_ergan$dv_12',
  ])('knows %s', (dataset) => {
    expect(brokenIn2021(dataset)).toBe(true);
  });

  it.each(['MIGR_POP1CTZ', 'LFSI_EMP_A', 'nama_10r_3empers', ''])('knows nothing of %s', (dataset) => {
    expect(brokenIn2021(dataset)).toBe(false);
  });
});
