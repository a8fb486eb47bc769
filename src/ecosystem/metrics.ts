import type { EcosystemMetric } from '../observations/code-lists.ts';
import type { RegionFile } from '../study/schema/region-file.ts';
import type { Coverage } from './coverage.ts';
import type { Network } from './network.ts';

/** Measures of the ecosystem by name; `null` where the file has nothing to compute one from. */
export type EcosystemMetrics = Readonly<Record<EcosystemMetric, number | null>>;

/**
 * The measures that a claim may rest on, in the scales that the schema describes: `coverage` from 0 to 100, shares from
 * 0 to 1, the rest counted. Those of the network are `null` where no ties are recorded, since nothing is known then.
 */
export function ecosystemMetricsOf(
  { ecosystem }: RegionFile,
  coverage: Coverage | null,
  network: Network | null,
): EcosystemMetrics {
  const recorded = network !== null && network.ties.length > 0 ? network : null;
  return {
    service_redundancy: coverage?.serviceRedundancy ?? null,
    coverage: coverage?.coverage ?? null,
    gaps: coverage?.gaps.length ?? null,
    single_points: coverage?.singlePoints.length ?? null,
    overlaps: coverage?.overlaps.length ?? null,
    provider_concentration: coverage?.concentration?.index ?? null,
    largest_provider_share: coverage?.concentration?.providers[0]?.share ?? null,
    density: recorded?.density ?? null,
    centralisation: recorded?.centralisation ?? null,
    transitivity: recorded?.transitivity ?? null,
    components: recorded?.components.length ?? null,
    isolates: recorded?.isolates.length ?? null,
    articulation_actors: recorded?.articulation.length ?? null,
    formality: network?.means.overall.formality ?? null,
    intensity: network?.means.overall.intensity ?? null,
    trust: network?.means.overall.trust ?? null,
    actors: ecosystem.actors.length,
    services: ecosystem.services.length,
  };
}
