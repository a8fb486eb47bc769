import { expect, it } from 'vitest';
import { sourceDateEpoch, today } from '../../src/build/source-date-epoch.ts';

it.each([
  ['0', 0],
  ['1735689600', 1_735_689_600],
  ['', null],
  ['0x10', null],
  ['1e9', null],
  ['-1', null],
  ['soon', null],
  ['99999999999999999999', null],
])('reads the moment that SOURCE_DATE_EPOCH %j names, and nothing else', (text, moment) => {
  expect(sourceDateEpoch({ env: { SOURCE_DATE_EPOCH: text } })).toBe(moment);
});

it('dates by that moment, in the same day everywhere', () => {
  expect(sourceDateEpoch({ env: {} })).toBeNull();
  expect(today({ env: { SOURCE_DATE_EPOCH: '1735689600' } })).toBe('2025-01-01');
});
