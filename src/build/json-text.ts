import type { DataPath, Diagnostic, Range } from '../diagnostics/diagnostic.ts';
import { templateFinding } from '../render/template-mistake.ts';
import { parseYaml } from '../study/parse-yaml.ts';

/** What a JSON file holds, and where. */
export interface JsonText {
  readonly file: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly locate: (path: DataPath, target?: 'key' | 'value') => Range | null;
}

function placeOf(text: string, offset: number): Range {
  const lines = text.slice(0, offset).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { start: { line: lines.length, column }, end: { line: lines.length, column: column + 1 } };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a JSON file of keys and values; what is wrong with it is found with its place. */
export function readJson(text: string, file: string): JsonText | Diagnostic {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = / at position (\d+)/.exec(error.message)?.[1];
    const offset = position === undefined ? text.trimEnd().length : Number(position);
    return templateFinding(
      'json',
      { file, range: placeOf(text, offset) },
      position === undefined ? 'The file ends before it is complete.' : 'This is no JSON from here on.',
      'Keys and texts stand in double quotes, with a comma between entries and none after the last.',
    );
  }
  if (!isMapping(value)) {
    return templateFinding(
      'json',
      { file, range: placeOf(text, 0) },
      'The file holds no keys and values.',
      'It begins with `{` and ends with `}`.',
    );
  }
  // JSON is YAML too, and YAML knows where everything stands.
  const { document } = parseYaml(text, file);
  return { file, value, locate: (path, target) => document?.places.locate(path, target) ?? null };
}
