import { describe, expect, it } from 'vitest';
import type { PrintBrowser } from '../../src/print/browser.ts';
import { died, tookTooLong } from '../../src/print/browser-failures.ts';
import { PrintFailure } from '../../src/print/print-failure.ts';
import type { Printed, printPage } from '../../src/print/print-pdf.ts';
import { openPrintPool } from '../../src/print/print-pool.ts';

interface Fake extends PrintBrowser {
  readonly number: number;
  readonly state: { closed: boolean; dead: boolean };
}

/** Browsers that print what they are told to do: `ok`, `kill`, `hang`, `wait`. */
function house() {
  const browsers: Fake[] = [];
  const state = { under: 0, most: 0 };
  const open = async (): Promise<PrintBrowser> => {
    const own = { closed: false, dead: false };
    const browser: Fake = {
      number: browsers.length + 1,
      state: own,
      version: `150.${browsers.length + 1}`,
      found: { kind: 'system', path: '/usr/bin/x', why: 'x' } as never,
      notes: ['It prints.'],
      openPage: () => Promise.reject(new Error('not here')),
      close: async () => {
        own.closed = true;
      },
    };
    browsers.push(browser);
    return browser;
  };
  const print: typeof printPage = async (browser, html): Promise<Printed> => {
    const fake = browsers.find((each) => each === browser);
    if (fake === undefined) throw new Error('unknown browser');
    state.under += 1;
    state.most = Math.max(state.most, state.under);
    try {
      for (let turn = 0; turn < 5; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        if (fake.state.dead) throw died();
      }
      if (html === 'kill' || (html === 'kill once' && fake.number === 1)) {
        fake.state.dead = true;
        throw died();
      }
      if (html === 'long') throw new PrintFailure('does_not_fit', 'It has 3 pages.', 'Shorten it.');
      if (html === 'hang') throw tookTooLong('to print the report', 120_000);
      return { bytes: new TextEncoder().encode(html), numbers: [], browserVersion: fake.version };
    } finally {
      state.under -= 1;
    }
  };
  return { browsers, state, open, print };
}

const options = { title: 'x' };

describe('a pool of pages', () => {
  it('prints so many pages at once, and no more', async () => {
    const { browsers, state, open, print } = house();
    const pool = openPrintPool({ open, pages: 3, printPage: print });
    await Promise.all(Array.from({ length: 12 }, () => pool.print('ok', options)));
    expect(state.most).toBe(3);
    expect(browsers).toHaveLength(1);
    await pool.close();
    expect(browsers.every(({ state: { closed } }) => closed)).toBe(true);
  });

  it('starts another browser where one dies, and prints what was with it once more', async () => {
    const { browsers, open, print } = house();
    const pool = openPrintPool({ open, pages: 2, printPage: print });
    const printed = await Promise.all(['ok', 'kill once', 'ok', 'ok'].map((html) => pool.print(html, options)));
    expect(printed.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['ok', 'kill once', 'ok', 'ok']);
    expect(browsers.length).toBeGreaterThan(1);
    expect(browsers[0]?.state.closed).toBe(true);
  });

  it('gives up the page alone that browsers die of, twice, and never the others', async () => {
    const { browsers, open, print } = house();
    const pool = openPrintPool({ open, pages: 2, printPage: print });
    const ended = await Promise.allSettled(['ok', 'kill', 'ok', 'ok', 'kill'].map((html) => pool.print(html, options)));
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'rejected']);
    await pool.close();
    expect(browsers.every(({ state: { closed } }) => closed)).toBe(true);
  });

  it('does not try again what took too long, and prints the rest with another browser', async () => {
    const { browsers, open, print } = house();
    const pool = openPrintPool({ open, pages: 1, printPage: print });
    await expect(pool.print('hang', options)).rejects.toThrow(/longer than 120 seconds/);
    expect((await pool.print('ok', options)).browserVersion).toBe('150.2');
    expect(browsers[0]?.state.closed).toBe(true);
  });

  it('changes the browser after so many pages', async () => {
    const { browsers, open, print } = house();
    const pool = openPrintPool({ open, pages: 2, pagesEach: 3, printPage: print });
    for (let count = 0; count < 7; count += 1) await pool.print('ok', options);
    expect(browsers).toHaveLength(3);
    expect(browsers.filter(({ state: { closed } }) => closed)).toHaveLength(2);
    expect(pool.notes()).toEqual(['It prints.']);
    expect(pool.notes()).toEqual([]);
  });

  it('says that nothing can be printed where no browser starts', async () => {
    const pool = openPrintPool({ open: () => Promise.reject(died()), pages: 2 });
    await expect(pool.print('ok', options)).rejects.toThrow(/ended before it was done/);
    expect(pool.isLost()).toBe(true);
    await expect(pool.version()).rejects.toThrow();
  });

  it('keeps a browser that a page does not fit its number of pages with', async () => {
    const { browsers, open, print } = house();
    const pool = openPrintPool({ open, pages: 1, printPage: print });
    await expect(pool.print('long', options)).rejects.toThrow(/3 pages/);
    await pool.print('ok', options);
    expect(browsers).toHaveLength(1);
  });

  it('tries no other browser for those who waited while none started', async () => {
    let starts = 0;
    const open = async () => {
      starts += 1;
      await new Promise((resolve) => setImmediate(resolve));
      throw died();
    };
    const pool = openPrintPool({ open, pages: 2 });
    const ended = await Promise.allSettled(Array.from({ length: 8 }, () => pool.print('ok', options)));
    expect(ended.every(({ status }) => status === 'rejected')).toBe(true);
    expect(starts).toBe(1);
  });

  it('is closed only when the browsers that gave way are', async () => {
    const { open } = house();
    let release: () => void = () => undefined;
    const slow = async (): Promise<PrintBrowser> => ({
      ...(await open()),
      close: () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    });
    const nothing: Printed = { bytes: new Uint8Array(), numbers: [], browserVersion: '150' };
    const pool = openPrintPool({ open: slow, pages: 1, pagesEach: 1, printPage: async () => nothing });
    await pool.print('ok', options);
    let closed = false;
    const closing = pool.close().then(() => {
      closed = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(closed).toBe(false);
    release();
    await closing;
    expect(closed).toBe(true);
  });
});
