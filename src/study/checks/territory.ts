import { didYouMean } from '../../diagnostics/suggest.ts';
import { countryCodes, isCountryCode } from '../../observations/country-codes.ts';
import { nutsCodesOf, nutsName } from '../../observations/nuts.ts';
import { nutsChange } from '../../observations/nuts-changes.ts';
import { changeWords } from '../nuts-words.ts';
import { ownPlace, placeCode } from '../tables/own-place.ts';
import { type Check, finding } from './check.ts';
import { isKnownPlace, placesLike } from './known-places.ts';

/** Of a code that an older version of NUTS had: what became of it. A code that only looks like it would mislead. */
function becameOf(code: string): string | null {
  const change = nutsChange(code);
  return change === null ? null : changeWords(change);
}

function nearOr(word: string, known: readonly string[], otherwise: string): string {
  const near = didYouMean(word, known);
  return near.startsWith('Did') ? near : otherwise;
}

/** Country and NUTS code: the country is one of Eurostat's, the NUTS unit lies in it; an unknown unit is warned of. */
export const checkTerritory: Check = (region, context) => {
  const { country, nuts } = region.region;
  if (!isCountryCode(country)) {
    return [
      finding(
        context,
        'error',
        'study/unknown-country',
        ['region', 'country'],
        `\`${country}\` is no country code that Eurostat uses.`,
        didYouMean(country, countryCodes, 'Countries'),
      ),
    ];
  }
  if (!nuts.startsWith(country)) {
    return [
      finding(
        context,
        'error',
        'study/nuts-country',
        ['region', 'nuts'],
        `The NUTS code \`${nuts}\` does not lie in the country \`${country}\`: it would begin with ${country}.`,
        'Correct the NUTS code or the country.',
      ),
    ];
  }
  if (nuts === country || nutsName(nuts) !== null) return [];
  const known = nutsCodesOf(country);
  // Some neighbours have no NUTS codes in the list at hand.
  if (known.length === 0 && /^[A-Z]{2}[0-9A-Z]{1,3}$/.test(nuts)) return [];
  const hint = becameOf(nuts) ?? nearOr(nuts, known, 'Check it against Eurostat’s list of NUTS units.');
  return [
    finding(
      context,
      'warning',
      'study/unknown-nuts',
      ['region', 'nuts'],
      `\`${nuts}\` is no unit of NUTS 2021 or 2024.`,
      hint,
    ),
  ];
};

/** Places that the study names: known ones, and no benchmark that is the study itself. */
export const checkStudyPlaces: Check = (region, context) => {
  const { own, stand_ins, benchmarks } = region.study.places;
  const named = [
    ...(own === undefined ? [] : [{ place: own, path: ['study', 'places', 'own'] }]),
    ...stand_ins.map((place, index) => ({ place, path: ['study', 'places', 'stand_ins', index] })),
    ...benchmarks.map((place, index) => ({ place, path: ['study', 'places', 'benchmarks', index] })),
    ...region.data.tables.flatMap(({ place }, index) =>
      place === undefined ? [] : [{ place, path: ['data', 'tables', index, 'place'] }],
    ),
  ];
  const unknown = named.flatMap(({ place, path }) => {
    const code = placeCode(region, place);
    if (isKnownPlace(region, code)) return [];
    const kinds = 'A place is a NUTS code, a country, EU27_2020, or a unit named under `region.units`.';
    const hint = becameOf(code) ?? nearOr(place, placesLike(region, place), kinds);
    return [finding(context, 'warning', 'study/unknown-place', path, `\`${place}\` is no place that is known.`, hint)];
  });
  const itself = benchmarks.flatMap((place, index) =>
    placeCode(region, place) === ownPlace(region)
      ? [
          finding(
            context,
            'warning',
            'study/benchmark-itself',
            ['study', 'places', 'benchmarks', index],
            `\`${place}\` is the study’s own place; a place is not compared with itself.`,
            'Remove it from the benchmarks.',
          ),
        ]
      : [],
  );
  return [...unknown, ...itself];
};
