// What a gap is made of (Kitagawa 1955): how much comes of the make-up of the two groups, how much of their rates.
//
//     node examples/scripts/decompose.mjs [region file]
//
// The study must know rates and people of both groups by age, by education or by a dimension of its own, in one table.
// Where it does not (Eurostat publishes no such table by citizenship), the second half still works on counts by sex: it
// splits what has changed over the years. Composition is not cause.
import { fileURLToPath } from 'node:url';
import { comparePeriods, statistics } from 'milestone-baseline';
import { printTable, readStudies } from './read-studies.mjs';

const here = new URL('by-age.yaml', import.meta.url);
const files = process.argv.length > 2 ? process.argv.slice(2, 3) : [fileURLToPath(here)];
const [analysis] = await readStudies(files);

// 1. Gaps: every stage of the program has computed them already; `result` is null where a category lacks a figure.
/** @type {(string | number | null)[][]} */
const gaps = [];
for (const { indicator, about, by, result, missing } of analysis?.decompositions ?? []) {
  const split = result === null ? [null, null, null] : [result.difference, result.composition, result.rate];
  gaps.push([indicator, about.focus, about.sex, about.place, about.period, by, ...split, missing.join(' ')]);
}
if (gaps.length > 0)
  printTable([
    ['indicator', 'group', 'sex', 'place', 'period', 'by', 'gap', 'composition', 'rate', 'missing'],
    ...gaps,
  ]);
else console.log('No table of this study has rates and people of both groups by category.');

// 2. The method alone: the change of the foreign employment rate, by sex, from the first year with counts to the last.
const counts = (analysis?.counts ?? []).filter(
  ({ group, sex, placeRole }) =>
    group === 'foreign' && placeRole !== 'benchmark' && (sex === 'female' || sex === 'male'),
);
/**
 * @param {string} measure
 * @param {string} period
 */
const bySex = (measure, period) =>
  ['female', 'male'].map(
    (sex) =>
      counts.find((count) => count.indicator === measure && count.period === period && count.sex === sex)?.value ??
      null,
  );
const periods = [...new Set(counts.map(({ period }) => period))].sort(comparePeriods);
const sides = periods.flatMap((period) => {
  const [weights, employed] = [bySex('population', period), bySex('employed', period)];
  // A missing count is no zero: a year without all four says nothing.
  if (weights.includes(null) || employed.includes(null)) return [];
  const rates = weights.map((people, at) => (100 * Number(employed[at])) / Number(people));
  return [{ period, weights: weights.map(Number), rates }];
});
const [first, last] = [sides[0], sides.at(-1)];
if (first !== undefined && last !== undefined && first !== last) {
  const { difference, composition, rate } = statistics.kitagawa(first, last);
  console.log(`\nEmployment rate of foreign citizens, ${first.period} to ${last.period}, in percentage points:`);
  printTable([
    ['change', 'by make-up (women and men)', 'by rates'],
    [difference, composition, rate],
  ]);
}
