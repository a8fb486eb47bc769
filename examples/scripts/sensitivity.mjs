// How much of the picture rests on figures of low reliability: how many gaps survive when values flagged `u` are left out.
//
//     node examples/scripts/sensitivity.mjs [region files]
//
// By place and indicator, over all years and sexes; a place counts once, however many studies hold its figures. A gap
// carries the flags of both its sides. It is called large here from five percentage points on, in either direction.
import { printTable, readStudies } from './read-studies.mjs';

const large = 5;
/** @typedef {import('milestone-baseline').IndicatorValue} Figure */

/** @type {Map<string, Map<string, Figure>>} */
const byPlace = new Map();
for (const { values } of await readStudies(process.argv.slice(2))) {
  for (const gap of values) {
    if (gap.form !== 'gap' || gap.value === null) continue;
    const place = `${gap.place} ${gap.base}`;
    const who = [gap.concept, gap.group, gap.sex, gap.age, gap.period, JSON.stringify(gap.breakdown)].join(' ');
    byPlace.set(place, (byPlace.get(place) ?? new Map()).set(who, gap));
  }
}

/** @param {readonly Figure[]} gaps */
const howManyLarge = (gaps) => gaps.filter(({ value }) => Math.abs(value ?? 0) >= large).length;

const rows = [...byPlace.entries()]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, found]) => {
    const [place = '', indicator = ''] = key.split(' ');
    const all = [...found.values()];
    const sure = all.filter(({ flags }) => !flags.includes('u'));
    return [place, indicator, all.length, sure.length, howManyLarge(all), howManyLarge(sure)];
  });
printTable([['place', 'indicator', 'gaps', 'without_u', 'large', 'large_without_u'], ...rows]);
