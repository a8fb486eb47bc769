import Handlebars from 'handlebars';
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';
import { templateFinding } from './template-mistake.ts';
import type { TemplateText } from './templates.ts';

type Program = hbs.AST.Program;

function at(line: number, column: number, length = 1): Range {
  return { start: { line, column }, end: { line, column: column + Math.max(1, length) } };
}

/** The first block that is opened and never closed; `null` where each is. */
function unclosed(text: string): { readonly name: string; readonly range: Range } | null {
  const open: { name: string; index: number; length: number }[] = [];
  for (const match of text.matchAll(/\{\{~?(#>?|\/)\s*([^\s}~]+)[^}]*\}\}/g)) {
    const [whole, sign, name = ''] = match;
    if (sign === '/') open.pop();
    else open.push({ name, index: match.index, length: whole.length });
  }
  const last = open.at(-1);
  if (last === undefined) return null;
  const before = text.slice(0, last.index).split('\n');
  return { name: last.name, range: at(before.length, (before.at(-1)?.length ?? 0) + 1, last.length) };
}

/** Where the parser stood: it names the line, and shows what it had read of it. */
function stoodAt(text: string, message: string): Range {
  const line = Number(/on line (\d+):/.exec(message)?.[1] ?? 1);
  const [, shown = '', dashes = ''] = /:\n(.*)\n(-*)\^/.exec(message) ?? [];
  const source = text.split('\n')[line - 1] ?? '';
  const read = shown.slice(0, dashes.length);
  for (let length = read.length; length > 0; length--) {
    const index = source.indexOf(read.slice(-length));
    if (index !== -1)
      return at(line, Math.min(index + length, Math.max(source.length, 1)) + (index + length < source.length ? 1 : 0));
  }
  return at(line, Math.max(1, source.search(/\{\{/) + 1));
}

function wordsOf(error: Error & { lineNumber?: number; column?: number }, { file, text }: TemplateText): Diagnostic {
  const { message } = error;
  const crossed = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(message);
  if (crossed !== null) {
    const [, opened = '', closed = '', line = '1', column = '0'] = crossed;
    return templateFinding(
      'syntax',
      { file, range: at(Number(line), Number(column) + 1, opened.length) },
      `The block \`{{#${opened}}}\` is closed by \`{{/${closed}}}\`.`,
      `Close it with \`{{/${opened}}}\`, and blocks inside it before.`,
    );
  }
  const open = /got 'EOF'/.test(message) ? unclosed(text) : null;
  if (open !== null) {
    return templateFinding(
      'syntax',
      { file, range: open.range },
      `The block \`{{#${open.name}}}\` is opened here and never closed.`,
      `Write \`{{/${open.name}}}\` where it ends.`,
    );
  }
  const invalid = /^Invalid path: (.*) - (\d+):(\d+)/.exec(message);
  if (invalid !== null) {
    const [, written = '', line = '1', column = '0'] = invalid;
    return templateFinding(
      'syntax',
      { file, range: at(Number(line), Number(column) + 1, written.length) },
      `\`${written}\` is no way to a value.`,
      'Steps up (`../`) stand at the beginning only.',
    );
  }
  return templateFinding(
    'syntax',
    { file, range: stoodAt(text, message) },
    'The template cannot be read here: something between the braces is missing, left over or out of place.',
    'A value is written `{{title}}`, a helper `{{rich text}}`, a partial `{{> chapter}}`, a block `{{#if title}}…{{/if}}`.',
  );
}

/** The tree of a template, or what keeps it from being read. */
export function parseTemplate(
  template: TemplateText,
): { readonly program: Program } | { readonly finding: Diagnostic } {
  try {
    return { program: Handlebars.parse(template.text) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { finding: wordsOf(error, template) };
  }
}
