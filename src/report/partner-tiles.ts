import type { TileMapSpec } from '../charts/chart-spec.ts';
import type { ReportContext } from './context.ts';
import { countryName, placeHead } from './place-words.ts';

/** Where a partner region lies on the map of tiles. */
export interface Partner {
  /** The NUTS unit that the territory is, or lies in. */
  readonly nuts: string;
  readonly country: string;
  /** Key of the name. */
  readonly key: string;
  readonly column: number;
  readonly row: number;
}

/** The nine territories that make a baseline study, laid out roughly as on the map: north above, west at the left. */
const partners: readonly Partner[] = [
  { nuts: 'SE123', country: 'SE', key: 'linkoping', column: 2, row: 0 },
  { nuts: 'FI193', country: 'FI', key: 'jyvaskyla', column: 4, row: 0 },
  { nuts: 'NL11', country: 'NL', key: 'groningen', column: 1, row: 1 },
  { nuts: 'DEE08', country: 'DE', key: 'burgenlandkreis', column: 2, row: 1 },
  { nuts: 'PL42', country: 'PL', key: 'westpomeranian', column: 3, row: 1 },
  { nuts: 'ES514', country: 'ES', key: 'asco', column: 0, row: 2 },
  { nuts: 'ITC1', country: 'IT', key: 'piemonte', column: 1, row: 2 },
  { nuts: 'SI038', country: 'SI', key: 'postojna', column: 2, row: 2 },
  { nuts: 'EL52', country: 'EL', key: 'central-macedonia', column: 4, row: 2 },
];

/** Every partner's place on the map. */
export const partnerSpots: readonly Partner[] = partners;

/** The partner that a region is, by its NUTS code; `null` where it is none of them. */
export function partnerSpot(nuts: string, country: string): Partner | null {
  return partners.find((partner) => partner.country === country && nuts.startsWith(partner.nuts)) ?? null;
}

/**
 * The partner regions as tiles, the study's own in the accent. A region that is none of the nine stands in a column of
 * its own at the right, so that no partner has to make room.
 */
export function partnerTiles(context: ReportContext): {
  readonly tiles: TileMapSpec['tiles'];
  readonly isPartner: boolean;
} {
  const { nuts, country } = context.region.region;
  const own = partnerSpot(nuts, country);
  const tiles = partners.map((partner) => ({
    code: partner.country,
    name: partner === own ? context.ownName : context.locale.t(`partner.${partner.key}`),
    column: partner.column,
    row: partner.row,
    own: partner === own,
  }));
  if (own !== null) return { tiles, isPartner: true };
  return {
    tiles: [...tiles, { code: country, name: context.ownName, column: 5, row: 1, own: true }],
    isPartner: false,
  };
}

/** What the tile map shows, for readers who do not see it. */
export function tilesAlt(context: ReportContext, isPartner: boolean): string {
  const { locale, region } = context;
  return locale.t(isPartner ? 'cover.locator.alt' : 'cover.locator.alt.other', {
    region: context.ownPlace,
    country: placeHead(locale, region.region.country, countryName(locale, region.region.country)),
    n: partners.length,
  });
}
