import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../src/cli/progress-words.ts';

/** The line after each step of a run, with the seconds that have gone by then. */
function linesOf(all: number, steps: readonly (readonly [seconds: number, step: 'at' | 'made' | 'unchanged'])[]) {
  let now = 0;
  const lines: string[] = [];
  const left = timeLeft(all, { terminal: { progress: (line) => lines.push(line) }, elapsed: () => now * 1000 });
  for (const [seconds, step] of steps) {
    now = seconds;
    if (step === 'at') left.at('town');
    else left.done(step === 'unchanged');
  }
  return lines;
}

describe('the time that is left', () => {
  it('is told once two regions were made, as long for each of the others', () => {
    const lines = linesOf(10, [
      [0, 'at'],
      [5, 'made'],
      [5, 'at'],
      [10, 'made'],
    ]);
    expect(lines).toEqual([
      '0 of 10 regions: town',
      '1 of 10 regions: town',
      '1 of 10 regions: town',
      '2 of 10 regions, about 40 s left: town',
    ]);
  });

  it('is not promised from regions that were found unchanged', () => {
    const begun = Array.from({ length: 100 }, () => [0, 'at'] as const);
    const unchanged = Array.from({ length: 90 }, () => [1, 'unchanged'] as const);
    const lines = linesOf(100, [...begun, ...unchanged, [10, 'made'], [20, 'made']]);
    expect(lines.at(-3)).toBe('90 of 100 regions: town');
    expect(lines.at(-1)).toBe('92 of 100 regions, about 1 min left: town');
  });

  it('is guessed for those that were not looked at by how many others had to be made', () => {
    const begun = Array.from({ length: 50 }, () => [0, 'at'] as const);
    const unchanged = Array.from({ length: 46 }, () => [1, 'unchanged'] as const);
    const made = [4, 8, 12, 16].map((seconds) => [seconds, 'made'] as const);
    expect(linesOf(100, [...begun, ...unchanged, ...made]).at(-1)).toBe('50 of 100 regions, about 16 s left: town');
  });
});
