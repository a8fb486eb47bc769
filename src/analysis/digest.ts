import type {
  DigestCoverage,
  DigestPractice,
  DigestSource,
  DigestSwotItem,
  RegionDigest,
} from '../comparison/region-digest.ts';
import { regionId } from '../comparison/region-id.ts';
import type { Coverage } from '../ecosystem/coverage.ts';
import { exchangeRegionOf } from '../exchange/exchange-region.ts';
import { ownIndicators } from '../indicators/own-indicators.ts';
import { indicatorRows } from '../indicators/rows.ts';
import { quadrants } from '../observations/code-lists.ts';
import type { LocalisedText } from '../study/study.ts';
import type { Analysis } from './analysis.ts';

/**
 * What a comparison needs of one region: plain data, a fraction of the analysis. Counts of persons that the study withholds
 * are missing in it. Pure.
 */
export function digestOf(analysis: Analysis): RegionDigest {
  const { study } = analysis;
  const { region } = study;
  const id = regionId(region.region.country, study.slug);
  const rows = indicatorRows(analysis);
  return {
    slug: study.slug,
    id,
    file: study.source.file,
    partial: false,
    name: region.region.name,
    country: region.region.country,
    nuts: region.region.nuts,
    typology: region.region.typology ?? null,
    date: region.study.date,
    status: region.study.status,
    title: region.study.title,
    checksum: study.source.checksum,
    organisation: region.study.organisation,
    languages: region.study.languages,
    ownPlace: study.places.own.code,
    placeNames: namesOf(
      rows.map(({ place }) => place),
      study.places.nameOf,
    ),
    comparisons: study.comparisons,
    rows,
    ownIndicators: ownIndicators(region).map(({ id: own, name, formula, unit, polarity }) => ({
      id: own,
      name,
      formula: formula.replace(/\s+/g, ''),
      unit,
      polarity,
    })),
    sources: sourcesOf(
      rows.flatMap(({ source }) => source),
      region.sources,
    ),
    targetGroups: region.target_groups.map(({ id: group, name, kind }) => ({ id: group, name, kind: kind ?? null })),
    challenges: region.challenges.map(({ id: challenge, title, theme, severity, target_groups }) => ({
      id: challenge,
      title,
      theme,
      severity: severity ?? null,
      targetGroups: target_groups,
    })),
    swot: swotItems(analysis),
    strategies: (region.swot?.strategies ?? []).map(({ id: strategy, type, text }) => ({ id: strategy, type, text })),
    practices: practices(analysis, id),
    improvements: region.improvements.map(({ id: improvement, title, answers, inspired_by, status }) => ({
      id: improvement,
      title,
      answers,
      inspiredBy: inspired_by,
      status: status ?? null,
    })),
    coverage: analysis.coverage && coverage(analysis.coverage),
  };
}

function namesOf(
  places: readonly string[],
  names: Readonly<Record<string, LocalisedText>>,
): Readonly<Record<string, LocalisedText>> {
  return Object.fromEntries(
    [...new Set(places)].sort().flatMap((place) => {
      const name = names[place];
      return name === undefined || name === place ? [] : [[place, name] as const];
    }),
  );
}

function sourcesOf(
  ids: readonly string[],
  sources: Analysis['study']['region']['sources'],
): Readonly<Record<string, DigestSource>> {
  return Object.fromEntries(
    [...new Set(ids)].sort().flatMap((id) => {
      const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
      if (source === undefined) return [];
      const { title, publisher, dataset, url, date, retrieved, illustrative } = source;
      const cited: DigestSource = {
        title,
        publisher: publisher ?? null,
        dataset: dataset ?? null,
        url: url ?? null,
        date: date ?? null,
        retrieved: retrieved ?? null,
        illustrative,
      };
      return [[id, cited] as const];
    }),
  );
}

function swotItems({ swot, study, priorities }: Analysis): readonly DigestSwotItem[] {
  const written = study.region.swot;
  if (swot === null || written === undefined) return [];
  return quadrants.flatMap((quadrant) =>
    swot[quadrant].flatMap(({ id, index, state }) => {
      const item = written[quadrant][index];
      if (item === undefined) return [];
      const global = priorities.find((priority) => priority.quadrant === quadrant && priority.id === id)?.global;
      return [{ id, quadrant, theme: item.theme ?? null, text: item.text, state, global: global ?? null }];
    }),
  );
}

function practices({ study }: Analysis, region: string): readonly DigestPractice[] {
  return exchangeRegionOf(study).practices.map(
    ({ id, title, summary, themes, targetGroups, readiness, cost, conditions, contact, illustrative }) => ({
      id,
      reference: `${region}/${id}`,
      title,
      summary: summary ?? null,
      themes,
      targetGroups,
      readiness,
      cost,
      conditions: conditions ?? [],
      contact: contact ?? null,
      illustrative: illustrative === true,
    }),
  );
}

function coverage({ coverage: share, covered, relevant, gaps, singlePoints, byStage }: Coverage): DigestCoverage {
  return {
    coverage: share,
    covered,
    relevant,
    gaps: gaps.length,
    singlePoints: singlePoints.length,
    byStage: byStage.map((one) => ({
      stage: one.stage,
      covered: one.covered,
      relevant: one.relevant,
      coverage: one.coverage,
      singlePoints: singlePoints.filter(({ stage }) => stage === one.stage).length,
    })),
  };
}
