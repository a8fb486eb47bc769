import { flowYaml, type YamlValue } from '../write-yaml.ts';

/** How a file is laid out: what is put in follows it. */
export interface Layout {
  /** Spaces by which a mapping stands further in than its key. */
  readonly step: number;
  /** Spaces by which the hyphens of a list stand further in than its key; 0 in many hand-written files. */
  readonly listStep: number;
  readonly lineEnd: '\n' | '\r\n';
}

/** Of this tool's own examples. */
export const usualLayout: Layout = { step: 2, listStep: 2, lineEnd: '\n' };

type Mapping = { readonly [key: string]: YamlValue | undefined };

/** True for a mapping, false for a list, a scalar, null. */
export function isMappingValue(value: YamlValue | undefined): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListValue(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** Days, age bands and paths are plain in every file that people write, and every reader of YAML 1.2 takes them for texts. */
const plainText = /^(?:\d{4}-\d{2}-\d{2}|\d+-\d+|\d+\+|[A-Za-z]\w*(?:[./-]\w+)+)$/;

/** A value on one line; days, age bands and paths without quotes. */
export function inlineYaml(value: YamlValue): string {
  if (typeof value === 'string' && plainText.test(value)) return value;
  if (value === null || typeof value !== 'object') return flowYaml(value);
  if (isListValue(value)) return value.length === 0 ? '[]' : `[${value.map(inlineYaml).join(', ')}]`;
  if (!isMappingValue(value)) return flowYaml(value);
  const entries = Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : [`${flowYaml(key)}: ${inlineYaml(each)}`],
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/**
 * The lines of a key with its value. Mappings are opened `depth` levels deep, a key a line; what lies deeper stands on one
 * line, but a list of mappings always has a line for each.
 */
export function keyLines(key: string, value: YamlValue, indent: number, depth: number, layout: Layout): string[] {
  const lead = `${' '.repeat(indent)}${flowYaml(key)}:`;
  if (isMappingValue(value) && depth > 0) {
    const inside = mappingLines(value, indent + layout.step, depth - 1, layout);
    if (inside.length > 0) return [lead, ...inside];
  }
  if (value !== null && isListValue(value) && value.some((item) => isMappingValue(item))) {
    return [lead, ...value.flatMap((item) => itemLines(item, indent + layout.listStep, 1, depth, layout))];
  }
  return [`${lead} ${inlineYaml(value)}`];
}

/** The lines of a mapping without braces, its values opened `depth` levels deep. */
export function mappingLines(mapping: Mapping, indent: number, depth: number, layout: Layout): string[] {
  return Object.entries(mapping).flatMap(([key, value]) =>
    value === undefined ? [] : keyLines(key, value, indent, depth, layout),
  );
}

/** The lines of an item of a list, its hyphen `indent` in and `gap` spaces after it; with depth 0 on one line. */
export function itemLines(value: YamlValue, indent: number, gap: number, depth: number, layout: Layout): string[] {
  const lead = `${' '.repeat(indent)}-${' '.repeat(gap)}`;
  const [first, ...rest] =
    isMappingValue(value) && depth > 0 ? mappingLines(value, lead.length, depth - 1, layout) : [];
  return first === undefined ? [`${lead}${inlineYaml(value)}`] : [`${lead}${first.trimStart()}`, ...rest];
}
