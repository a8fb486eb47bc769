import type { DataPath, Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { valueAt, without } from './data-path.ts';
import { guidanceAt } from './schema-guide.ts';

/** A misspelt key that is read as the one that was meant. */
interface Rename {
  readonly parent: DataPath;
  readonly from: string;
  readonly to: string;
}

/**
 * What a region file says once what the schema refused is mended as its author would: so that one misspelt or missing key
 * does not hide all that the checks across fields would find. Never becomes a report.
 */
export interface Repair {
  readonly value: unknown;
  readonly renames: readonly Rename[];
  /** Where a value of ours stands, so that the schema goes on; what is found there is no finding. */
  readonly standIns: readonly DataPath[];
  /** What the schema refused and was left out: that it is not there is no finding either. */
  readonly dropped: readonly DataPath[];
  /** Whether everything that can be referred to is still there. */
  readonly whole: boolean;
}

/** The file as it is. */
export function unrepaired(value: unknown): Repair {
  return { value, renames: [], standIns: [], dropped: [], whole: true };
}

export function startsWith(path: DataPath, start: DataPath): boolean {
  return start.length <= path.length && start.every((part, index) => part === path[index]);
}

/** A path of the repaired value as the file has it. */
export function asWritten(path: DataPath, { renames }: Repair): DataPath {
  return renames.reduceRight<DataPath>(
    (written, { parent, from, to }) =>
      startsWith(written, [...parent, to]) ? [...parent, from, ...written.slice(parent.length + 1)] : written,
    path,
  );
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy of plain data in which the mapping or list at a path is changed. */
function changed(root: unknown, path: DataPath, change: (value: unknown) => unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return change(root);
  if (Array.isArray(root))
    return root.map((item: unknown, index) => (index === part ? changed(item, rest, change) : item));
  if (!isMapping(root)) return root;
  return Object.fromEntries(
    Object.entries(root).map(([key, item]) => [key, key === part ? changed(item, rest, change) : item]),
  );
}

/** The unknown keys that are near to one that is not there. */
function renamesIn(value: unknown, diagnostics: readonly Diagnostic[]): readonly Rename[] {
  const renames: Rename[] = [];
  for (const { code, path } of diagnostics) {
    const from = path.at(-1);
    if (code !== 'study/unknown-key' || typeof from !== 'string') continue;
    const parent = path.slice(0, -1);
    const there = valueAt(value, parent).value;
    const free = guidanceAt(parent).keys.filter(
      (key) =>
        isMapping(there) &&
        !Object.hasOwn(there, key) &&
        !renames.some((other) => other.to === key && JSON.stringify(other.parent) === JSON.stringify(parent)),
    );
    const to = suggest(from, free);
    if (to !== null) renames.push({ parent, from, to });
  }
  return renames;
}

/** Whether a key that is not there is there misspelt, which another finding says. */
export function isThereMisspelt({ code, path }: Diagnostic, { renames }: Repair): boolean {
  return (
    code === 'study/missing-key' &&
    renames.some(({ parent, to }) => path.length === parent.length + 1 && startsWith(path, [...parent, to]))
  );
}

/** Something that the schema takes at a path: what its own example says. `undefined` where there is none. */
function standInAt(path: DataPath): unknown {
  const { example, choices, keys } = guidanceAt(path);
  return example ?? choices[0] ?? (keys.length > 0 ? {} : undefined);
}

/** With more than this to put right, nobody misses what lies behind it. */
const mostMended = 100;

/** The next repair, where the schema found this; `null` where it cannot be mended. */
export function repair(before: Repair, diagnostics: readonly Diagnostic[]): Repair | null {
  if (diagnostics.length > mostMended) return null;
  if (diagnostics.some(({ path }) => before.standIns.some((own) => path.length <= own.length && startsWith(own, path))))
    return null;
  const renames = renamesIn(before.value, diagnostics);
  const renamed = renames.reduce(
    (value, { parent, from, to }) =>
      changed(value, parent, (there) =>
        isMapping(there)
          ? Object.fromEntries(Object.entries(there).map(([key, item]) => [key === from ? to : key, item]))
          : there,
      ),
    before.value,
  );
  const refused = diagnostics
    .map(({ path }) => path)
    .filter((path) => path.length > 0 && !renames.some(({ parent, to }) => startsWith(path, [...parent, to])));
  const lost = refused.filter((path) => {
    const { found, value } = valueAt(renamed, path);
    return found && typeof value === 'object' && value !== null;
  });
  let value = without(renamed, refused);
  const standIns: DataPath[] = [];
  for (const { code, path } of diagnostics) {
    const key = path.at(-1);
    if (code === 'study/unknown-key' || key === undefined || valueAt(value, path).found) continue;
    const standIn = standInAt(path);
    if (standIn === undefined) continue;
    standIns.push(path);
    value =
      typeof key === 'number'
        ? changed(value, path, () => standIn)
        : changed(value, path.slice(0, -1), (there) => (isMapping(there) ? { ...there, [key]: standIn } : there));
  }
  if (renames.length === 0 && standIns.length === 0 && refused.length === 0) return null;
  const referredTo = (path: DataPath) => path.at(-1) === 'id' || path.at(-1) === 'sources' || path.at(-1) === 'units';
  return {
    value,
    renames: [...before.renames, ...renames],
    standIns: [...before.standIns, ...standIns],
    dropped: [...before.dropped, ...refused],
    whole: before.whole && lost.length === 0 && !standIns.some(referredTo),
  };
}
