import { matchPractices } from '../exchange/matching.ts';
import type { LocalisedText } from '../study/study.ts';
import { collectBenchmarks } from './benchmarks.ts';
import { comparabilityOf, coverageBeside, keyFiguresOf } from './beside.ts';
import type { Comparison, Question, Trend } from './comparison.ts';
import { findingsOf, sameSlug } from './findings.ts';
import { gather } from './gather.ts';
import { heatMapOf } from './heat-map.ts';
import { compareText } from './orders.ts';
import type { RegionDigest, RegionHead } from './region-digest.ts';
import { unitedPlaces } from './same-place.ts';
import { placedVariants, setsOf } from './sets.ts';
import { gapsByLevel, questionOf } from './standings.ts';
import { themesOf } from './themes.ts';
import { trendsOf } from './trends.ts';
import { typologyOf } from './typology.ts';

/** Who learns from whom as a matrix grows with the square of the regions, and beyond this nobody reads it. */
const mostInMatrix = 300;

/** See `compareDigests` in `analysis/compare-studies.ts`, which is the way in. */
export function compareRegions(given: readonly RegionDigest[]): Comparison {
  const ordered = [...given].sort(inRegionOrder);
  const once = [...new Map(ordered.toReversed().map((digest) => [digest.slug, digest])).values()].sort(inRegionOrder);
  const { digests, firstOf, diagnostics } = unitedPlaces(once);
  const benchmarks = collectBenchmarks(digests);
  const gapOf = gapsByLevel();
  const questions: Question[] = [];
  const trends: Trend[] = [];
  for (const question of gather(digests)) {
    const placed = placedVariants(question);
    const sets = setsOf(question, placed, benchmarks);
    questions.push(questionOf(question, placed, sets, digests, gapOf));
    if (question.form !== 'gender_gap') trends.push(...trendsOf(question.id, placed, sets));
  }
  const known = digests.filter(({ partial }) => !partial);
  const comparability = comparabilityOf(digests, questions);
  const slugs = digests.map(({ slug }) => slug);
  return {
    regions: digests.map((digest) => headOf(digest, firstOf.get(digest.slug) ?? digest.slug)),
    placeNames: placeNamesOf(digests),
    comparability,
    questions,
    keyFigures: keyFiguresOf(digests, questions),
    trends,
    heatMap: heatMapOf(questions, slugs),
    themes: themesOf(digests, firstOf),
    typology: typologyOf(questions, slugs),
    coverage: coverageBeside(digests),
    exchange: matchPractices(known, { matrix: known.length <= mostInMatrix }),
    diagnostics: [...sameSlug(ordered), ...diagnostics, ...findingsOf(digests, questions, comparability)],
  };
}

function inRegionOrder(a: RegionDigest, b: RegionDigest): number {
  return (
    compareText(a.country, b.country) ||
    compareText(a.slug, b.slug) ||
    compareText(a.nuts, b.nuts) ||
    compareText(a.file, b.file)
  );
}

/** Everything but what is long: the figures, and the lists that stand in the other parts of the comparison. */
function headOf(digest: RegionDigest, territory: string): RegionHead {
  const { slug, id, file, partial, name, country, nuts, typology, date, status, title, checksum } = digest;
  const { organisation, languages, ownPlace, ownIndicators, sources } = digest;
  return {
    slug,
    id,
    file,
    partial,
    name,
    country,
    nuts,
    typology,
    date,
    status,
    title,
    checksum,
    organisation,
    languages,
    ownPlace,
    ownIndicators,
    sources,
    territory,
  };
}

/** Codes that mean the same in every country; the first region's name for each. */
function placeNamesOf(digests: readonly RegionDigest[]): Readonly<Record<string, LocalisedText>> {
  const names = new Map<string, LocalisedText>();
  for (const { placeNames } of digests)
    for (const [place, name] of Object.entries(placeNames)) if (!names.has(place)) names.set(place, name);
  return Object.fromEntries([...names].sort(([a], [b]) => compareText(a, b)));
}
