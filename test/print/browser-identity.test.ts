import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { browserIdentity } from '../../src/print/browser-identity.ts';
import type { Surroundings } from '../../src/print/find-browser.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function withPrograms(programs: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'milestone-identity-'));
  made.push(folder);
  for (const [name, text] of Object.entries(programs)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text.replaceAll('HERE', folder));
    chmodSync(file, 0o755);
  }
  return folder;
}

const around = (bundled: string | null = null): Surroundings => ({
  env: {},
  platform: 'linux',
  exists: () => true,
  which: () => null,
  bundled,
});

describe.skipIf(process.platform === 'win32')('which browser there is', () => {
  it('is another where the program is another, and the same where nothing was changed', async () => {
    const folder = withPrograms({ chrome: 'ELF one' });
    const program = path.join(folder, 'chrome');
    const before = await browserIdentity(around(), program);
    expect(before).not.toBeNull();
    expect(await browserIdentity(around(), program)).toBe(before);
    writeFileSync(program, 'ELF two, longer');
    expect(await browserIdentity(around(), program)).not.toBe(before);
  });

  it('follows a script to the browser that it names, through its plain variables', async () => {
    const folder = withPrograms({
      start: '#!/bin/sh\nAPPNAME=chromium\nLIBDIR=HERE/lib/$APPNAME\nexec $LIBDIR/$APPNAME "$@"\n',
      'lib/chromium/chromium': 'ELF one',
    });
    const before = await browserIdentity(around(), path.join(folder, 'start'));
    expect(before).toContain(path.join(folder, 'lib/chromium/chromium'));
    utimesSync(path.join(folder, 'lib/chromium/chromium'), 1, 1);
    expect(await browserIdentity(around(), path.join(folder, 'start'))).not.toBe(before);
  });

  it('cannot be told of a script that starts who knows what', async () => {
    const folder = withPrograms({ start: '#!/bin/sh\nexec "$(cat /etc/which-browser)" "$@"\n' });
    expect(await browserIdentity(around(), path.join(folder, 'start'))).toBeNull();
  });

  it('is the version of its package where it is the carried one, wherever and whenever that was installed', async () => {
    const packages = ['{ "version": "147.0.0" }', '{ "version": "147.0.0" }', '{ "version": "148.0.0" }'].map((text) =>
      withPrograms({ 'package.json': text, 'bin/chromium.br': 'packed' }),
    );
    const said = await Promise.all(
      packages.map((folder) => browserIdentity(around(path.join(folder, 'bin')), 'bundled')),
    );
    expect(said[0]).toBe(said[1]);
    expect(said[0]).not.toBe(said[2]);
  });
});
