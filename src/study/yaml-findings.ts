import type { YAMLParseError } from 'yaml';
import type { Trap } from './plain-value.ts';

/** What a finding about the YAML itself says, before it has a place. */
export interface YamlFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
  readonly end: number;
}

const quoteIt = 'Put the whole text in quotes: "…".';

function lineAround(text: string, offset: number): { readonly start: number; readonly line: string } {
  const start = text.lastIndexOf('\n', Math.max(offset - 1, 0)) + 1;
  const end = text.indexOf('\n', offset);
  return { start, line: text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '') };
}

/** Where a text begins with a placeholder and no quotes, which YAML takes for braces within braces. */
const nakedPlaceholder = /(?:^|[:\-,[{]\s+)(\{\{\s*[a-z][^}]*\}\})/;

function words(code: string, text: string, line: string, raw: string): { code: string; message: string; hint: string } {
  const syntax = (message: string, hint: string) => ({ code: 'yaml/syntax', message, hint });
  switch (code) {
    case 'TAB_AS_INDENT':
      return {
        code: 'yaml/tab',
        message: 'A tab stands at the beginning of this line; YAML indents with spaces only.',
        hint: 'Replace the tab by spaces, two for each level.',
      };
    case 'MULTIPLE_DOCS':
      return {
        code: 'yaml/several-documents',
        message: 'A second document begins here; a region file holds one.',
        hint: 'Remove the line `---`, or keep the second part in a file of its own.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return syntax(
        'A colon followed by a space begins a new key here, in the middle of a value.',
        `Where the colon belongs to the text: ${quoteIt.toLowerCase()}`,
      );
    case 'MULTILINE_IMPLICIT_KEY':
      return syntax(
        'This line is neither a key with a value nor part of the text above.',
        /^\s*-\S/.test(line)
          ? 'Write a space after the hyphen of a list item.'
          : /^\s*[\w-]+:\S/.test(line)
            ? 'Write a space after the colon.'
            : 'Write `key: value`, or indent the line where it continues the text above.',
      );
    case 'BAD_SCALAR_START':
      return syntax(`A text without quotes cannot begin with \`${text.slice(0, 1)}\`.`, quoteIt);
    case 'BAD_ALIAS':
      return syntax('An asterisk here stands for an alias, but no name follows.', quoteIt);
    case 'BAD_INDENT':
      return /sequence|map/i.test(raw) && /end with/.test(raw)
        ? syntax(
            'A bracket or brace that was opened above is not closed before this line.',
            'Close it, and indent the lines in it.',
          )
        : syntax('This line is not indented like its neighbours.', 'Keys of one mapping begin in the same column.');
    case 'MISSING_CHAR':
      if (/quote/.test(raw))
        return syntax(
          'A quotation mark was opened and not closed.',
          'Close the quotation mark at the end of the text.',
        );
      return /flow|comma|\]|\}/i.test(raw)
        ? syntax(
            'A comma, a closing bracket or a closing brace is missing here.',
            'Separate items by commas and close every bracket; put texts with commas or colons in quotes.',
          )
        : syntax('A colon is missing after this key.', 'Write `key: value`, with a space after the colon.');
    case 'UNEXPECTED_TOKEN':
      return syntax(
        'There is more text here than YAML can read as one value.',
        'Put the whole value in quotes; an apostrophe within single quotes is written twice.',
      );
    case 'IMPOSSIBLE':
    case 'RESOURCE_EXHAUSTION':
      return {
        code: 'yaml/too-deep',
        message: 'Brackets or lists are nested too deeply here.',
        hint: 'A region file is a few levels deep; check that every bracket is closed.',
      };
    case 'BAD_DQ_ESCAPE':
      return syntax(
        'A backslash between double quotes begins an escape that YAML does not know.',
        'Use single quotes, or write the backslash twice.',
      );
    default:
      return syntax(
        'YAML cannot read the file from here on.',
        'Check quotes, brackets and indentation here and in the line above.',
      );
  }
}

const recoverable: ReadonlySet<string> = new Set(['TAB_AS_INDENT', 'MULTIPLE_DOCS']);

