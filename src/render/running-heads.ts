import type { Chapter, ReportModel } from '../report/report-model.ts';
import { isAnnex, sharedPages } from './shared-pages.ts';
import type { TemplateSet } from './templates.ts';

/** A CSS string literal that nothing can break out of, a `style` element included. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<>&\u0000-\u001f\u007f]/g, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`;
}

const ink = '#566170';
const hairline = '#d8dee6';

/**
 * The size of the page, and what stands at its edges. With heads by chapter, one named page a chapter, the region at the
 * left and the chapter at the right of its head: Chromium has margin boxes but no `string-set`, so each chapter, or each
 * set of short ones, brings a page of its own. With one head for the document there is a single kind of page, and chapters may share one.
 */
export function pageRules(model: ReportModel, { page: size, heads }: Pick<TemplateSet, 'page' | 'heads'>): string {
  const rules = [`@page{size:${size}}`];
  if (heads === 'none') return rules.join('\n');
  const box = `font:400 8.25pt/11.5pt "Source Sans 3";color:${ink};vertical-align:bottom;padding-bottom:5pt;margin-bottom:14pt`;
  const foot = `font:400 8.25pt/11.5pt "Source Sans 3";color:${ink};vertical-align:top;margin-top:12pt;padding-top:5pt`;
  const stamp = model.running.stamp === '' ? '' : ` · ${model.running.stamp}`;
  const page = (name: string, right: string) =>
    `@page${name === '' ? '' : ` ${name}`}{` +
    `@top-left{content:${cssString(model.running.head + stamp)};${box};border-bottom:0.5pt solid ${hairline};width:38%;text-align:left}` +
    `@top-right{content:${cssString(right)};${box};border-bottom:0.5pt solid ${hairline};width:62%;text-align:right}` +
    `@bottom-left{content:${cssString(model.running.foot)};${foot};width:75%;text-align:left}` +
    `@bottom-right{content:counter(page) ${cssString(` ${model.words.of ?? '/'} `)} counter(pages);${foot};width:25%;text-align:right}` +
    '}';
  if (heads === 'document') return [...rules, page('', model.cover.kicker)].join('\n');
  rules.push(page('contents', model.words.contents ?? ''));
  for (const chapters of sharedPages(model.chapters)) {
    const [first, ...others] = chapters;
    if (first === undefined) continue;
    const name = `p-${first.id}`;
    const annexes = others.length > 0 && isAnnex(first);
    rules.push(page(name, annexes ? (model.words.annexes ?? '') : chapters.map(headOf).join(' · ')));
    rules.push(`@media print{#${first.id}{page:${name}}}`);
    const whole = annexes ? '' : ';break-inside:avoid';
    for (const { id } of others)
      rules.push(`@media print{#${id}{page:${name};break-before:auto;margin-top:26pt${whole}}}`);
  }
  return rules.join('\n');
}

/** About as many letters as the right part of the head has room for. */
const roomForHead = 64;

function headOf({ number, title }: Chapter): string {
  return number === '' ? shortened(title) : `${number}\u2002${shortened(title)}`;
}

/** A title of one line: what is too long for it ends after a word. */
function shortened(title: string): string {
  if (title.length <= roomForHead) return title;
  return `${title.slice(0, roomForHead).replace(/[\s.,;:–—-]+\S*$/u, '')}\u2026`;
}
