import type { RegionFile } from '../study/schema/region-file.ts';

/** What the power–interest grid advises for an actor; `unplaced` where its influence or interest is not given. */
const stakeholderCorners = ['manage_closely', 'keep_satisfied', 'keep_informed', 'monitor', 'unplaced'] as const;
export type StakeholderCorner = (typeof stakeholderCorners)[number];

/** From this value of the scale from 1 to 5 on, influence and interest count as high. */
export const highFrom = 3;

/** Where each actor stands in the power–interest grid. */
export interface Stakeholders {
  /** From which value on, 1 to 5, influence and interest count as high: for the lines of the grid and the words about it. */
  readonly highFrom: number;
  /** In the order of the file. */
  readonly actors: readonly {
    readonly id: string;
    readonly influence: number | null;
    readonly interest: number | null;
    readonly corner: StakeholderCorner;
  }[];
  readonly counts: Readonly<Record<StakeholderCorner, number>>;
}

/**
 * Places the actors in the power–interest grid; `null` where the file lists none. The middle of the scale counts as high:
 * an actor that may matter is not left out.
 *
 * Mendelow 1981, Environmental scanning: the impact of the stakeholder concept (ICIS 1981); the corners as named in
 * Johnson and Scholes 1999, Exploring corporate strategy.
 */
export function stakeholdersOf(region: RegionFile): Stakeholders | null {
  const { actors } = region.ecosystem;
  if (actors.length === 0) return null;
  const placed = actors.map(({ id, influence, interest }) => ({
    id,
    influence: influence ?? null,
    interest: interest ?? null,
    corner: cornerOf(influence, interest),
  }));
  const count = (corner: StakeholderCorner) => placed.filter((actor) => actor.corner === corner).length;
  return {
    highFrom,
    actors: placed,
    counts: {
      manage_closely: count('manage_closely'),
      keep_satisfied: count('keep_satisfied'),
      keep_informed: count('keep_informed'),
      monitor: count('monitor'),
      unplaced: count('unplaced'),
    },
  };
}

/** The corner of one actor by its influence and interest, 1 to 5. */
function cornerOf(influence: number | undefined, interest: number | undefined): StakeholderCorner {
  if (influence === undefined || interest === undefined) return 'unplaced';
  if (influence >= highFrom) return interest >= highFrom ? 'manage_closely' : 'keep_satisfied';
  return interest >= highFrom ? 'keep_informed' : 'monitor';
}
