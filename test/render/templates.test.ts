import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { renderHtml } from '../../src/render/render-html.ts';
import { TemplateMistake } from '../../src/render/template-mistake.ts';
import { type TemplateSet, templateFindings } from '../../src/render/templates.ts';
import type { ReportModel } from '../../src/report/report-model.ts';
import { analysedFixture, composed } from '../report/composed.ts';

let model: ReportModel;

beforeAll(async () => {
  model = composed(await analysedFixture('full-region.yaml'));
});

function setOf(layout: string, partials: Readonly<Record<string, string>> = {}): TemplateSet {
  return {
    page: 'A4 portrait',
    heads: 'none',
    layout: { file: 'page.hbs', text: layout, own: true },
    partials: Object.fromEntries(
      Object.entries(partials).map(([name, text]) => [name, { file: `${name}.hbs`, text, own: true }]),
    ),
    styles: '',
    script: '',
  };
}

function page(layout: string, partials?: Readonly<Record<string, string>>): Promise<string> {
  const parts = { templates: setOf(layout, partials), fonts: [], drawings: {}, pictures: {} };
  return renderHtml(model, parts);
}

/** The mistake that setting a page ends with. */
async function mistakeIn(layout: string, partials?: Readonly<Record<string, string>>): Promise<Diagnostic> {
  try {
    await page(layout, partials);
  } catch (error) {
    if (error instanceof TemplateMistake) return error.diagnostic;
    throw error;
  }
  throw new Error('The page was set.');
}

