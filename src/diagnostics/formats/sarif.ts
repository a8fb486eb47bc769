import { createHash } from 'node:crypto';
import type { DataPath, Diagnostic, Severity } from '../diagnostic.ts';
import type { FileDiagnostics } from '../file-diagnostics.ts';
import type { NameSource, SourceName } from './source-name.ts';

/** The program that found what it found. */
export interface SarifTool {
  readonly name: string;
  readonly version: string;
  /** Where it is described. */
  readonly informationUri?: string;
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** JSON can carry half of a pair of signs, a URI cannot. */
function whole(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** Each step of a path percent-encoded; a drive (`C:`) keeps its colon. */
function encoded(path: string): string {
  return whole(path)
    .split('/')
    .map((step, index) => (index === 0 && /^[A-Za-z]:$/.test(step) ? step : encodeURIComponent(step)))
    .join('/');
}

function uriOf(source: SourceName): Readonly<Record<string, unknown>> {
  if (source.kind === 'stream') return { description: { text: 'standard input' } };
  if (source.kind === 'inside') {
    // The first step of a relative path may look like a scheme, but never does once its colon is encoded.
    return {
      uri: source.path
        .split('/')
        .map((step) => encodeURIComponent(whole(step)))
        .join('/'),
      uriBaseId: '%SRCROOT%',
    };
  }
  const path = encoded(source.path);
  return { uri: path.startsWith('//') ? `file:${path}` : `file://${path.startsWith('/') ? '' : '/'}${path}` };
}

/** The way to a place as people write it: `data.tables[0].rows[3].value`; empty for the file as a whole. */
function written(path: DataPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\w-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

function logicalLocations({ path, cell }: Diagnostic): readonly Readonly<Record<string, unknown>>[] {
  const last = path.at(-1);
  return [
    ...(last === undefined
      ? []
      : [
          {
            name: String(last),
            fullyQualifiedName: written(path),
            kind: typeof last === 'number' ? 'value' : 'property',
          },
        ]),
    ...(cell === undefined ? [] : [{ fullyQualifiedName: cell, kind: 'cell' }]),
  ];
}

/** `study/unknown-key` in words: “Unknown key (study)”. A rule is described alike in every run, whatever was found. */
function titleOf(code: string): string {
  const [room = '', ...rule] = code.split('/');
  const words = (rule.length === 0 ? room : rule.join(' ')).replaceAll('-', ' ');
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return rule.length === 0 ? title : `${title} (${room})`;
}

function ruleOf(code: string, { docs }: Diagnostic): Readonly<Record<string, unknown>> {
  const title = titleOf(code);
  return {
    id: code,
    shortDescription: { text: title },
    help: { text: `${title}. What was found, and what to do about it, stands in each result.` },
    ...(docs === undefined ? {} : { helpUri: docs }),
  };
}

/** Names that the message quotes: two keys that are missing at one place are two findings. Its figures may change, and it stays. */
function quoted(message: string): readonly string[] {
  return message.match(/`[^`]+`/g) ?? [];
}

/** The line of a table that a finding is about: rows move, and are told apart by what they hold. */
function rowText(diagnostic: Diagnostic, file: FileDiagnostics, lines: Map<string, readonly string[]>): string {
  if (diagnostic.range === null || diagnostic.file === file.file) return '';
  const known = lines.get(diagnostic.file) ?? file.text(diagnostic.file)?.split(/\r\n|[\r\n]/) ?? [];
  lines.set(diagnostic.file, known);
  return known[diagnostic.range.start.line - 1]?.trim() ?? '';
}

/**
 * Findings as SARIF 2.1.0 (OASIS), which code scanning of GitHub and other services read: one run, each code once as a rule,
 * every file that was read as an artifact. A result is recognised from run to run by its code, its file and its place in the
 * data, whatever line that is on; `complete` is false where a file could not be read, so that nobody takes what is not said
 * for mended. The same findings give the same bytes: no time, no name of the machine.
 */
export function formatSarif(
  files: readonly FileDiagnostics[],
  tool: SarifTool,
  nameSource: NameSource,
  complete = true,
): string {
  const rules = new Map<string, Readonly<Record<string, unknown>>>();
  const ruleIndex = new Map<string, number>();
  const artifacts: Readonly<Record<string, unknown>>[] = [];
  const artifactIndex = new Map<string, number>();
  const artifactOf = (name: string): number => {
    const known = artifactIndex.get(name);
    if (known !== undefined) return known;
    const source = nameSource(name);
    const roles = source.kind === 'stream' ? ['analysisTarget', 'standardStream'] : ['analysisTarget'];
    artifacts.push({ location: uriOf(source), roles });
    artifactIndex.set(name, artifacts.length - 1);
    return artifacts.length - 1;
  };
  const seen = new Map<string, number>();
  const results = files.flatMap((file) => {
    artifactOf(file.file);
    const lines = new Map<string, readonly string[]>();
    return file.diagnostics.map((diagnostic) => {
      const { code, severity, message, hint, range, path, cell } = diagnostic;
      if (!rules.has(code)) {
        ruleIndex.set(code, rules.size);
        rules.set(code, ruleOf(code, diagnostic));
      }
      const source = nameSource(diagnostic.file);
      const index = artifactOf(diagnostic.file);
      const named = source.kind === 'stream' ? '' : source.path;
      const row = rowText(diagnostic, file, lines);
      const told = JSON.stringify([code, named, path, cell ?? '', row, quoted(message)]);
      const times = (seen.get(told) ?? 0) + 1;
      seen.set(told, times);
      const hash = createHash('sha256').update(told).digest('hex').slice(0, 32);
      const logical = logicalLocations(diagnostic);
      return {
        ruleId: code,
        ruleIndex: ruleIndex.get(code) ?? -1,
        level: levels[severity],
        message: { text: whole(hint === undefined ? message : `${message}\n${hint}`) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { ...uriOf(source), index },
              ...(range === null
                ? {}
                : {
                    region: {
                      startLine: range.start.line,
                      startColumn: range.start.column,
                      endLine: range.end.line,
                      endColumn: range.end.column,
                    },
                  }),
            },
            ...(logical.length === 0 ? {} : { logicalLocations: logical }),
          },
        ],
        // The one that GitHub compares; another file or another rule is another finding there in any case.
        partialFingerprints: { primaryLocationLineHash: `${hash}:${times}` },
      };
    });
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...tool, rules: [...rules.values()] } },
        invocations: [{ executionSuccessful: complete }],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: 'The folder that the paths of files start from.' } },
        },
        artifacts,
        results,
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}
