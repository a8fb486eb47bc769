import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));

// The rooms from the roof down: a room may import from the rows below its own, and within its own row.
const storeys: readonly (readonly string[])[] = [
  ['cli'],
  ['build'],
  ['print', 'render'],
  ['report', 'charts'],
  ['analysis'],
  ['comparison', 'exchange', 'swot', 'ecosystem', 'indicators'],
  ['study'],
  ['importers'],
  ['observations'],
  ['diagnostics'],
];

// Each package has one room where it is known.
const packages: Readonly<Record<string, (file: string) => boolean>> = {
  commander: (file) => file.startsWith('cli/'),
  'puppeteer-core': (file) => file.startsWith('print/'),
  '@cantoo/pdf-lib': (file) => file.startsWith('print/'),
  '@sparticuz/chromium': (file) => file.startsWith('print/'),
  '@napi-rs/canvas': (file) => /^charts\/(?:render-svg|canvas-fonts|raster|paint-svg|outlined)\.ts$/.test(file),
  'chart.js': (file) => file.startsWith('charts/'),
  handlebars: (file) => file.startsWith('render/'),
  docx: (file) => file.startsWith('render/docx/'),
  'markdown-it': (file) => file.startsWith('render/'),
  hyphen: (file) => file === 'render/hyphenation.ts',
  chokidar: (file) => file === 'build/watch.ts',
  yaml: (file) => file.startsWith('study/'),
  jsep: (file) => file.startsWith('study/'),
  'csv-parse': (file) => file.startsWith('importers/'),
  'jsonstat-toolkit': (file) => file.startsWith('importers/'),
  'read-excel-file': (file) => file.startsWith('importers/'),
  graphology: (file) => file.startsWith('ecosystem/') || file.startsWith('charts/network'),
  'graphology-components': (file) => file.startsWith('ecosystem/'),
  'graphology-metrics': (file) => file.startsWith('ecosystem/'),
  'intl-messageformat': (file) => file.startsWith('report/'),
};

const pure = [
  'observations',
  'importers',
  'study',
  'indicators',
  'ecosystem',
  'swot',
  'exchange',
  'comparison',
  'analysis',
  'report',
  'charts',
  'diagnostics',
];
// Hashing and bytes are arithmetic; everything else of Node's touches the world.
const pureNodeModules = ['node:crypto', 'node:buffer', 'node:util', 'node:zlib'];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(path.join(source, file), 'utf8');
  const found: Import[] = [];
  for (const match of text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/g)) {
    found.push({ file, target: match[2] ?? '', typeOnly: match[1] !== undefined });
  }
  for (const match of text.matchAll(/(?:^|\n)\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/g)) {
    found.push({ file, target: match[1] ?? match[2] ?? '', typeOnly: false });
  }
  return found;
});

const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '');
const storeyOf = (room: string) => storeys.findIndex((rooms) => rooms.includes(room));

describe('the house', () => {
  it('has the rooms of the plan and no others', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== ''));
    expect([...rooms].filter((room) => storeyOf(room) === -1)).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('imports downwards only', () => {
    const upwards = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false;
      const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
      const [from, to] = [roomOf(file), roomOf(resolved)];
      if (from === '' || from === to) return false;
      if (resolved === 'effects.ts') return !['cli', 'build', 'print', 'render'].includes(from);
      return to === '' || storeyOf(to) < storeyOf(from);
    });
    expect(upwards).toEqual([]);
  });

  it('names each package in one room', () => {
    const strays = imports.filter(({ file, target }) => {
      const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '');
      return packages[name] !== undefined && !packages[name](file);
    });
    expect(strays).toEqual([]);
  });

  it('keeps everything from observations to report free of files, clock, environment and network', () => {
    const touching = imports.filter(
      ({ file, target, typeOnly }) =>
        pure.includes(roomOf(file)) && target.startsWith('node:') && !typeOnly && !pureNodeModules.includes(target),
    );
    expect(touching).toEqual([]);
    const named = files.filter((file) => {
      if (!pure.includes(roomOf(file))) return false;
      const text = readFileSync(path.join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return /\bprocess\.|Date\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|console\./.test(text);
    });
    expect(named).toEqual([]);
  });

  it('loads the heavy parts only where they are needed', () => {
    const heavy = ['puppeteer-core', '@napi-rs/canvas', 'chart.js', '@cantoo/pdf-lib', '@sparticuz/chromium'];
    const eager = files.flatMap((file) => {
      const text = readFileSync(path.join(source, file), 'utf8');
      return heavy
        .filter((name) =>
          new RegExp(`(^|\\n)import\\s+(?!type\\b)[^'"]*from\\s+'${name.replace('/', '\\/')}`).test(text),
        )
        .map((name) => `${file}: ${name}`);
    });
    expect(eager).toEqual([]);
    // What makes Word files brings its library along: nothing outside names it but by import() or for its types.
    const word = imports.filter(
      ({ file, target, typeOnly }) => target.includes('docx/') && !file.startsWith('render/docx/') && !typeOnly,
    );
    const texts = word.map(({ file, target }) => ({
      file,
      target,
      text: readFileSync(path.join(source, file), 'utf8'),
    }));
    expect(texts.filter(({ target, text }) => !text.includes(`import('${target}')`))).toEqual([]);
  });

  it('prints and exits in cli alone', () => {
    const speaking = files.filter((file) => {
      if (roomOf(file) === 'cli') return false;
      return /console\.|process\.(exit|stdout|stderr)/.test(
        readFileSync(path.join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
      );
    });
    expect(speaking).toEqual([]);
  });
});
