import type { DataPath } from '../diagnostics/diagnostic.ts';

const singular: Readonly<Record<string, string>> = {
  tables: 'table',
  rows: 'row',
  target_groups: 'target group',
  challenges: 'challenge',
  actors: 'actor',
  services: 'service',
  links: 'link',
  strengths: 'strength',
  weaknesses: 'weakness',
  opportunities: 'opportunity',
  threats: 'threat',
  strategies: 'strategy',
  meetings: 'meeting',
  good_practices: 'good practice',
  improvements: 'improvement',
  targets: 'target',
  findings: 'finding',
  breaks: 'break',
  indicators: 'indicator',
  units: 'unit',
  peer_reviews: 'peer review',
  evidence: 'piece of evidence',
  governance: 'level of governance',
};

/** A path as a reader would say it: `study.status`; the list and the place in it for what stands in lists: `` `rows` no. 4 ``. */
export function pathWords(path: DataPath): string {
  if (path.length === 0) return 'The region file';
  const lastIndex = path.findLastIndex((part) => typeof part === 'number');
  if (lastIndex === -1) return `\`${path.join('.')}\``;
  // A judgement is a list in a list: its values are counted within it.
  if (typeof path[lastIndex - 1] === 'number') {
    const outer = pathWords(path.slice(0, lastIndex));
    return `Value no. ${Number(path[lastIndex]) + 1} of ${outer.charAt(0).toLowerCase()}${outer.slice(1)}`;
  }
  const list = String(path[lastIndex - 1] ?? '');
  if (path[lastIndex - 2] === 'judgements') return `Judgement no. ${Number(path[lastIndex]) + 1} of the ${list}`;
  const item = `${singular[list] ?? `entry of \`${list}\``} no. ${Number(path[lastIndex]) + 1}`;
  const rest = path.slice(lastIndex + 1);
  return rest.length === 0 ? `${item.charAt(0).toUpperCase()}${item.slice(1)}` : `\`${rest.join('.')}\` of ${item}`;
}

/** What stands at a path of plain data; `found` is false where nothing does. */
export function valueAt(root: unknown, path: DataPath): { readonly found: boolean; readonly value: unknown } {
  let value = root;
  for (const part of path) {
    if (Array.isArray(value)) {
      if (typeof part !== 'number' || part >= value.length) return { found: false, value: undefined };
      const item: unknown = value[part];
      value = item;
    } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, part)) {
      value = Object.entries(value).find(([key]) => key === String(part))?.[1];
    } else {
      return { found: false, value: undefined };
    }
  }
  return { found: true, value };
}

/**
 * A copy of plain data in which nothing stands at the paths. Entries of lists keep their places: one that is a list or a
 * mapping is kept, any other becomes `null`.
 */
export function without(root: unknown, paths: readonly DataPath[]): unknown {
  if (paths.length === 0) return root;
  const at = (part: string | number) => paths.filter((path) => path[0] === part).map((path) => path.slice(1));
  if (Array.isArray(root)) {
    return root.map((item: unknown, index) => {
      const within = at(index);
      if (within.some((path) => path.length === 0) && (typeof item !== 'object' || item === null)) return null;
      return without(
        item,
        within.filter((path) => path.length > 0),
      );
    });
  }
  if (typeof root !== 'object' || root === null) return root;
  return Object.fromEntries(
    Object.entries(root).flatMap(([key, value]) => {
      const inner = at(key);
      return inner.some((path) => path.length === 0) ? [] : [[key, without(value, inner)]];
    }),
  );
}
