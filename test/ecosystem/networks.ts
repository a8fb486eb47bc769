import type { RegionFile } from '../../src/study/schema/region-file.ts';
import { study } from '../indicators/study-builder.ts';

/** A region with these actors, one plain link a tie, and whatever else its ecosystem is to hold. */
export function regionOf(
  actors: readonly string[],
  ties: readonly (readonly [string, string])[],
  more: Readonly<Record<string, unknown>> = {},
  groups: readonly string[] = [],
): RegionFile {
  const ecosystem = {
    actors: actors.map((id) => ({ id, name: id, type: 'ngo' })),
    links: ties.map(([from, to]) => ({ from, to, kind: 'information' })),
    ...more,
  };
  return study([], { target_groups: groups.map((id) => ({ id, name: id })), ecosystem }).region;
}

/** Ties from adjacency lines such as `1: 2 3 4`. */
export function tiesFrom(lines: readonly string[]): readonly (readonly [string, string])[] {
  return lines.flatMap((line) => {
    const [from = '', to = ''] = line.split(':');
    return to
      .trim()
      .split(' ')
      .map((each): readonly [string, string] => [from, each]);
  });
}

export function namesIn(ties: readonly (readonly [string, string])[]): readonly string[] {
  return [...new Set(ties.flat())];
}

/** Krackhardt 1990, Assessing the political landscape, Administrative Science Quarterly 35(2): the kite. */
export const kite = tiesFrom([
  '0: 1 2 3 5',
  '1: 3 4 6',
  '2: 3 5',
  '3: 4 5 6',
  '4: 6',
  '5: 6 7',
  '6: 7',
  '7: 8',
  '8: 9',
]);

/** Marriages between Florentine families, Padgett and Ansell 1993, as in Wasserman and Faust 1994, appendix B; Pucci has none. */
export const florentineMarriages = tiesFrom([
  'Acciaiuoli: Medici',
  'Castellani: Peruzzi Strozzi Barbadori',
  'Medici: Barbadori Ridolfi Tornabuoni Albizzi Salviati',
  'Salviati: Pazzi',
  'Peruzzi: Strozzi Bischeri',
  'Strozzi: Ridolfi Bischeri',
  'Ridolfi: Tornabuoni',
  'Tornabuoni: Guadagni',
  'Albizzi: Ginori Guadagni',
  'Bischeri: Guadagni',
  'Guadagni: Lamberteschi',
]);

/** Zachary 1977, An information flow model for conflict and fission in small groups: the karate club. */
export const karateClub = tiesFrom([
  '1: 2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32',
  '2: 3 4 8 14 18 20 22 31',
  '3: 4 8 9 10 14 28 29 33',
  '4: 8 13 14',
  '5: 7 11',
  '6: 7 11 17',
  '7: 17',
  '9: 31 33 34',
  '10: 34',
  '14: 34',
  '15: 33 34',
  '16: 33 34',
  '19: 33 34',
  '20: 34',
  '21: 33 34',
  '23: 33 34',
  '24: 26 28 30 33 34',
  '25: 26 28 32',
  '26: 32',
  '27: 30 34',
  '28: 34',
  '29: 32 34',
  '30: 33 34',
  '31: 33 34',
  '32: 33 34',
  '33: 34',
]);

/** Davis, Gardner and Gardner 1941, Deep South: which of 18 women came to which of 14 events. */
export const southernWomen: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Evelyn: '1 2 3 4 5 6 8 9',
    Laura: '1 2 3 5 6 7 8',
    Theresa: '2 3 4 5 6 7 8 9',
    Brenda: '1 3 4 5 6 7 8',
    Charlotte: '3 4 5 7',
    Frances: '3 5 6 8',
    Eleanor: '5 6 7 8',
    Pearl: '6 8 9',
    Ruth: '5 7 8 9',
    Verne: '7 8 9 12',
    Myra: '8 9 10 12',
    Katherine: '8 9 10 12 13 14',
    Sylvia: '7 8 9 10 12 13 14',
    Nora: '6 7 9 10 11 12 13 14',
    Helen: '7 8 10 11 12',
    Dorothy: '8 9',
    Olivia: '9 11',
    Flora: '9 11',
  }).map(([woman, events]) => [woman, events.split(' ')]),
);
