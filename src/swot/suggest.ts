import { quadrants } from '../observations/code-lists.ts';
import { type EvidenceEntry, evaluateClaim } from './evaluate-claims.ts';
import type { EvaluatedClaim } from './evidence.ts';
import { claimKey } from './suggest-claims.ts';
import { figureCandidates } from './suggest-figures.ts';
import { type Candidate, type Suggestion, type SuggestionGround, suggestionThresholds } from './suggestion.ts';

/**
 * Candidates for the SWOT analysis: gaps between groups and to benchmarks, trends with no break, gaps, single providers and
 * overlaps of the services, actors without whom the network comes apart, and severe challenges that no weakness or threat
 * takes up. From `suggestionThresholds` on.
 *
 * Each is held against the figures in the way of every claim, and proposed only where it holds. Figures of low reliability,
 * differences whose interval does not leave nought out, and figures of an illustrative source carry nothing. What an item
 * of the file claims already is left out. Nothing is added to the study.
 */
export function suggestItems(from: SuggestionGround): readonly Suggestion[] {
  const items = from.swot === null ? [] : quadrants.flatMap((quadrant) => from.swot?.[quadrant] ?? []);
  const carried = new Set(items.flatMap(({ claims }) => claims.flatMap((claim) => claimKey(claim) ?? [])));
  const taken = new Set(items.map(({ id }) => id));
  const candidates = [...figureCandidates(from), ...ecosystemCandidates(from), ...challengeCandidates(from)];
  return candidates.flatMap((candidate): readonly Suggestion[] => {
    const claims = candidate.evidence.map((evidence) => evaluateClaim(evidence, from.ground));
    if (!bearsOut(candidate, claims) || claims.some((claim) => carried.has(claimKey(claim) ?? ''))) return [];
    for (const claim of claims) {
      const key = claimKey(claim);
      if (key !== null) carried.add(key);
    }
    const id = freeId(`${candidate.quadrant.charAt(0)}-${candidate.name}`, taken);
    taken.add(id);
    const { quadrant, theme, subject, evidence } = candidate;
    return [{ quadrant, id, theme, subject, evidence, claims }];
  });
}

/** Every claim holds by sound figures; a challenge may rest on its sources alone. */
function bearsOut({ subject }: Candidate, claims: readonly EvaluatedClaim[]): boolean {
  if (claims.length === 0 || claims.some(({ unreliable }) => unreliable)) return false;
  const isFine = ({ state }: EvaluatedClaim): boolean =>
    state === 'holds' || (subject.kind === 'challenge' && state === 'source_only');
  return claims.every(isFine);
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

function ecosystemCandidates({ coverage, network }: SuggestionGround): readonly Candidate[] {
  const found: Candidate[] = [];
  const cells = [
    ['service_gaps', 'service-gaps', 'gaps', coverage?.gaps ?? [], 'services'],
    ['single_points', 'single-providers', 'single_points', coverage?.singlePoints ?? [], 'services'],
    ['overlaps', 'overlaps', 'overlaps', coverage?.overlaps ?? [], 'coordination'],
  ] as const;
  for (const [kind, name, metric, held, theme] of cells) {
    if (held.length === 0) continue;
    const subject = { kind, cells: held, relevant: coverage?.relevant ?? 0 };
    found.push({ quadrant: 'weaknesses', name, theme, subject, evidence: [{ metric, is: 'above', than: 0 }] });
  }
  const actors = network?.articulation ?? [];
  if (actors.length > 0) {
    const evidence: readonly EvidenceEntry[] = [{ metric: 'articulation_actors', is: 'above', than: 0 }];
    const subject = { kind: 'key_actors' as const, actors };
    found.push({ quadrant: 'weaknesses', name: 'key-actors', theme: 'coordination', subject, evidence });
  }
  return found;
}

/** Severe challenges whose theme no weakness or threat has, by what of their evidence holds. */
function challengeCandidates({ ground, challenges }: SuggestionGround): readonly Candidate[] {
  const { region } = ground.figures.study;
  const themes = new Set(
    [...(region.swot?.weaknesses ?? []), ...(region.swot?.threats ?? [])].map(({ theme }) => theme),
  );
  return region.challenges.flatMap((challenge, index): readonly Candidate[] => {
    const { severity = 0, theme } = challenge;
    if (severity < suggestionThresholds.severity || themes.has(theme)) return [];
    const claims = challenges.find((each) => each.id === challenge.id)?.claims ?? [];
    const evidence = challenge.evidence.filter((_, at) => {
      const state = claims[at]?.state;
      return state === 'holds' || state === 'source_only';
    });
    const subject = { kind: 'challenge' as const, index, severity };
    return [{ quadrant: 'weaknesses', name: challenge.id, theme, subject, evidence }];
  });
}
