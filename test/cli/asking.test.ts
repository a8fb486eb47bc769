import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { asking } from '../../src/cli/asking.ts';

/** A terminal with somebody at it who types what it is given. */
function terminal() {
  const shown: string[] = [];
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  stderr.on('data', (text) => shown.push(String(text)));
  let interrupted = 0;
  const questions = asking({ stdin, stderr }, () => {
    interrupted += 1;
    questions.close();
  });
  return {
    ...questions,
    type: (text: string) => stdin.write(text),
    shown: () => shown.join(''),
    interrupted: () => interrupted,
  };
}

describe('questions on a terminal', () => {
  it('are shown, and answered line by line, those that were pasted at once too', async () => {
    const { ask, type, shown, close } = terminal();
    const first = ask('Name: ');
    await new Promise((resolve) => setImmediate(resolve));
    type('Jyväskylä\rFinland\r');
    expect([await first, await ask('Country: ')]).toEqual(['Jyväskylä', 'Finland']);
    expect(shown()).toContain('Name: ');
    expect(shown()).toContain('Country: Finland');
    close();
  });

  it('end at Ctrl-D: every further one has no answer', async () => {
    const { ask, type } = terminal();
    const first = ask('Name: ');
    await new Promise((resolve) => setImmediate(resolve));
    type('\u0004');
    expect([await first, await ask('Country: ')]).toEqual([null, null]);
  });

  it('hand Ctrl-C on to the program', async () => {
    const { ask, type, interrupted } = terminal();
    const first = ask('Name: ');
    await new Promise((resolve) => setImmediate(resolve));
    type('Jyv\u0003');
    expect(await first).toBeNull();
    expect(interrupted()).toBe(1);
  });
});
