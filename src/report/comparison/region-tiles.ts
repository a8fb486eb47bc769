import type { TileMapSpec } from '../../charts/chart-spec.ts';
import { partnerSpot, partnerSpots } from '../partner-tiles.ts';
import type { ComparisonContext } from './comparison-context.ts';

type Tile = TileMapSpec['tiles'][number];

/** More tiles than these are a pattern and no map. */
const mostTiles = 80;
/** Columns of the grid for regions that have no place on the map of partners. */
const gridColumns = 8;

/**
 * The regions as tiles: partner regions where they lie towards each other, with the partners that are not compared in grey.
 * Others stand beside them while they are few; else all stand in a plain grid, ordered by country. `null`: too many to read.
 */
export function regionTiles(
  context: ComparisonContext,
  more: (slug: string) => Pick<Tile, 'value' | 'standIn'> = () => ({}),
): readonly Tile[] | null {
  const { comparison, locale, name } = context;
  const { regions } = comparison;
  if (regions.length === 0 || regions.length > mostTiles) return null;
  const spots = regions.map(({ nuts, country }) => partnerSpot(nuts, country));
  const taken = new Set(spots.flatMap((spot) => (spot === null ? [] : [spot.key])));
  const others = regions.filter((_, index) => spots[index] === null);
  const onMap = taken.size === regions.length - others.length && taken.size > others.length && others.length <= 6;
  if (!onMap)
    return regions.map(({ slug, country }, index) => ({
      code: country,
      name: name(slug),
      column: index % gridColumns,
      row: Math.floor(index / gridColumns),
      own: true,
      ...more(slug),
    }));
  const partners = partnerSpots.map((spot): Tile => {
    const region = regions.find((_, index) => spots[index]?.key === spot.key);
    const place = { code: spot.country, column: spot.column, row: spot.row };
    if (region === undefined) return { ...place, name: locale.t(`partner.${spot.key}`), own: false };
    return { ...place, name: name(region.slug), own: true, ...more(region.slug) };
  });
  const beside = others.map(
    ({ slug, country }, index): Tile => ({
      code: country,
      name: name(slug),
      column: 5 + Math.floor(index / 3),
      row: index % 3,
      own: true,
      ...more(slug),
    }),
  );
  return [...partners, ...beside];
}
