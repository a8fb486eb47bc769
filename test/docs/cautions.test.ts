import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { cautionCodes } from '../../src/index.ts';

it('tells how to read every caution that a figure can have, and none besides', () => {
  const guide = readFileSync(fileURLToPath(new URL('../../docs/cautions.md', import.meta.url)), 'utf8');
  const told = [...guide.matchAll(/^(?:\| `(\w{2,})` \||## .*: `(\w+)`$)/gm)].map(([, row, heading]) => row ?? heading);
  expect(told.sort()).toEqual([...cautionCodes].sort());
});
