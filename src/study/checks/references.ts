import { didYouMean } from '../../diagnostics/suggest.ts';
import { type Check, finding } from './check.ts';
import { collectReferences } from './collect-references.ts';
import { namedParts } from './named-parts.ts';

function listed(kinds: readonly string[]): string {
  const last = kinds.at(-1) ?? '';
  return kinds.length < 2 ? last : `${kinds.slice(0, -1).join(', ')} or ${last}`;
}

/** Every reference by id leads somewhere; where not, the nearest id is the hint. The tables check the sources that they name. */
export const checkReferences: Check = (region, context) => {
  const parts = namedParts(region);
  return collectReferences(region).flatMap(({ id, path, kinds }) => {
    const known = kinds.flatMap((kind) => parts[kind].map((part) => part.id));
    if (known.includes(id) || (path[0] === 'data' && path[1] === 'tables')) return [];
    const what = listed(kinds);
    const target = path[0] === 'consultation' && path[1] === 'ratings' ? 'key' : 'value';
    const hint =
      didYouMean(id, known, `There is`) ||
      `The file has no ${kinds[0] ?? 'entry'} at all; add it, or remove the reference.`;
    return [
      finding(
        context,
        'error',
        'study/unknown-reference',
        path,
        `There is no ${what} with the id \`${id}\`.`,
        hint,
        target,
      ),
    ];
  });
};
