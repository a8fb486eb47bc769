import type { DataPath } from '../../diagnostics/diagnostic.ts';
import { quadrants } from '../../observations/code-lists.ts';
import type { RegionFile } from '../schema/region-file.ts';

/** Something with an id, and the path of that id. */
export interface NamedPart {
  readonly id: string;
  readonly path: DataPath;
}

export type PartKind =
  | 'source'
  | 'target group'
  | 'challenge'
  | 'actor'
  | 'service'
  | 'SWOT item'
  | 'strategy'
  | 'good practice'
  | 'improvement'
  | 'finding';

function listed(items: readonly { readonly id: string }[], path: DataPath): readonly NamedPart[] {
  return items.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }));
}

/** Everything in the file that can be referred to, by kind. */
export function namedParts(region: RegionFile): Readonly<Record<PartKind, readonly NamedPart[]>> {
  const { swot } = region;
  return {
    source: Object.keys(region.sources).map((id) => ({ id, path: ['sources', id] })),
    'target group': listed(region.target_groups, ['target_groups']),
    challenge: listed(region.challenges, ['challenges']),
    actor: listed(region.ecosystem.actors, ['ecosystem', 'actors']),
    service: listed(region.ecosystem.services, ['ecosystem', 'services']),
    'SWOT item': swot === undefined ? [] : quadrants.flatMap((quadrant) => listed(swot[quadrant], ['swot', quadrant])),
    strategy: listed(swot?.strategies ?? [], ['swot', 'strategies']),
    'good practice': listed(region.good_practices, ['good_practices']),
    improvement: listed(region.improvements, ['improvements']),
    finding: listed(region.data.findings, ['data', 'findings']),
  };
}
