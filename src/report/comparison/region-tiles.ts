import type { TileMapSpec } from '../../charts/chart-spec.ts';
import { partnerSpot, partnerSpots } from '../partner-tiles.ts';
import { type ComparisonContext, someOf } from './comparison-context.ts';

type Tile = TileMapSpec['tiles'][number];

/** Regions that stand beside the map, for they have no place on it. */
const mostBeside = 6;

export interface RegionTiles {
  readonly tiles: readonly Tile[];
  /** Names of the regions at the right of the map; empty where all lie on it. */
  readonly beside: readonly string[];
}

/**
 * The regions as tiles, two studies of one place as one: partner regions where they lie towards each other, with the partners
 * that are not compared in grey; a few others beside them. `null` where that would be no map: most regions have no place on it, or two
 * have the same. `more` is asked for what is said of a region, with the slugs of its studies.
 */
export function regionTiles(
  { comparison, locale, territoryName }: ComparisonContext,
  more: (slugs: readonly string[]) => Pick<Tile, 'value' | 'standIn'> = () => ({}),
): RegionTiles | null {
  const regions = comparison.regions.filter(({ slug, territory }) => slug === territory);
  const said = (territory: string) =>
    more(comparison.regions.filter((region) => region.territory === territory).map(({ slug }) => slug));
  const spots = regions.map(({ nuts, country }) => partnerSpot(nuts, country));
  const taken = new Set(spots.flatMap((spot) => (spot === null ? [] : [spot.key])));
  const others = regions.filter((_, index) => spots[index] === null);
  const onMap = taken.size === regions.length - others.length && taken.size > others.length;
  if (!onMap || others.length > mostBeside) return null;
  const partners = partnerSpots.map((spot): Tile => {
    const region = regions.find((_, index) => spots[index]?.key === spot.key);
    const place = { code: spot.country, column: spot.column, row: spot.row };
    if (region === undefined) return { ...place, name: locale.t(`partner.${spot.key}`), own: false };
    return { ...place, name: territoryName(region.slug), own: true, ...said(region.slug) };
  });
  const beside = others.map(
    ({ slug, country }, index): Tile => ({
      code: country,
      name: territoryName(slug),
      column: 5 + Math.floor(index / 3),
      row: index % 3,
      own: true,
      ...said(slug),
    }),
  );
  return { tiles: [...partners, ...beside], beside: others.map(({ slug }) => territoryName(slug)) };
}

/** Which regions stand beside the map; nothing where all lie on it. */
export function besideWords(context: ComparisonContext, { beside }: RegionTiles): readonly string[] {
  if (beside.length === 0) return [];
  return [context.locale.t('comparison.map.beside', { regions: someOf(context, beside, mostBeside) })];
}
