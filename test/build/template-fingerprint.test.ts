import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBuiltForOtherTemplates } from '../../src/build/template-fingerprint.ts';
import { nodeFiles } from '../../src/build/write-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const region = path.join(root, 'examples/minimal/region.yaml');
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'milestone-stale-'));
  for (const part of ['bin', 'dist', 'templates', 'package.json']) {
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function build(...more: readonly string[]) {
  const args = [
    path.join(copy, 'bin/milestone.js'),
    'build-report',
    region,
    '--format',
    'html',
    '--out',
    copy,
    ...more,
  ];
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stderr };
}

describe('a program beside templates that it was not built with', () => {
  it('is told from one that was', async () => {
    expect(await isBuiltForOtherTemplates(nodeFiles(), copy)).toBe(false);
    expect(build().status).toBe(0);
  });

  it('says so where it fails for it, and what to do', async () => {
    const words = path.join(copy, 'templates/locales/en/cover.json');
    const { 'cover.kicker': _gone, ...others } = JSON.parse(readFileSync(words, 'utf8'));
    writeFileSync(words, JSON.stringify(others));
    expect(await isBuiltForOtherTemplates(nodeFiles(), copy)).toBe(true);
    const { status, stderr } = build();
    expect(stderr).toContain('not of one version');
    expect(stderr).toContain('npm ci');
    expect(stderr).not.toContain('fault');
    expect(status).toBe(3);
  });

  it('is not suspected where nothing is noted', async () => {
    rmSync(path.join(copy, 'dist/templates.sha256'));
    expect(await isBuiltForOtherTemplates(nodeFiles(), copy)).toBe(false);
  });
});
