import type { DataPath } from '../../diagnostics/diagnostic.ts';
import { quadrants } from '../../observations/code-lists.ts';
import type { RegionFile } from '../schema/region-file.ts';
import type { PartKind } from './named-parts.ts';

/** An id that stands for something elsewhere in the file. */
export interface Reference {
  readonly id: string;
  readonly path: DataPath;
  /** What it may stand for. */
  readonly kinds: readonly PartKind[];
}

type Collect = (path: DataPath, ids: readonly string[] | string | undefined, ...kinds: readonly PartKind[]) => void;

interface WithProvenance {
  readonly source?: string | undefined;
  readonly evidence?: readonly { readonly source?: string | undefined }[] | undefined;
}

function provenance(collect: Collect, path: DataPath, part: WithProvenance): void {
  collect([...path, 'source'], part.source, 'source');
  part.evidence?.forEach(({ source }, index) => {
    collect([...path, 'evidence', index, 'source'], source, 'source');
  });
}

function fromEcosystem({ ecosystem }: RegionFile, collect: Collect): void {
  ecosystem.actors.forEach((actor, index) => {
    provenance(collect, ['ecosystem', 'actors', index], actor);
  });
  ecosystem.services.forEach((service, index) => {
    const path = ['ecosystem', 'services', index];
    provenance(collect, path, service);
    collect([...path, 'provided_by'], service.provided_by, 'actor');
    collect([...path, 'at'], service.at, 'actor');
    collect([...path, 'for'], service.for, 'target group');
  });
  ecosystem.links.forEach((link, index) => {
    const path = ['ecosystem', 'links', index];
    provenance(collect, path, link);
    collect([...path, 'from'], link.from, 'actor');
    collect([...path, 'to'], link.to, 'actor');
  });
  ecosystem.coverage.not_relevant.forEach((entry, index) => {
    collect(['ecosystem', 'coverage', 'not_relevant', index, 'for'], entry.for, 'target group');
  });
}

function fromSwot({ swot }: RegionFile, collect: Collect): void {
  if (swot === undefined) return;
  for (const quadrant of quadrants) {
    swot[quadrant].forEach((item, index) => {
      provenance(collect, ['swot', quadrant, index], item);
    });
    swot.judgements?.[quadrant].forEach(([first, second], index) => {
      collect(['swot', 'judgements', quadrant, index, 0], first, 'SWOT item');
      collect(['swot', 'judgements', quadrant, index, 1], second, 'SWOT item');
    });
  }
  swot.strategies.forEach((strategy, index) => {
    provenance(collect, ['swot', 'strategies', index], strategy);
    collect(['swot', 'strategies', index, 'uses'], strategy.uses, 'SWOT item');
  });
}

function fromFramework({ framework }: RegionFile, collect: Collect): void {
  if (framework === undefined) return;
  provenance(collect, ['framework'], framework);
  if (framework.policy_instrument !== undefined)
    provenance(collect, ['framework', 'policy_instrument'], framework.policy_instrument);
  framework.governance.forEach((entry, index) => {
    provenance(collect, ['framework', 'governance', index], entry);
  });
  framework.conditions.forEach((entry, index) => {
    provenance(collect, ['framework', 'conditions', index], entry);
  });
}

function fromPeople(region: RegionFile, collect: Collect): void {
  region.target_groups.forEach((group, index) => {
    provenance(collect, ['target_groups', index], group);
  });
  region.consultation?.meetings.forEach((meeting, index) => {
    provenance(collect, ['consultation', 'meetings', index], meeting);
  });
  region.peer_reviews.forEach((review, index) => {
    provenance(collect, ['peer_reviews', index], review);
    review.findings.forEach(({ answered_by }, place) => {
      collect(['peer_reviews', index, 'findings', place, 'answered_by'], answered_by, 'improvement');
    });
  });
}

function fromPlans(region: RegionFile, collect: Collect): void {
  region.challenges.forEach((challenge, index) => {
    provenance(collect, ['challenges', index], challenge);
    collect(['challenges', index, 'target_groups'], challenge.target_groups, 'target group');
  });
  region.good_practices.forEach((practice, index) => {
    provenance(collect, ['good_practices', index], practice);
    collect(['good_practices', index, 'target_groups'], practice.target_groups, 'target group');
    collect(['good_practices', index, 'actors'], practice.actors, 'actor');
  });
  region.improvements.forEach((improvement, index) => {
    const path = ['improvements', index];
    provenance(collect, path, improvement);
    collect([...path, 'answers'], improvement.answers, 'challenge');
    collect([...path, 'follows'], improvement.follows, 'strategy');
    // A practice of another region is written `region/practice`; it is looked up when that region is at hand.
    improvement.inspired_by.forEach((id, place) => {
      if (!id.includes('/')) collect([...path, 'inspired_by', place], id, 'good practice');
    });
  });
}

function fromTables({ data }: RegionFile, collect: Collect): void {
  data.tables.forEach((table, index) => {
    const path = ['data', 'tables', index];
    collect([...path, 'source'], table.source, 'source');
    table.rows?.forEach((row, place) => {
      if (row.source !== undefined) collect([...path, 'rows', place, 'source'], row.source, 'source');
      for (const key of Object.keys(row)) {
        const cell = row[key];
        if (typeof cell === 'object' && 'source' in cell && typeof cell.source === 'string') {
          collect([...path, 'rows', place, key, 'source'], cell.source, 'source');
        }
      }
    });
  });
  data.breaks.forEach(({ source }, index) => {
    collect(['data', 'breaks', index, 'source'], source, 'source');
  });
  data.findings.forEach(({ source }, index) => {
    collect(['data', 'findings', index, 'source'], source, 'source');
  });
}

/** Every reference by id that the region file itself makes. */
export function collectReferences(region: RegionFile): readonly Reference[] {
  const found: Reference[] = [];
  const collect: Collect = (path, ids, ...kinds) => {
    if (typeof ids === 'string') found.push({ id: ids, path, kinds });
    else for (const [index, id] of (ids ?? []).entries()) found.push({ id, path: [...path, index], kinds });
  };
  fromTables(region, collect);
  fromEcosystem(region, collect);
  fromSwot(region, collect);
  fromFramework(region, collect);
  fromPeople(region, collect);
  fromPlans(region, collect);
  for (const id of Object.keys(region.consultation?.ratings ?? {})) {
    collect(['consultation', 'ratings', id], id, 'SWOT item', 'challenge', 'strategy', 'improvement');
  }
  return found;
}
