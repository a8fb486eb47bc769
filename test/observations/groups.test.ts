import { describe, expect, it } from 'vitest';
import { isGroup } from '../../src/observations/groups.ts';

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
