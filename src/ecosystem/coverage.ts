import { type ServiceStage, serviceStages } from '../observations/code-lists.ts';
import type { RegionFile } from '../study/schema/region-file.ts';

export type CoverageKind = 'gap' | 'single' | 'covered' | 'overlap';

/** Who offers what to whom, counted: the number of distinct providers for each service stage and target group. */
export interface Coverage {
  readonly stages: readonly ServiceStage[];
  /** Ids of the target groups, in the order of the file. */
  readonly groups: readonly string[];
  /** One a stage, then one a group. */
  readonly cells: readonly (readonly {
    readonly providers: readonly string[];
    readonly kind: CoverageKind;
  }[])[];
  /** Covered cells in percent of all cells, 0 to 100. */
  readonly coverage: number;
  /** Mean number of providers of the covered cells; `null` where no cell is covered. */
  readonly serviceRedundancy: number | null;
}

/** From how many providers on a cell is an overlap. */
const overlapFrom = 3;

/**
 * Counts the distinct providers of every service stage for every target group. A service for nobody in particular is for
 * all groups; one without a provider counts the actor at whose place it is found, and where neither is named, itself.
 *
 * `null` where the file names no services or no target groups. Every stage is a row, so that one nobody serves shows.
 */
export function coverageOf(region: RegionFile): Coverage | null {
  const { services } = region.ecosystem;
  const groups = region.target_groups.map(({ id }) => id);
  if (services.length === 0 || groups.length === 0) return null;
  const providers = new Map<string, Set<string>>();
  for (const service of services) {
    const named = service.provided_by.length > 0 ? service.provided_by : [service.at ?? service.id];
    for (const group of service.for.length > 0 ? service.for : groups) {
      const key = `${service.stage} ${group}`;
      const held = providers.get(key) ?? new Set<string>();
      for (const provider of named) held.add(provider);
      providers.set(key, held);
    }
  }
  const cells = serviceStages.map((stage) =>
    groups.map((group) => {
      const there = [...(providers.get(`${stage} ${group}`) ?? [])];
      return { providers: there, kind: kindOf(there.length) };
    }),
  );
  const covered = cells.flat().filter((cell) => cell.providers.length > 0);
  const total = covered.reduce((sum, cell) => sum + cell.providers.length, 0);
  return {
    stages: serviceStages,
    groups,
    cells,
    coverage: (covered.length / (serviceStages.length * groups.length)) * 100,
    serviceRedundancy: covered.length === 0 ? null : total / covered.length,
  };
}

function kindOf(providers: number): CoverageKind {
  if (providers === 0) return 'gap';
  if (providers === 1) return 'single';
  return providers < overlapFrom ? 'covered' : 'overlap';
}
