import type * as z from 'zod';
import type { DataPath, Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { manifestKeys, type WrittenManifest, writtenManifest } from '../render/manifest.ts';
import { templateFinding } from '../render/template-mistake.ts';
import type { JsonText } from './json-text.ts';

type Issue = z.core.$ZodIssue;

function wording(issue: Issue, key: string): readonly [message: string, hint: string] {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return [`\`${key}\` has a value that is not known here.`, didYouMean('', values, 'It is one of these')];
  }
  if (issue.code === 'invalid_format') return [`\`${key}\` ${issue.message}.`, ''];
  if (issue.code === 'invalid_union')
    return [`\`${key}\` is neither a text nor a text by language.`, `Write \`"${key}": { "en": "…" }\`.`];
  if (issue.code === 'too_small') return [`\`${key}\` is too small.`, `It is ${issue.minimum} or more.`];
  if (issue.code === 'invalid_type') {
    const kinds: Readonly<Record<string, string>> = { array: 'a list', string: 'a text', boolean: '`true` or `false`' };
    if (issue.input === undefined) return [`The manifest has no \`${key}\`.`, `Add it: \`"${key}": "our-brief"\`.`];
    return [`\`${key}\` must be ${kinds[issue.expected] ?? 'a whole number'}.`, ''];
  }
  return [`\`${key}\` cannot be used as it is written.`, ''];
}

/** The manifest that a file holds; `null` where anything is wrong, which is found with its place. */
export function readManifest(json: JsonText): {
  readonly manifest: WrittenManifest | null;
  readonly findings: readonly Diagnostic[];
} {
  const parsed = writtenManifest.safeParse(json.value, { reportInput: true });
  if (parsed.success) return { manifest: parsed.data, findings: [] };
  const findings = parsed.error.issues.flatMap((issue): readonly Diagnostic[] => {
    const path: DataPath = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        templateFinding(
          'unknown-key',
          { file: json.file, range: json.locate([...path, key], 'key') },
          `A manifest has no \`${key}\`.`,
          didYouMean(key, manifestKeys),
        ),
      );
    }
    const [message, hint] = wording(issue, path.map(String).join('.'));
    return [templateFinding('manifest', { file: json.file, range: json.locate(path) }, message, hint)];
  });
  return { manifest: null, findings };
}
