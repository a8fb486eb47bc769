import type { DataPath, Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean, suggest } from '../diagnostics/suggest.ts';
import { pathWords, valueAt } from './data-path.ts';
import type * as z from './schema/z.ts';
import { guidanceAt } from './schema-guide.ts';
import type { StudySource } from './study.ts';

type Issue = z.core.$ZodIssue;

/** More than anybody would read; a file with more is something else. */
const mostFindings = 1000;

export interface FindingContext {
  readonly file: string;
  readonly value: unknown;
  readonly locate: StudySource['locate'];
}

const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping of keys and values',
  record: 'a mapping of keys and values',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
};

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping of keys and values';
  if (typeof value === 'string') return value.length > 40 ? 'a text' : `the text \`${value}\``;
  return typeof value === 'number' ? `the number \`${value}\`` : `\`${String(value)}\``;
}

function toPath(path: readonly PropertyKey[]): DataPath {
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}

/** How an example is written in the file, on one line. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${written(inner)}`)
      .join(', ')} }`;
  }
  return typeof value === 'string' && /[:,#[\]{}]|^\W/.test(value) ? `"${value}"` : String(value);
}

/** A union's own issue, or those of the alternative that was most likely meant: the one whose kind of value fits. */
function unfold(issue: Issue, prefix: DataPath): readonly { readonly issue: Issue; readonly path: DataPath }[] {
  const path = [...prefix, ...toPath(issue.path)];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const fitting = issue.errors
    .filter(
      (branch) =>
        !branch.some(
          ({ code, path: inner }) => inner.length === 0 && (code === 'invalid_type' || code === 'invalid_union'),
        ),
    )
    .sort((a, b) => a.length - b.length)[0];
  return fitting === undefined ? [{ issue, path }] : fitting.flatMap((inner) => unfold(inner, path));
}

const customCodes: Readonly<Record<string, string>> = {
  date: 'study/bad-date',
  period: 'study/bad-period',
  age: 'study/bad-age',
  address: 'study/bad-address',
  scale: 'study/out-of-scale',
};

interface Words {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** `empty`: the key is there, and nothing behind it. */
function missing(path: DataPath, empty: boolean): Words {
  const key = String(path.at(-1) ?? '');
  const parent = path.slice(0, -1);
  const { description, example } = guidanceAt(path);
  const shown = example === undefined ? `\`${key}: …\`` : `\`${key}: ${written(example)}\``;
  return {
    code: 'study/missing-key',
    message: empty ? `${pathWords(path)} has no value.` : `${pathWords(parent)} has no \`${key}\`.`,
    hint: `${empty ? 'Write' : 'Add'} it, for example ${shown}.${description === null ? '' : ` ${description}`}`,
  };
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return kinds[issue.expected] ?? 'something else';
  return issue.message.startsWith('Invalid') || issue.message.startsWith('Too') ? 'something else' : issue.message;
}

function wrong(issue: Issue, path: DataPath, value: unknown): Words {
  const name = pathWords(path);
  const { example, description } = guidanceAt(path);
  const expected = expectation(issue);
  const shown =
    example === undefined
      ? (description ?? 'See what `milestone schema` says of it.')
      : `For example \`${String(path.findLast((part) => typeof part === 'string') ?? '')}: ${written(example)}\`.`;
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  const hint =
    scalar && expected.startsWith('a text')
      ? `Put it in quotes: "${String(value)}".`
      : expected.startsWith('a list') && typeof value === 'string'
        ? `Put it in square brackets: [${value}].`
        : shown;
  return { code: 'study/wrong-type', message: `${name} should be ${expected}, but is ${kindOf(value)}.`, hint };
}

function wordsOf(issue: Issue, path: DataPath, value: unknown): Words {
  const name = pathWords(path);
  switch (issue.code) {
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (allowed.includes(String(value))) {
        return {
          code: 'study/unknown-value',
          message: `${name} should not be in quotes.`,
          hint: `Write ${String(value)} without quotes.`,
        };
      }
      const near = typeof value === 'string' ? suggest(value, allowed) : null;
      const list = `Allowed: ${allowed.map((choice) => `\`${choice}\``).join(', ')}.`;
      return {
        code: 'study/unknown-value',
        message: `${name} cannot be ${kindOf(value).replace('the text ', '').replace('the number ', '')}.`,
        hint: near === null ? list : `Did you mean \`${near}\`? ${list}`,
      };
    }
    case 'too_big':
    case 'too_small': {
      if (typeof value !== 'number') return wrong(issue, path, value);
      const { description } = guidanceAt(path);
      const bound = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
      return {
        code: 'study/out-of-scale',
        message: `${name} is ${value}, but may be ${bound}.`,
        hint: description ?? 'Put a number within the scale.',
      };
    }
    case 'custom': {
      const kind: unknown = issue.params?.kind;
      const code = typeof kind === 'string' ? customCodes[kind] : undefined;
      if (code === undefined) return wrong(issue, path, value);
      const because: unknown = issue.params?.because;
      if (typeof because === 'string' && because !== '')
        return {
          code,
          message: `${name} is \`${String(value)}\`, which is no day: ${because}.`,
          hint: 'Correct the date.',
        };
      return {
        code,
        message: `${name} should be ${issue.message}, but is ${kindOf(value)}.`,
        hint: `Write ${issue.message}.`,
      };
    }
    default:
      return wrong(issue, path, value);
  }
}

/**
 * What the schema found, in words that an official would use, at their place in the file: an unknown key at the key,
 * a missing one at its parent, a wrong value at the value.
 */
export function schemaFindings(issues: readonly Issue[], context: FindingContext): readonly Diagnostic[] {
  const { file, value, locate } = context;
  return issues
    .flatMap((issue) => unfold(issue, []))
    .slice(0, mostFindings)
    .flatMap(({ issue, path }): readonly Diagnostic[] => {
      if (issue.code === 'unrecognized_keys') {
        const known = guidanceAt(path).keys;
        return issue.keys.slice(0, mostFindings).map((key) => ({
          code: 'study/unknown-key',
          severity: 'error',
          message: `${pathWords(path)} has no key \`${key}\` in this format.`,
          hint: didYouMean(key, known) || 'Remove it.',
          file,
          path: [...path, key],
          range: locate([...path, key], 'key'),
        }));
      }
      if (issue.code === 'invalid_key') {
        const key = String(path.at(-1) ?? '');
        const expected = issue.issues[0]?.message ?? 'another word';
        return [
          {
            code: 'study/unknown-key',
            severity: 'error',
            message: `\`${key}\` is not ${expected}.`,
            hint: 'One text for each language: { en: …, fi: … }.',
            file,
            path,
            range: locate(path, 'key'),
          },
        ];
      }
      const { found, value: here } = valueAt(value, path);
      const parent = path.slice(0, -1);
      const above = locate(parent, 'key');
      const key = found ? null : locate(path, 'key');
      const empty = JSON.stringify(key) !== JSON.stringify(above);
      const worded = found ? wordsOf(issue, path, here) : missing(path, empty);
      const hint = worded.hint === '' ? {} : { hint: worded.hint };
      return [
        {
          code: worded.code,
          severity: 'error',
          message: worded.message,
          ...hint,
          file,
          path,
          range: found ? locate(path, 'value') : empty ? key : above,
        },
      ];
    });
}
