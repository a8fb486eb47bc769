import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Check, type CheckContext, finding } from './check.ts';
import { type NamedPart, namedParts, type PartKind } from './named-parts.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const snake = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** The nearest id that follows the rule. */
function inKebab(id: string): string {
  return id
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

function quadrantOf(part: NamedPart): string {
  return String(part.path[1] ?? '');
}

function checkList(kind: PartKind, parts: readonly NamedPart[], context: CheckContext): readonly Diagnostic[] {
  const first = new Map<string, NamedPart>();
  return parts.flatMap((part): readonly Diagnostic[] => {
    const target = kind === 'source' ? 'key' : 'value';
    if (!kebab.test(part.id)) {
      const better = inKebab(part.id);
      const hint =
        better === ''
          ? 'Use small letters, digits and hyphens.'
          : `Write \`${better}\`: small letters, digits and hyphens.`;
      return [
        finding(
          context,
          'error',
          'study/bad-id',
          part.path,
          `\`${part.id}\` cannot be the id of a ${kind}.`,
          hint,
          target,
        ),
      ];
    }
    const earlier = first.get(part.id);
    if (earlier === undefined) {
      first.set(part.id, part);
      return [];
    }
    if (kind === 'SWOT item' && quadrantOf(earlier) !== quadrantOf(part)) {
      const message = `\`${part.id}\` stands under ${quadrantOf(earlier)} and under ${quadrantOf(part)}; an item belongs to one quadrant.`;
      return [
        finding(
          context,
          'error',
          'study/two-quadrants',
          part.path,
          message,
          'Keep it in one, or give what is meant here an id and a text of its own.',
          target,
        ),
      ];
    }
    const line = context.places.locate(earlier.path)?.start.line;
    const message = `The id \`${part.id}\` is already that of another ${kind}${line === undefined ? '' : `, on line ${line}`}.`;
    return [
      finding(context, 'error', 'study/duplicate-id', part.path, message, 'Give this one an id of its own.', target),
    ];
  });
}

/** Ids are kebab-case and unique among their kind; those of own indicators, like the catalogue's, have underscores. */
export const checkIds: Check = (region, context) => {
  const parts = namedParts(region);
  const indicators = region.data.indicators.flatMap(({ id }, index) =>
    snake.test(id)
      ? []
      : [
          finding(
            context,
            'error',
            'study/bad-id',
            ['data', 'indicators', index, 'id'],
            `\`${id}\` cannot be the id of an indicator.`,
            `Write \`${inKebab(id).replaceAll('-', '_')}\`: small letters, digits and underscores.`,
          ),
        ],
  );
  const kinds: readonly PartKind[] = [
    'source',
    'target group',
    'challenge',
    'actor',
    'service',
    'SWOT item',
    'strategy',
    'good practice',
    'improvement',
    'finding',
  ];
  return [...kinds.flatMap((kind) => checkList(kind, parts[kind], context)), ...indicators];
};