/**
 * YAML's own errors in the words of this house. Of those after which nothing else can be trusted only the first is
 * told, together with every tab and second document before it.
 */
export function yamlFindings(
  errors: readonly YAMLParseError[],
  text: string,
): { readonly findings: readonly YamlFinding[]; readonly readable: boolean } {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const fatal = sorted.findIndex((error) => !recoverable.has(error.code));
  const before = fatal === -1 ? sorted : sorted.slice(0, fatal);
  // What stops YAML behind a tab is the tab's doing.
  const tab = before.some(({ code }) => code === 'TAB_AS_INDENT');
  const told = fatal === -1 || tab ? before : sorted.slice(0, fatal + 1);
  const findings = told.map((error): YamlFinding => {
    const offset = Math.min(error.pos[0], text.length);
    const { start, line } = lineAround(text, offset);
    const naked = recoverable.has(error.code) ? null : nakedPlaceholder.exec(line);
    const placeholder = naked?.[1];
    if (naked !== null && placeholder !== undefined) {
      const from = start + naked.index + naked[0].length - placeholder.length;
      return { ...placeholderWords, severity: 'error', offset: from, end: from + placeholder.length };
    }
    const key = /^[^\s:,}\]]+/.exec(text.slice(offset))?.[0] ?? '';
    const end = Math.max(offset + 1, Math.min(error.pos[1], offset + 60));
    return { ...words(error.code, key, line, error.message), severity: 'error', offset, end };
  });
  return { findings, readable: fatal === -1 };
}

const placeholderWords = {
  code: 'yaml/unquoted-placeholder',
  message: 'YAML reads these two braces as a mapping, not as a placeholder, because the text has no quotes.',
  hint: 'Put the whole text in quotes, or write it as a block: `summary: |` and the text indented below.',
};

/** What a trap says. */
export function trapFinding(trap: Trap): YamlFinding {
  const place = { offset: trap.offset, end: trap.end, severity: 'error' } as const;
  switch (trap.kind) {
    case 'placeholder':
      return { ...place, ...placeholderWords };
    case 'decimal_comma':
      return {
        ...place,
        code: 'yaml/decimal-comma',
        message: `YAML reads \`${trap.words}\` as two things, because a comma separates keys.`,
        hint: `Write the number with a point: \`${trap.words.replace(',', '.')}\`.`,
      };
    case 'comma':
      return {
        ...place,
        code: 'yaml/comma-in-braces',
        message: `Between braces a comma ends the value, so \`${trap.words}\` reads as a key without a value.`,
        hint: 'Put the whole text in quotes: { title: "one, two" }.',
      };
    case 'alias_bomb':
      return {
        ...place,
        code: 'yaml/alias-bomb',
        message: 'Aliases in this file repeat other aliases, so that it would grow beyond all bounds.',
        hint: 'Write the repeated parts out, or remove the aliases.',
      };
    case 'alias_loop':
      return {
        ...place,
        code: 'yaml/alias-loop',
        message: `The alias \`*${trap.words}\` stands inside the very part that it repeats.`,
        hint: 'Write the part out.',
      };
    case 'alias_unknown':
      return {
        ...place,
        code: 'yaml/unknown-alias',
        message: `Nothing above is marked \`&${trap.words}\`, so the alias \`*${trap.words}\` stands for nothing.`,
        hint: 'Put the text in quotes where the asterisk belongs to it; otherwise mark the part with an anchor.',
      };
    case 'leading_zero':
      return {
        ...place,
        severity: 'warning',
        code: 'yaml/leading-zero',
        message: `\`${trap.words}\` is taken as it is written, but other programs drop its leading zero.`,
        hint: `Put the code in quotes: "${trap.words}".`,
      };
    case 'duplicate_key':
      return {
        ...place,
        code: 'yaml/duplicate-key',
        message: `The key \`${trap.words}\` is there twice in this mapping; only one of the two would count.`,
        hint: 'Remove one of them, or put both values under one key.',
      };
    case 'key':
      return {
        ...place,
        code: 'yaml/key',
        message: 'A key must be a plain word.',
        hint: 'Write `key: value`, with a word as key.',
      };
  }
}
