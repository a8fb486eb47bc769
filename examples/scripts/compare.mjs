// What can be compared between regions, and what cannot: the comparable sets of all examples.
//
//     node examples/scripts/compare.mjs [region files]
//
// A set holds values that are alike in all that counts: concept, group, age, place or stand-in, period, definition. What
// is not alike stands apart, with what it is unlike in. A place counts once, however many regions it stands in for.
import { compareStudies } from 'milestone-baseline';
import { printTable, readStudies } from './read-studies.mjs';

const comparison = compareStudies(await readStudies(process.argv.slice(2)));

/** @type {(string | number | null)[][]} */
const sets = [];
/** @type {(string | number | null)[][]} */
const apart = [];
for (const question of comparison.questions) {
  for (const { id, key, period, members, ranking } of question.sets) {
    const values = members.map(({ place, figure }) => `${place} ${figure.value ?? 'missing'}`).join(', ');
    // Without intervals there are no ranks, only an order for reading.
    const ranks = ranking.ranks === null ? (ranking.reason ?? '') : 'ranked';
    sets.push([id, key.concept, key.group, key.age, key.role, period, members.length, ranks, values]);
  }
  for (const { region, figure, set, unlike } of question.standings) {
    if (set !== null) continue;
    // Nobody else has a value, or this is the one that the others are held against.
    const alike = question.standings.length === 1 ? 'alone' : 'yardstick';
    apart.push([question.id, region, figure.value, unlike.map(({ code }) => code).join(';') || alike]);
  }
}
printTable([['set', 'concept', 'group', 'age', 'role', 'period', 'places', 'ranks', 'values'], ...sets]);
console.log('');
printTable([['question', 'region', 'value', 'unlike'], ...apart]);
