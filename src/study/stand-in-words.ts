import type { Edit } from './edit.ts';
import { changeWords } from './nuts-words.ts';
import type { RegionFile } from './schema/region-file.ts';
import type { StandIn, StandInProposal } from './stand-ins.ts';
import { placeCode } from './tables/own-place.ts';

/** `study.places` as a region file would say it. */
export interface PlacesEntry {
  readonly own?: string;
  readonly stand_ins: readonly string[];
  readonly benchmarks: readonly string[];
}

/** What to paste under `study.places`; `own` only where the proposal is about a unit of the study's own. */
export function standInsEntry({ own, standIns, benchmarks }: StandInProposal, isUnit = false): PlacesEntry {
  return {
    ...(isUnit ? { own: own.code } : {}),
    stand_ins: standIns.map(({ code }) => code),
    benchmarks: benchmarks.map(({ code }) => code),
  };
}

/**
 * The changes that put a proposal into a region file: a list that says something already is left to its author. Empty where
 * both do.
 */
export function standInsEdits(region: RegionFile, proposal: StandInProposal): readonly Edit[] {
  const { stand_ins, benchmarks } = region.study.places;
  const entry = standInsEntry(proposal);
  const lists = [
    ...(stand_ins.length > 0 ? [] : [{ key: 'stand_ins', codes: entry.stand_ins }]),
    ...(benchmarks.length > 0 ? [] : [{ key: 'benchmarks', codes: entry.benchmarks }]),
  ];
  return lists
    .filter(({ codes }) => codes.length > 0)
    .map(({ key, codes }) => ({ kind: 'set', path: ['study', 'places', key], value: [...codes] }));
}

/** What is proposed and the region file does not name: as a stand-in, or to compare with. */
export function missingStandIns(region: RegionFile, { standIns }: StandInProposal): readonly StandIn[] {
  const named = region.study.places.stand_ins.map((place) => placeCode(region, place));
  return standIns.filter(({ code }) => !named.includes(code));
}

const reasons: Readonly<Record<StandIn['reason'], string>> = {
  lies_in: 'the NUTS 3 unit that it lies in; national tables reach this far down, few of Eurostat’s do',
  region: 'its region of NUTS 2; Eurostat has figures of the labour market, seldom by citizenship',
  large_region: 'its region of NUTS 1; larger, so fewer figures are withheld',
  country: 'the country; Eurostat has figures by citizenship, sex and age',
};

const plain = (name: string | Readonly<Record<string, string>>): string =>
  typeof name === 'string' ? name : (Object.values(name)[0] ?? '');

/**
 * The proposal in words, a line each: what stands in and why, what is the same territory, what was passed over, and what became
 * of codes that are out of force: newer tables have figures under others.
 */
export function standInsWords(proposal: StandInProposal): readonly string[] {
  const { own, sameAsOwn, standIns, benchmarks, leftOut, changes } = proposal;
  const sameElsewhere = leftOut.filter(({ same }) => same !== null);
  return [
    `Places for ${plain(own.name)} (${own.code}), the nearest first:`,
    ...standIns.map(({ code, name, reason }) => `  ${code}  ${name}: ${reasons[reason]}`),
    ...(standIns.length === 0 ? ['  No larger place of its country can stand in.'] : []),
    `To compare with: ${benchmarks.map(({ code, name }) => `${code} ${name}`).join('; ')}.`,
    ...(sameAsOwn.length === 0
      ? []
      : [`The same territory as ${own.code}, so figures of its own: ${sameAsOwn.join(', ')}.`]),
    ...(sameElsewhere.length === 0
      ? []
      : [`Passed over, the same territory: ${sameElsewhere.map(({ code, same }) => `${code} (${same})`).join(', ')}.`]),
    ...changes.map((change) => `${change.code} is no code of NUTS ${change.since} any more. ${changeWords(change)}`),
  ];
}
