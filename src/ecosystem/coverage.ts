import { type ServiceStage, serviceStages } from '../observations/code-lists.ts';
import type { RegionFile } from '../study/schema/region-file.ts';
import type { LocalisedText } from '../study/study.ts';
import { type ProviderConcentration, providerConcentration } from './provider-concentration.ts';

/** `not_relevant`: the study says that the group does not need this stage; such a cell counts in no share. */
export type CoverageKind = 'gap' | 'single' | 'covered' | 'overlap' | 'not_relevant';

export interface CoverageCell {
  readonly stage: ServiceStage;
  /** Id of the target group. */
  readonly group: string;
  /** Ids of the distinct actors that serve it, in the order of the services; of a cell that is not relevant too. */
  readonly providers: readonly string[];
  readonly kind: CoverageKind;
  /** Why it is not relevant, as the study says; `null` for every other kind. */
  readonly why: LocalisedText | null;
}

/** One stage or one group by itself. */
export interface CoverageShare {
  readonly covered: number;
  readonly relevant: number;
  /** Covered cells in percent of the relevant ones, 0 to 100; `null` where none is relevant. */
  readonly coverage: number | null;
}

/** Who offers what to whom, counted: the number of distinct providers for each service stage and target group. */
export interface Coverage {
  readonly stages: readonly ServiceStage[];
  /** Ids of the target groups, in the order of the file. */
  readonly groups: readonly string[];
  /** One a stage, then one a group. */
  readonly cells: readonly (readonly CoverageCell[])[];
  /** Up to how many providers a cell is a single point of failure, and from how many on an overlap. */
  readonly thresholds: { readonly singleUpTo: number; readonly overlapFrom: number };
  /** Number of cells that count. */
  readonly relevant: number;
  /** Number of relevant cells with at least one provider. */
  readonly covered: number;
  /** Covered cells in percent of the relevant ones, 0 to 100. */
  readonly coverage: number;
  /** Mean number of providers of the covered cells; `null` where no cell is covered. */
  readonly serviceRedundancy: number | null;
  /** Relevant cells without a provider, in the order of stages, then groups; likewise the lists below. */
  readonly gaps: readonly CoverageCell[];
  readonly singlePoints: readonly CoverageCell[];
  readonly overlaps: readonly CoverageCell[];
  readonly notRelevant: readonly CoverageCell[];
  readonly byStage: readonly (CoverageShare & {
    readonly stage: ServiceStage;
    /** Groups with a gap at this stage. */
    readonly gaps: readonly string[];
  })[];
  readonly byGroup: readonly (CoverageShare & {
    readonly group: string;
    /** Stages that have no service for this group though it needs one. */
    readonly gaps: readonly ServiceStage[];
  })[];
  /** `null` where no cell is covered. */
  readonly concentration: ProviderConcentration | null;
}

/**
 * Counts the distinct providers of every service stage for every target group. A service for nobody in particular is for
 * all groups; one without a provider counts the actor at whose place it is found, and where neither is named, nobody.
 *
 * `null` where the file names no services or no target groups, or says that no cell is relevant. Every stage is a row, so
 * that one nobody serves shows.
 */
