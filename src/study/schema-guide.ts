import type { DataPath } from '../diagnostics/diagnostic.ts';
import { regionJsonSchema } from './json-schema.ts';

/** What the format says of one place: the keys that may stand there, what it is for, an example. */
export interface Guidance {
  readonly keys: readonly string[];
  readonly description: string | null;
  readonly example: unknown;
  readonly choices: readonly string[];
}

type Schema = Readonly<Record<string, unknown>>;

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A schema and all that it offers as alternatives. */
function alternatives(schema: Schema): readonly Schema[] {
  const further = [...listOf(schema.anyOf), ...listOf(schema.oneOf), ...listOf(schema.allOf)].filter(isSchema);
  return [schema, ...further.flatMap(alternatives)];
}

function below(schema: Schema, part: string | number): readonly Schema[] {
  if (typeof part === 'number') {
    const items = Array.isArray(schema.items) ? schema.items[part] : schema.items;
    return isSchema(items) ? alternatives(items) : [];
  }
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const named = Object.hasOwn(properties, part) ? properties[part] : schema.additionalProperties;
  return isSchema(named) ? alternatives(named) : [];
}

let root: Schema | null = null;

/** What the format says of the place at a path; empty where it says nothing. Made once, when first needed. */
export function guidanceAt(path: DataPath): Guidance {
  root ??= regionJsonSchema();
  let candidates = alternatives(root);
  for (const part of path) candidates = candidates.flatMap((schema) => below(schema, part));
  const described = candidates.find((schema) => typeof schema.description === 'string')?.description;
  return {
    keys: [
      ...new Set(candidates.flatMap((schema) => (isSchema(schema.properties) ? Object.keys(schema.properties) : []))),
    ],
    description: typeof described === 'string' ? described : null,
    example: candidates.flatMap((schema) => listOf(schema.examples))[0],
    choices: candidates.flatMap((schema) => listOf(schema.enum)).filter((choice) => typeof choice === 'string'),
  };
}
