import { describe, expect, it } from 'vitest';
import { areApart, isGroup, isWider } from '../../src/observations/groups.ts';

describe('isGroup', () => {
  it.each(['non_eu', 'stateless', 'UA', 'SY', 'EL', 'XK'])('knows %s by citizenship', (group) => {
    expect(isGroup('citizenship', group)).toBe(true);
  });

  it.each(['native', 'GR', 'ZZ', 'EU', 'ua', 'noneu', 'constructor'])('does not know %s by citizenship', (group) => {
    expect(isGroup('citizenship', group)).toBe(false);
  });

  it('takes languages by mother tongue and any word by origin', () => {
    expect(isGroup('mother_tongue', 'so')).toBe(true);
    expect(isGroup('mother_tongue', 'xx')).toBe(false);
    expect(isGroup('origin', 'non-western')).toBe(true);
  });
});

describe('groups that hold one another', () => {
  it('knows which is the wider: it can stand in, and need not stand beside', () => {
    expect(isWider('citizenship', 'foreign', 'non_eu')).toBe(true);
    expect(isWider('citizenship', 'non_eu', 'UA')).toBe(true);
    expect(isWider('citizenship', 'non_eu', 'foreign')).toBe(false);
    expect(isWider('citizenship', 'eu', 'non_eu')).toBe(false);
    expect(isWider('citizenship', 'foreign', 'national')).toBe(false);
    expect(isWider('mother_tongue', 'foreign_language', 'ar')).toBe(true);
    expect(isWider('origin', 'foreign_background', 'western')).toBe(false);
  });

  it('knows which have nobody in common', () => {
    expect(areApart('eu', 'non_eu')).toBe(true);
    expect(areApart('western', 'non-western')).toBe(true);
    expect(areApart('UA', 'SY')).toBe(true);
    expect(areApart('non_eu', 'foreign')).toBe(false);
    expect(areApart('UA', 'UA')).toBe(false);
  });
});
