import { LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makePlaces, type Places } from './locate.ts';
import { plainValue } from './plain-value.ts';
import { trapFinding, type YamlFinding, yamlFindings } from './yaml-findings.ts';

/** A document that YAML could read: its plain value, and where everything stands. */
export interface ReadDocument {
  readonly value: Readonly<Record<string, unknown>>;
  readonly places: Places;
}

const deepest = 64;

/** Offset at which brackets or hyphens nest deeper than any region file; `null` where they do not. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  // Brackets left open in prose must not add up over the file: a line that ends a block starts afresh.
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]|\n(?=[A-Za-z_])/g)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === '\n') depth = 0;
    else if (depth > 0) depth -= 1;
    if (depth >= deepest) return index;
  }
  const hyphens = /^[ \t]*(?:[-?][ \t]+){32}/m.exec(text);
  return hyphens === null ? null : hyphens.index;
}

function lineCounterOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the YAML of a region file (version 1.2, core schema: `NO` is text, dates are text). Returns the document where
 * enough could be read to look further, `null` where not, and everything found about the YAML itself.
 */
export function parseYaml(
  text: string,
  file: string,
): { readonly document: ReadDocument | null; readonly diagnostics: readonly Diagnostic[] } {
  const lines = lineCounterOf(text);
  const empty = makePlaces(parseDocument(''), text, lines, new Map());
  const located = (finding: YamlFinding): Diagnostic => ({
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    hint: finding.hint,
    file,
    path: [],
    range: empty.rangeOf(finding.offset, finding.end),
  });
  const refuse = (code: string, message: string, hint: string, offset: number) => ({
    document: null,
    diagnostics: [located({ code, severity: 'error', message, hint, offset, end: offset + 1 })],
  });
  const tooDeep = (offset: number) =>
    refuse(
      'yaml/too-deep',
      'Brackets or lists are nested too deeply here.',
      'A region file is a few levels deep; check that every bracket is closed.',
      offset,
    );

  const nothing = refuse(
    'yaml/empty',
    'The file is empty, or holds only comments.',
    'Start from the region file in the README, or from examples/minimal/region.yaml.',
    0,
  );

  const deep = tooDeepAt(text);
  if (deep !== null) return tooDeep(deep);
  let parsed: ReturnType<typeof parseDocument>;
  try {
    parsed = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
      logLevel: 'error',
      // Compares every key with every other; `plainValue` looks for equal keys in one pass.
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(0);
    throw error;
  }
  const { findings, readable } = yamlFindings(parsed.errors, text);
  const tags = parsed.warnings.map(
    (warning): YamlFinding => ({
      code: 'yaml/tag',
      severity: 'error',
      message: 'An exclamation mark begins a type here that a region file does not know.',
      hint: 'Put the text in quotes, or remove the word with the exclamation mark.',
      offset: warning.pos[0],
      end: warning.pos[1],
    }),
  );
  if (!readable) return { document: null, diagnostics: findings.map(located) };
  const diagnostics = [...findings, ...tags].map(located);
  if (parsed.contents === null) return nothing;
  const { value, traps, targets } = plainValue(parsed.contents);
  const trapped = traps.map((trap) => located(trapFinding(trap)));
  const endless = traps.some((trap) => trap.kind === 'alias_bomb' || trap.kind === 'alias_loop');
  if (endless) return { document: null, diagnostics: [...diagnostics, ...trapped] };
  if (value === null) return nothing;
  if (!isMapping(value)) {
    return {
      document: null,
      diagnostics: [
        ...diagnostics,
        ...refuse(
          'yaml/not-a-mapping',
          'The file does not begin with keys such as `format:` and `region:`, so it is not a region file.',
          'Write keys with values, one a line: `format: 1`.',
          parsed.contents.range?.[0] ?? 0,
        ).diagnostics,
      ],
    };
  }
  return {
    document: { value, places: makePlaces(parsed, text, lines, targets) },
    diagnostics: [...diagnostics, ...trapped],
  };
}
