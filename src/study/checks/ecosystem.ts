import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Check, finding } from './check.ts';

/** A link leads from one actor to another. */
export const checkSelfLinks: Check = (region, context) =>
  region.ecosystem.links.flatMap(({ from, to }, index) =>
    from !== to
      ? []
      : [
          finding(
            context,
            'error',
            'study/self-link',
            ['ecosystem', 'links', index, 'to'],
            `\`${from}\` is linked to itself.`,
            'Name another actor under `to`, or remove the link: what an actor does by itself is a service.',
          ),
        ],
  );

/** A link is told once: again in the same direction and of the same kind it would count twice in the means. */
export const checkDuplicateLinks: Check = (region, context) => {
  const first = new Map<string, number>();
  return region.ecosystem.links.flatMap(({ from, to, kind }, index): readonly Diagnostic[] => {
    const key = `${from} ${to} ${kind}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    const line = context.places.locate(['ecosystem', 'links', earlier])?.start.line;
    const where = line === undefined ? 'above' : `on line ${line}`;
    return [
      finding(
        context,
        'warning',
        'study/duplicate-link',
        ['ecosystem', 'links', index],
        `The link of kind \`${kind}\` from \`${from}\` to \`${to}\` stands already ${where}.`,
        'Remove one of the two, or give this one the kind that it has.',
      ),
    ];
  });
};

/** A service has somebody who provides it, or at whose place it is found. */
export const checkProviders: Check = (region, context) =>
  region.ecosystem.services.flatMap(({ id, provided_by, at }, index) =>
    provided_by.length > 0 || at !== undefined
      ? []
      : [
          finding(
            context,
            'warning',
            'study/no-provider',
            ['ecosystem', 'services', index, 'id'],
            `Nobody provides the service \`${id}\`, so it covers nothing in the coverage matrix.`,
            'Name the actors under `provided_by`, or the one at whose place it is found under `at`.',
          ),
        ],
  );

/** Where links are given, an actor that has none and provides nothing may have been forgotten. */
export const checkUnconnectedActors: Check = (region, context) => {
  const { actors, services, links } = region.ecosystem;
  if (links.length === 0) return [];
  const known = new Set([
    ...links.flatMap(({ from, to }) => [from, to]),
    ...services.flatMap(({ provided_by, at }) => [...provided_by, ...(at === undefined ? [] : [at])]),
  ]);
  const apart = actors.map(({ id }, index) => ({ id, index })).filter(({ id }) => !known.has(id));
  const [first] = apart;
  if (first === undefined) return [];
  const several = apart.length > 1;
  return [
    finding(
      context,
      'info',
      'study/unconnected-actor',
      ['ecosystem', 'actors', first.index, 'id'],
      `${several ? `${apart.length} actors have` : 'One actor has'} no link and no service: ${named(apart)}.`,
      'Add services and links where they are missing, or leave it as it is.',
    ),
  ];
};

/** A network takes two actors and a link. */
export const checkNetwork: Check = (region, context) => {
  const { actors, links } = region.ecosystem;
  if (actors.length === 0 || (actors.length > 1 && links.length > 0)) return [];
  const alone = actors.length === 1;
  return [
    finding(
      context,
      'info',
      alone ? 'study/one-actor' : 'study/no-links',
      ['ecosystem', 'actors'],
      alone
        ? 'The ecosystem has one actor alone, so there is no network to compute.'
        : `No links between the ${actors.length} actors are given, so there is no network to compute.`,
      alone
        ? 'Add those it works with under `actors`, and `links` between them.'
        : 'Add `links` with `from`, `to` and `kind`: who refers to whom, funds whom, works with whom.',
      'key',
    ),
  ];
};

/** Where some actors are rated for the power–interest grid, the others are left out of it. */
export const checkUnplacedActors: Check = (region, context) => {
  const { actors } = region.ecosystem;
  const unplaced = actors
    .map(({ id, influence, interest }, index) => ({
      id,
      index,
      rated: influence !== undefined && interest !== undefined,
    }))
    .filter(({ rated }) => !rated);
  const [first] = unplaced;
  if (first === undefined || unplaced.length === actors.length) return [];
  const several = unplaced.length > 1;
  return [
    finding(
      context,
      'info',
      'study/unplaced-actor',
      ['ecosystem', 'actors', first.index, 'id'],
      `${several ? `${unplaced.length} actors lack` : 'One actor lacks'} \`influence\` or \`interest\` and cannot be placed in the power–interest grid: ${named(unplaced)}.`,
      'Give both, from 1 to 5.',
    ),
  ];
};

/** As many ids as anybody would read. */
function named(actors: readonly { readonly id: string }[]): string {
  const shown = actors.slice(0, 5).map(({ id }) => `\`${id}\``);
  const more = actors.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}