describe('a template', () => {
  it('places what the model holds, escaped', async () => {
    const html = await page(
      '<h1>{{title}}</h1>{{#each chapters as |one at|}}{{#if @first}}{{one.id}} {{at}}{{/if}}{{/each}}',
    );
    expect(html).toContain(`<h1>${model.title}</h1>`);
    expect(html).toContain('summary 0');
  });

  // A value that is missing, in every place where one can stand.
  it.each([
    ['printed', '{{titel}}', 'titel'],
    ['printed with its way', '{{cover.kickr}}', 'kickr'],
    ['printed by way of the root', '{{@root.titel}}', 'titel'],
    ['with this before it', '{{this.titel}}', 'titel'],
    ['asked for', '{{#if titel}}a{{/if}}', 'titel'],
    ['asked for the other way round', '{{#unless titel}}a{{/unless}}', 'titel'],
    [
      'asked for in an else',
      '{{#if title}}a{{else}}b{{/if}}{{#if region}}{{else if titel}}c{{/if}}{{#unless region}}{{else}}{{#if titel}}{{/if}}{{/unless}}',
      'titel',
    ],
    ['gone through', '{{#each chaptres}}a{{/each}}', 'chaptres'],
    ['entered', '{{#with covr}}a{{/with}}', 'covr'],
    ['given to a helper', '{{inlineText titel}}', 'titel'],
    ['given to a helper within another', '{{#if (or title (eq titel region))}}a{{/if}}', 'titel'],
    ['beneath what is missing', '{{covr.title}}', 'covr'],
    ['beneath a text', '{{title.words}}', 'words'],
    ['in an item of a list', '{{#each chapters}}{{titel}}{{/each}}', 'titel'],
    ['in a named item of a list', '{{#each chapters as |one|}}{{one.titel}}{{/each}}', 'titel'],
    ['a step up', '{{#each chapters}}{{../titel}}{{/each}}', 'titel'],
    ['handed to a partial', '{{> part covr}}', 'covr'],
    ['handed to a partial by name', '{{> part shown=titel}}', 'titel'],
    ['in the name of a partial', '{{> (lookup this "kynd")}}', 'kynd'],
  ])('never passes over a value that is missing: %s', async (_where, text, key) => {
    const found = await mistakeIn(`<p>\n  ${text}`, { part: 'x' });
    expect(found).toMatchObject({ severity: 'error', file: 'page.hbs', range: { start: { line: 2 } } });
    expect(`${found.message} ${found.hint}`).toContain(key);
  });

  it('says what was likely meant, and where it stands', async () => {
    expect(await mistakeIn('<p>\n<b>{{titel}}</b>')).toEqual({
      code: 'template/missing-value',
      severity: 'error',
      message: 'What is placed here has no `titel`.',
      hint: 'Did you mean `title`?',
      file: 'page.hbs',
      path: [],
      range: { start: { line: 2, column: 6 }, end: { line: 2, column: 11 } },
    });
    expect((await mistakeIn('{{#each chapters}}{{organisation}}{{/each}}')).hint).toBe(
      'The document itself has one: write `@root.organisation`.',
    );
  });

  it('names the partial in which the mistake stands, not the page that places it', async () => {
    const found = await mistakeIn('{{#each chapters}}{{> one}}{{/each}}', { one: '{{> two}}', two: '\n\n {{titel}}' });
    expect(found).toMatchObject({ file: 'two.hbs', range: { start: { line: 3, column: 4 } } });
  });

  it.each([
    [
      'a text that is empty for this region',
      '{{#each chapters}}{{#each blocks}}{{#if (eq kind "prose")}}{{text.lang}}{{/if}}{{/each}}{{/each}}',
      '{{#if text.lang}}',
    ],
    ['a text with emphasis', '{{#each chapters}}{{answer}}{{/each}}', '{{rich answer}}'],
    ['a list', '{{chapters}}', '{{#each chapters}}'],
    ['a group of values', '{{running}}', '`running.foot`'],
    ['yes or no', '{{#each cover.keyFigures}}{{illustrative}}{{/each}}', '{{#if illustrative}}'],
  ])('prints nothing that is no text: %s', async (_what, text, hint) => {
    const found = await mistakeIn(text);
    expect(found.code).toBe('template/not-printable');
    expect(found.hint).toContain(hint);
  });

  it('goes through lists only', async () => {
    expect(await mistakeIn('{{#each title}}a{{/each}}')).toMatchObject({ code: 'template/not-a-list' });
  });

  it('says where a helper cannot do its work', async () => {
    expect(await mistakeIn('{{rich title}}')).toMatchObject({
      code: 'template/helper',
      range: { start: { column: 3 } },
    });
    expect((await mistakeIn('{{drawing title}}')).message).toContain('No drawing for');
    expect(await mistakeIn('{{join title}}')).toMatchObject({ code: 'template/helper' });
  });

  it('asks for what is only known inside a list', async () => {
    expect((await mistakeIn('{{@index}}')).message).toBe('`@index` is known only inside a list.');
  });

  it('ends where partials place one another', async () => {
    expect(await mistakeIn('{{> one}}', { one: '{{> two}}', two: '{{> one}}' })).toMatchObject({
      code: 'template/endless',
    });
  });

  it.each([
    ['{{#if title}}a\n</p>', 'syntax', 1, 1, 'opened here and never closed'],
    ['a\n{{#if title}}b{{/each}}', 'syntax', 2, 4, 'closed by `{{/each}}`'],
    ['a\n\n<b>{{title</b>', 'syntax', 3, null, 'cannot be read'],
    ['{{title/../region}}', 'syntax', 1, 3, 'no way to a value'],
    ['{{> chaptr}}', 'unknown-partial', 1, 5, 'no partial `chaptr`'],
    ['{{rihc title}}', 'unknown-helper', 1, 3, 'no helper `rihc`'],
    ['{{#ech chapters}}{{/ech}}', 'unknown-block', 1, 4, 'no block `{{#ech}}`'],
    ['{{#chapters}}{{/chapters}}', 'unknown-block', 1, 4, 'no block `{{#chapters}}`'],
    ['{{if title}}', 'unknown-helper', 1, 3, 'begins a block'],
    ['{{picture title}}', 'helper-values', 1, 3, 'takes 2 values, and is given 1'],
    ['{{#if title region}}{{/if}}', 'helper-values', 1, 4, 'takes one value'],
    ['{{{title}}}', 'unescaped', 1, 1, 'unescaped'],
    ['{{&title}}', 'unescaped', 1, 1, 'unescaped'],
    ['{{@rot.title}}', 'unknown-value', 1, 3, 'no `@rot.title`'],
    ['{{#*inline "x"}}a{{/inline}}', 'unsupported', 1, 1, 'not known here'],
    ['{{#> chapter}}a{{/chapter}}', 'unsupported', 1, 1, 'not known here'],
    ['{{"title"}}', 'syntax', 1, 1, 'written out'],
  ])('is told before anything is set what is wrong with %j', async (text, code, line, column, message) => {
    const [found, ...others] = templateFindings(setOf(text, { chapter: 'x' }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: `template/${code}`, file: 'page.hbs', range: { start: { line } } });
    if (column !== null) expect(found?.range?.start.column).toBe(column);
    expect(found?.message).toContain(message);
    expect(await mistakeIn(text, { chapter: 'x' })).toEqual(found);
  });

  it('loses links that lead nowhere, and keeps their words', async () => {
    const html = await page(
      '<p id="here">{{#each chapters}}{{#if @first}}<a class="fig" href="#d1">51.3%</a> <a href="#here">up</a>{{/if}}{{/each}}</p>',
    );
    expect(html).toContain('51.3% <a href="#here">up</a>');
    expect(html).not.toContain('#d1');
  });

  it('gives the page its size, and heads to the document or to each chapter', async () => {
    const sized = { ...setOf('{{runningHeads}}'), page: 'A3 landscape' };
    const set = (heads: TemplateSet['heads']) =>
      renderHtml(model, { templates: { ...sized, heads }, fonts: [], drawings: {}, pictures: {} });
    expect(await set('none')).toBe('@page{size:A3 landscape}');
    expect(await set('document')).toContain('@page{@top-left');
    expect(await set('chapter')).toContain('@page p-summary{');
  });
});
