import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const lines = read('Dockerfile')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const argumentsOf = (word: string) =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1).split(' '));
const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

const packageJson: { readonly files: readonly string[]; readonly bin: Readonly<Record<string, string>> } = JSON.parse(
  read('package.json'),
);
/** What the last stage takes from the first: sources below /app, and where they go. */
const taken = last
  .filter((line) => line.startsWith('COPY '))
  .flatMap((line) => line.split(' ').slice(2, -1))
  .map((name) => name.replace('/app/', ''));

describe('the image', () => {
  it('stands on one named major version and fetches nothing by address', () => {
    expect(argumentsOf('FROM').map(([image]) => image)).toEqual(['node:22-bookworm-slim', 'node:22-bookworm-slim']);
    expect(argumentsOf('ADD')).toEqual([]);
    expect(lines.join('\n')).not.toMatch(/https?:|curl|wget/);
  });

  it('runs as a user without privileges, told by number, and in a folder of its own', () => {
    const user = last.findLast((line) => line.startsWith('USER ')) ?? '';
    expect(user).toMatch(/^USER [1-9]\d{3,}:[1-9]\d{3,}$/);
    expect(last.indexOf(user)).toBeGreaterThan(last.findLastIndex((line) => /^(COPY|RUN) /.test(line)));
    expect(last).toContain('WORKDIR /work');
    // Such a user has no home of its own, and a library asks for one.
    expect(last.find((line) => line.startsWith('ENV '))).toContain(' HOME=/tmp ');
    const [, program] = /"node", "([^"]+)"/.exec(last.find((line) => line.startsWith('ENTRYPOINT ')) ?? '') ?? [];
    expect(program).toBe(`/opt/milestone/${packageJson.bin.milestone}`);
  });

  it('holds what the package publishes and the packages that the bundle leaves outside, and nothing besides', () => {
    const published = [...packageJson.files.filter((name) => name !== 'docs'), 'package.json', 'LICENSE'];
    const external = /external: \[([^\]]*)\]/.exec(read('scripts/build.mjs'))?.[1] ?? '';
    const packages = [...external.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
    expect(packages.length).toBeGreaterThan(0);
    const scopes = [...packages, '@fontsource/any'].map((name) => `node_modules/${name.split('/')[0]}`);
    expect([...taken].sort()).toEqual([...published, ...scopes].sort());
  });

  it('is built from files that are there, and from no others', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(read('.dockerignore').split('\n')).toContain('*');
    expect(allowed.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
    const made = ['dist', 'region.schema.json', 'node_modules'];
    const sources = taken.filter((name) => !made.includes(name.split('/')[0] ?? ''));
    expect(sources.filter((name) => !allowed.includes(name))).toEqual([]);
  });
});
