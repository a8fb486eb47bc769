import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noNetwork } from '../../src/build/network.ts';
import { nodeFiles } from '../../src/build/write-files.ts';
import type { BuildOptions } from '../../src/cli/build-options.ts';
import { buildReport } from '../../src/cli/build-report.ts';
import { Failure } from '../../src/cli/failure.ts';
import type { Effects } from '../../src/effects.ts';
import { noStreams } from '../no-streams.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'milestone-templates-'));
  cpSync(path.join(examples, 'minimal', 'region.yaml'), path.join(folder, 'town.yaml'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Files by their names in the folder `own`. */
function own(files: Readonly<Record<string, string | object>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, 'own', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof text === 'string' ? text : JSON.stringify(text, null, 2));
  }
}

async function build(options: Partial<BuildOptions> = {}, region = 'town.yaml') {
  const printed: string[] = [];
  const said: string[] = [];
  const effects: Effects = {
    files: nodeFiles(),
    terminal: {
      print: (text) => printed.push(text),
      say: (text) => said.push(text),
      alert: (text) => said.push(text),
      progress: () => undefined,
      colour: { stdout: false, stderr: false },
      columns: 100,
    },
    env: {},
    platform: 'linux',
    cwd: folder,
    elapsed: () => 0,
    today: () => '2025-06-02',
    network: noNetwork,
    ...noStreams(),
    signal: new AbortController().signal,
  };
  const asked: BuildOptions = {
    out: 'out',
    formats: ['html'],
    documents: null,
    template: 'own',
    languages: null,
    browser: null,
    strict: false,
    verbose: false,
    with: [],
    jobs: null,
    force: false,
    check: false,
    deps: null,
    shard: null,
    watch: false,
    ...options,
  };
  const exit = await buildReport([region], asked, effects);
  const page = printed[0] === undefined ? '' : readFileSync(path.join(folder, printed[0]), 'utf8');
  return { exit, printed, said: said.join('\n'), page };
}

const manifest = { name: 'sheet', layout: 'sheet.hbs', sections: ['summary'] };
const layout =
  '<html lang="{{lang}}"><head>{{> head}}</head><body>{{words.greeting}}{{#each chapters}}{{> chapter}}{{/each}}</body></html>';

