import { describe, expect, it } from 'vitest';
import { agesOverlap, ageWithin, compareAges, parseAge, writeAge } from '../../src/observations/age.ts';

const canonical = (text: string): string | null => {
  const age = parseAge(text);
  return age && writeAge(age);
};

describe('ages', () => {
  it.each([
    ['all', 'all'],
    ['not_stated', 'not_stated'],
    ['15+', '15+'],
    ['15-64', '15-64'],
    ['15–64', '15-64'],
    ['15 - 64', '15-64'],
    ['<15', '0-14'],
    ['18', '18'],
  ])('writes %s as %s', (text, written) => {
    expect(canonical(text)).toBe(written);
  });

  it.each(['64-15', '15 to 64', 'Y15-64', '', '-5', '15-640', '<0'])('refuses `%s`', (text) => {
    expect(parseAge(text)).toBeNull();
  });

  it('tells which ages nest', () => {
    expect(ageWithin('20-64', '15-64')).toBe(true);
    expect(ageWithin('15-64', '20-64')).toBe(false);
    expect(ageWithin('15-64', '15+')).toBe(true);
    expect(ageWithin('15+', '15-64')).toBe(false);
    expect(ageWithin('15+', 'all')).toBe(true);
    expect(ageWithin('15-64', '15-64')).toBe(true);
  });

  it('tells which ages overlap', () => {
    expect(agesOverlap('15-24', '20-64')).toBe(true);
    expect(agesOverlap('15-24', '25-64')).toBe(false);
    expect(agesOverlap('65+', 'all')).toBe(true);
  });

  it('holds an age that is not stated for within nothing but itself', () => {
    expect(ageWithin('not_stated', 'all')).toBe(false);
    expect(ageWithin('not_stated', 'not_stated')).toBe(true);
    expect(agesOverlap('not_stated', '15-64')).toBe(false);
  });

  it('orders all, then by beginning and the wider first, then what is not stated', () => {
    const sorted = ['not_stated', '20-64', '15-24', '15+', '15-64', 'all'].sort(compareAges);
    expect(sorted).toEqual(['all', '15+', '15-64', '15-24', '20-64', 'not_stated']);
  });
});
