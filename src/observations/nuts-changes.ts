import { nutsName, nutsUnit, nutsVersions } from './nuts.ts';
import { nutsHeirs } from './nuts-codes.ts';
import { nutsFormer } from './nuts-former.ts';

/**
 * What became of a code. `recoded`: another code for the same territory. `same_name`: another code bears its name; NUTS often
 * gives a new code because borders moved. `changed`: its borders or its parts moved. `split`, `merged`: divided among, or
 * gone up in, its successors. `gone`: nothing more is known.
 */
export type NutsChangeKind = 'recoded' | 'same_name' | 'changed' | 'split' | 'merged' | 'gone';

export interface NutsChange {
  readonly code: string;
  readonly name: string;
  readonly kind: NutsChangeKind;
  /** The first version that does not have the code. */
  readonly since: number;
  /** Codes of the latest known version. Figures of the code and of these are the same territory only where `recoded`. */
  readonly successors: readonly string[];
}

const kinds: Readonly<Record<string, NutsChangeKind>> = { '=': 'recoded', '~': 'changed', '/': 'split', '>': 'merged' };

function formerChange(line: string): NutsChange {
  const [code = '', since = '', sign = '', ...rest] = line.split(' ');
  const end = rest.findIndex((word) => !(word.startsWith(code.slice(0, 2)) && nutsUnit(word) !== null));
  const successors = end < 0 ? rest : rest.slice(0, end);
  const name = end < 0 ? (nutsName(code) ?? code) : rest.slice(end).join(' ');
  return { code, name, kind: kinds[sign] ?? 'gone', since: Number(since), successors };
}

function heirChange(line: string): NutsChange {
  const [code = '', heir = ''] = line.split(' ');
  const moved = heir.startsWith('~');
  return {
    code,
    name: nutsName(code) ?? code,
    kind: moved ? 'changed' : 'same_name',
    since: 2024,
    successors: [moved ? heir.slice(1) : heir],
  };
}

let changes: ReadonlyMap<string, NutsChange> | null = null;

/** What is documented stands above what the names suggest. */
function nutsChanges(): ReadonlyMap<string, NutsChange> {
  changes ??= new Map(
    [...nutsHeirs.trim().split('\n').map(heirChange), ...nutsFormer.trim().split('\n').map(formerChange)].map(
      (change): [string, NutsChange] => [change.code, change],
    ),
  );
  return changes;
}

/** The départements kept their last digit when France was recoded in 2016: FR811 became FRJ11. */
function frenchChange(code: string): NutsChange | null {
  if (!/^FR[2-8]\d\d$/.test(code)) return null;
  const above = nutsChanges().get(code.slice(0, 4));
  const successor = `${above?.successors[0] ?? ''}${code.slice(4)}`;
  const name = nutsName(successor);
  return name === null ? null : { code, name, kind: 'recoded', since: 2016, successors: [successor] };
}

/**
 * What became of a code that NUTS 2024 no longer has: codes of NUTS 2021, and of levels 1 and 2 of older versions as far as they are
 * known for certain (with the French units of level 3). `null` for a code in force, and for one of which nothing is known.
 */
export function nutsChange(code: string): NutsChange | null {
  return nutsChanges().get(code) ?? frenchChange(code);
}

/** The codes that took the place of one that is gone; empty for a code in force and where none is known. */
export function nutsSuccessors(code: string): readonly string[] {
  return nutsChange(code)?.successors ?? [];
}

/** The codes that this one took the place of, the latest first. */
export function nutsPredecessors(code: string): readonly string[] {
  return [...nutsChanges().values()]
    .filter(({ successors }) => successors.includes(code))
    .sort((one, other) => other.since - one.since)
    .map((change) => change.code);
}

/** Codes of NUTS 2024 that NUTS 2021 did not have. */
export function isNewIn2024(code: string): boolean {
  const versions = nutsVersions(code);
  return versions.length === 1 && versions[0] === 2024;
}