export function coverageOf(region: RegionFile): Coverage | null {
  const { services } = region.ecosystem;
  const groups = region.target_groups.map(({ id }) => id);
  if (services.length === 0 || groups.length === 0) return null;
  const { single_up_to: singleUpTo, overlap_from: overlapFrom } = region.ecosystem.coverage;
  const thresholds = { singleUpTo, overlapFrom };
  const providers = providersByCell(region);
  const reasons = reasonsByCell(region);
  const cells = serviceStages.map((stage) =>
    groups.map((group): CoverageCell => {
      const there = [...(providers.get(cellKey(stage, group)) ?? [])];
      const why = reasons.get(cellKey(stage, group)) ?? null;
      const kind = why === null ? kindOf(there.length, thresholds) : 'not_relevant';
      return { stage, group, providers: there, kind, why };
    }),
  );
  const all = cells.flat();
  const counting = all.filter(({ kind }) => kind !== 'not_relevant');
  if (counting.length === 0) return null;
  const covered = counting.filter(({ kind }) => kind !== 'gap');
  const total = covered.reduce((sum, cell) => sum + cell.providers.length, 0);
  const ofKind = (kind: CoverageKind) => all.filter((cell) => cell.kind === kind);
  const gaps = ofKind('gap');
  return {
    stages: serviceStages,
    groups,
    cells,
    thresholds,
    relevant: counting.length,
    covered: covered.length,
    coverage: (covered.length / counting.length) * 100,
    serviceRedundancy: covered.length === 0 ? null : total / covered.length,
    gaps,
    singlePoints: ofKind('single'),
    overlaps: ofKind('overlap'),
    notRelevant: ofKind('not_relevant'),
    byStage: serviceStages.map((stage) => ({
      stage,
      ...shareOf(all.filter((cell) => cell.stage === stage)),
      gaps: gaps.filter((cell) => cell.stage === stage).map(({ group }) => group),
    })),
    byGroup: groups.map((group) => ({
      group,
      ...shareOf(all.filter((cell) => cell.group === group)),
      gaps: gaps.filter((cell) => cell.group === group).map(({ stage }) => stage),
    })),
    concentration: providerConcentration(
      region.ecosystem.actors.map(({ id }) => id),
      covered,
      services.map(providersOf),
    ),
  };
}

/**
 * The needs that each actor serves: stages for groups, or stages alone where the file lists no target groups. Needs that
 * the study says are not relevant are left out. For the two-mode network of actors and what they are there for.
 */
export function servedNeeds(region: RegionFile): ReadonlyMap<string, readonly string[]> {
  const reasons = reasonsByCell(region);
  const needs = new Map<string, string[]>();
  for (const [key, providers] of providersByCell(region)) {
    if (reasons.has(key)) continue;
    for (const provider of providers) needs.set(provider, [...(needs.get(provider) ?? []), key]);
  }
  return needs;
}

type Service = RegionFile['ecosystem']['services'][number];

/** Ids of the actors that provide a service: those named, else the one at whose place it is found, else none. */
function providersOf({ provided_by, at }: Pick<Service, 'provided_by' | 'at'>): readonly string[] {
  if (provided_by.length > 0) return provided_by;
  return at === undefined ? [] : [at];
}

function cellKey(stage: string, group: string): string {
  return `${stage} ${group}`;
}

function providersByCell(region: RegionFile): ReadonlyMap<string, ReadonlySet<string>> {
  const all = region.target_groups.map(({ id }) => id);
  const cells = new Map<string, Set<string>>();
  for (const service of region.ecosystem.services) {
    const groups = service.for.length > 0 ? service.for : all.length > 0 ? all : [''];
    for (const group of groups) {
      const key = cellKey(service.stage, group);
      const held = cells.get(key) ?? new Set<string>();
      for (const provider of providersOf(service)) held.add(provider);
      cells.set(key, held);
    }
  }
  return cells;
}

function reasonsByCell({ ecosystem, target_groups }: RegionFile): ReadonlyMap<string, LocalisedText> {
  return new Map(
    ecosystem.coverage.not_relevant.flatMap(({ stage, for: named, why }) =>
      (named.length > 0 ? named : target_groups.map(({ id }) => id)).map((group): [string, LocalisedText] => [
        cellKey(stage, group),
        why,
      ]),
    ),
  );
}

function shareOf(cells: readonly CoverageCell[]): CoverageShare {
  const relevant = cells.filter(({ kind }) => kind !== 'not_relevant').length;
  const covered = cells.filter(({ kind }) => kind !== 'not_relevant' && kind !== 'gap').length;
  return { covered, relevant, coverage: relevant === 0 ? null : (covered / relevant) * 100 };
}

function kindOf(providers: number, { singleUpTo, overlapFrom }: Coverage['thresholds']): CoverageKind {
  if (providers === 0) return 'gap';
  if (providers <= singleUpTo) return 'single';
  return providers < overlapFrom ? 'covered' : 'overlap';
}
