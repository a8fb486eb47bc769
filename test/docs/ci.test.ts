import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { noNetwork } from '../../src/build/network.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import { makeProgram } from '../../src/cli/program.ts';
import type { Effects } from '../../src/effects.ts';
import { noStreams } from '../no-streams.ts';

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
const guide = read('docs/ci.md');
const examples = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match): unknown => parse(match[1] ?? ''));

/** Every group of keys in it, however deep. */
function groups(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(groups)];
}

const silent = () => undefined;
const effects: Effects = {
  files: nodeFiles(),
  terminal: {
    print: silent,
    say: silent,
    alert: silent,
    progress: silent,
    colour: { stdout: false, stderr: false },
    columns: 80,
  },
  env: {},
  platform: 'linux',
  cwd: '/',
  elapsed: () => 0,
  today: () => '2025-06-02',
  network: noNetwork,
  ...noStreams(),
  signal: new AbortController().signal,
};

describe('the guide to continuous integration', () => {
  it('calls the action only with inputs that it has, and names them all in its table', () => {
    const inputs = Object.keys(parse(read('action.yml')).inputs);
    const calls = examples.flatMap(groups).filter((group) => {
      const uses: unknown = Reflect.get(group, 'uses');
      return typeof uses === 'string' && uses.startsWith('OWNER/milestone@');
    });
    expect(calls.length).toBeGreaterThan(2);
    const given = calls.flatMap((call) => Object.keys(Object(Reflect.get(call, 'with'))));
    expect(given.filter((name) => !inputs.includes(name))).toEqual([]);
    const table = guide.slice(guide.indexOf('| input |'), guide.indexOf('Outputs:'));
    expect([...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]).sort()).toEqual(inputs.sort());
  });

  it('names only commands and options that the program has', () => {
    const program = makeProgram(effects, silent);
    const code = [...guide.matchAll(/```\w*\n([\s\S]*?)```|^ {4}(.*)$|`([^`\n]+)`/gm)].map((match) =>
      match.slice(1).join(''),
    );
    const calls = [...code.join('\n').matchAll(/\bmilestone(?:\.js)? ([a-z]+(?:-[a-z]+)*)([^\n]*)/g)];
    expect(calls.length).toBeGreaterThan(6);
    for (const [, name = '', rest = ''] of calls) {
      const command = program.commands.find((each) => each.name() === name);
      expect(command, name).toBeDefined();
      const known = command?.options.map(({ long }) => long) ?? [];
      const used = [...rest.matchAll(/(?<=\s|^)--[a-z-]+/g)].map(([option]) => option);
      expect(used.filter((option) => !known.includes(option))).toEqual([]);
    }
  });
});