describe('a folder of templates', () => {
  it('takes the place of partials, blocks, styles and words by their names', async () => {
    own({
      'parts/colophon.hbs': '<footer>Set by the town</footer>',
      'tokens.css': ':root { --ink: #123456; }',
      'locales/en.json': { 'summary.title': 'In short' },
    });
    const { exit, printed, page, said } = await build();
    expect({ exit, printed, said }).toEqual({ exit: 0, printed: [path.join('out', 'town.html')], said: '' });
    expect(page).toContain('<footer>Set by the town</footer>');
    expect(page).toContain('--ink: #123456');
    expect(page).not.toContain('--tone-focus: #096f62');
    expect(page).toMatch(/<h2[^>]*>In short</);
  });

  it('adds a document, which is made where none is asked for, with words of its own', async () => {
    own({
      'document.json': { ...manifest, title: { en: 'Of the town' }, kicker: 'words.greeting' },
      'sheet.hbs': layout,
      'locales/en.json': { 'words.greeting': 'To whom it may concern' },
    });
    const { exit, printed, page, said } = await build();
    expect({ exit, printed, said }).toEqual({ exit: 0, printed: [path.join('out', 'town.sheet.html')], said: '' });
    expect(page).toContain('To whom it may concern');
    expect(page).toContain('<title>Of the town</title>');
    expect(page.match(/<section class="chapter"/g)).toHaveLength(1);
    const other = await build({ documents: ['baseline-study', 'sheet'] });
    expect(other.printed).toEqual([path.join('out', 'town.html'), path.join('out', 'town.sheet.html')]);
  });

  it('takes from the document that it extends whatever it leaves out', async () => {
    own({ 'document.json': { name: 'sheet', extends: 'baseline-study', annexes: ['annex-register'] } });
    const { exit, page } = await build();
    expect(exit).toBe(0);
    expect(page).toContain('id="annex-register"');
    expect(page).not.toContain('id="annex-made"');
    expect(page).toContain('id="labour-market"');
  });

  it('leaves no link that leads nowhere where a document holds a part of the study', async () => {
    own({ 'document.json': { name: 'sheet', extends: 'baseline-study', annexes: [] } });
    const { page } = await build();
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    const links = [...page.matchAll(/\shref="#([^"]*)"/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
    expect(page).not.toContain('data register');
  });

  it('of the examples works, without a remark', async () => {
    cpSync(path.join(examples, 'templates', 'council-brief'), path.join(folder, 'own'), { recursive: true });
    const { exit, printed, page, said } = await build();
    expect({ exit, printed, said }).toEqual({
      exit: 0,
      printed: [path.join('out', 'town.council-brief.html')],
      said: '',
    });
    expect(page).toContain('Questions are answered by the integration office.');
  });

  it('gives the same bytes each time', async () => {
    own({ 'document.json': manifest, 'sheet.hbs': layout, 'locales/en.json': { 'words.greeting': 'Hello' } });
    expect((await build()).page).toBe((await build()).page);
  });

  // Each mistake with the file, the line and what is said of it; nothing is written.
  it.each<[string, Readonly<Record<string, string | object>>, string, string]>([
    [
      'a syntax error',
      { 'chapter.hbs': '<p>\n{{#if title}}\n' },
      'own/chapter.hbs:2:1  error  template/syntax',
      'Write `{{/if}}`',
    ],
    [
      'an unknown partial',
      { 'colophon.hbs': '\n{{> heead}}' },
      'own/colophon.hbs:2:5  error  template/unknown-partial',
      'Did you mean `head`?',
    ],
    [
      'an unknown helper',
      { 'colophon.hbs': '{{inlin title}}' },
      'own/colophon.hbs:1:3  error  template/unknown-helper',
      'Did you mean `inline`?',
    ],
    [
      'a missing value',
      { 'blocks/prose.hbs': '<p>\n  {{rich txt}}</p>' },
      'own/blocks/prose.hbs:2:10  error  template/missing-value',
      'Did you mean `text`?',
    ],
    [
      'a missing value that is only asked for',
      { 'colophon.hbs': '{{#if runing}}x{{/if}}' },
      'own/colophon.hbs:1:7  error  template/missing-value',
      'Did you mean `running`?',
    ],
    [
      'no JSON',
      { 'document.json': '{\n  "name": "sheet",\n}' },
      'own/document.json:3:1  error  template/json',
      'double quotes',
    ],
    [
      'a key that is not known',
      { 'document.json': { ...manifest, sectons: [] } },
      'own/document.json:7:3  error  template/unknown-key',
      'Did you mean `sections`?',
    ],
    [
      'a value that is not known',
      { 'document.json': { ...manifest, page: 'A5' } },
      'own/document.json:7:11  error  template/manifest',
      '`A4`',
    ],
    [
      'a name that no file can have',
      { 'document.json': { ...manifest, name: 'Our sheet' } },
      'own/document.json:2:11  error  template/manifest',
      '',
    ],
    [
      'no name',
      { 'document.json': { sections: ['summary'] } },
      'own/document.json:1:1  error  template/manifest',
      '"name"',
    ],
    [
      'an unknown section',
      { 'document.json': { ...manifest, sections: ['sumary'] }, 'sheet.hbs': layout },
      'own/document.json:5:5  error  template/unknown-section',
      'Did you mean `summary`?',
    ],
    [
      'a section twice',
      { 'document.json': { ...manifest, sections: ['swot', 'swot'] }, 'sheet.hbs': layout },
      'own/document.json:6:5  error  template/section-twice',
      '',
    ],
    [
      'an unknown document to extend',
      { 'document.json': { name: 'sheet', extends: 'baseline-stdy' } },
      'own/document.json:3:14  error  template/unknown-document',
      'Did you mean `baseline-study`?',
    ],
    [
      'a layout that is not there',
      { 'document.json': manifest, 'shet.hbs': 'x' },
      'own/document.json:3:13  error  template/no-such-file',
      'Did you mean `shet.hbs`?',
    ],
    [
      'a style that is not there',
      { 'document.json': { name: 'sheet', styles: ['token.css'] } },
      'own/document.json:4:5  error  template/no-such-file',
      'Did you mean `tokens.css`?',
    ],
    [
      'words that are not there',
      { 'document.json': { name: 'sheet', title: 'our.title' } },
      'own/document.json:3:12  error  template/unknown-words',
      '"en"',
    ],
    [
      'a page without its head',
      { 'document.json': manifest, 'sheet.hbs': '<html></html>' },
      'own/sheet.hbs  error  template/no-head',
      '{{> head}}',
    ],
    [
      'a picture from elsewhere',
      { 'colophon.hbs': '<p>\n<img src="https://example.org/a.png">' },
      'own/colophon.hbs:2:1  error  template/foreign',
      '',
    ],
    ['a script', { 'colophon.hbs': '<script>alert(1)</script>' }, 'own/colophon.hbs:1:1  error  template/foreign', ''],
    [
      'a style that fetches',
      { 'tokens.css': '\n@import "https://example.org/a.css";' },
      'own/tokens.css:2:1  error  template/foreign',
      '',
    ],
    [
      'words that are no text',
      { 'locales/en.json': { 'summary.title': 1 } },
      'own/locales/en.json:2:20  error  template/words',
      '',
    ],
    [
      'words that cannot be read',
      { 'locales/en.json': { 'summary.title': 'In {short' } },
      'own/locales/en.json:2:20  error  template/words',
      'every brace is',
    ],
    [
      'words that ask for too much',
      { 'locales/en.json': { 'summary.title': 'In {short}' } },
      'own/locales/en.json:2:20  error  template/words-value',
      'no values',
    ],
    [
      'words in a language that the tool has not',
      { 'locales/tlh.json': { 'summary.title': 'x' } },
      'own/locales/tlh.json  error  template/unknown-language',
      '',
    ],
    ['one template twice', { 'cell.hbs': 'x', 'parts/cell.hbs': 'y' }, 'own/parts/cell.hbs  error  template/twice', ''],
  ])('tells of %s with its place, and writes nothing', async (_what, files, place, hint) => {
    own(files);
    const { exit, printed, said } = await build();
    expect({ exit, printed }).toEqual({ exit: 1, printed: [] });
    expect(said.replaceAll('\\', '/')).toContain(place);
    expect(said).toContain(hint);
    expect(existsSync(path.join(folder, 'out')) ? readdirSync(path.join(folder, 'out')) : []).toEqual([]);
  });

  it('shows the line of the mistake', async () => {
    own({ 'colophon.hbs': '<footer>\n  {{titel}}\n</footer>' });
    expect((await build()).said).toContain('    2 │   {{titel}}\n      │     ^^^^^\n');
  });

  it.each<[string, Readonly<Record<string, string | object>>, string]>([
    ['a template that overrides none', { 'chaptr.hbs': 'x' }, 'Did you mean `chapter.hbs`?'],
    ['a style that no document lists', { 'token.css': 'a{}' }, 'Did you mean `tokens.css`?'],
    ['words that nothing asks for', { 'locales/en.json': { 'summary.titel': 'x' } }, 'Did you mean `summary.title`?'],
    ['a font', { 'own.woff2': 'x' }, 'not used'],
    ['nothing', { '.gitkeep': '' }, 'holds no templates'],
  ])('warns of %s, and goes on', async (_what, files, said) => {
    own(files);
    const built = await build();
    expect(built.exit).toBe(0);
    expect(built.said).toContain(said);
  });

  it('never reaches out of itself through a link', async () => {
    own({ 'tokens.css': ':root{}' });
    writeFileSync(path.join(folder, 'secret.hbs'), '<p>secret</p>');
    symlinkSync(path.join(folder, 'secret.hbs'), path.join(folder, 'own', 'colophon.hbs'));
    mkdirSync(path.join(folder, 'elsewhere'));
    symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'own', 'parts'));
    const { exit, printed, said } = await build();
    expect({ exit, printed }).toEqual({ exit: 1, printed: [] });
    expect(said.match(/template\/outside/g)).toHaveLength(2);
    expect(said).not.toContain('secret<');
  });

  it('must be there, and be a folder', async () => {
    await expect(build({ template: 'nowhere' })).rejects.toThrow('There is no folder of templates “nowhere”.');
    await expect(build({ template: 'town.yaml' })).rejects.toBeInstanceOf(Failure);
  });
});

describe('documents', () => {
  it('are refused where another command makes them', async () => {
    const asked = build({ template: null, documents: ['progress'] });
    await expect(asked).rejects.toMatchObject({ exitCode: 2, hint: 'It is made by milestone progress.' });
  });

  it('are suggested by their names', async () => {
    const asked = build({ template: null, documents: ['draft-desicion'] });
    await expect(asked).rejects.toMatchObject({ exitCode: 2, hint: expect.stringContaining('draft-decision?') });
  });

  it('say so where they hold nothing, and are made all the same', async () => {
    const { exit, said, page } = await build({ template: null, documents: ['draft-decision'] });
    expect(exit).toBe(0);
    expect(said).toContain('warning: the document town.draft-decision holds nothing yet.');
    expect(page).toContain('The study proposes no improvements.');
  });
});
