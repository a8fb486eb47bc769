import type { ReportContext } from './context.ts';
import type { Pairing } from './figures.ts';
import { isIllustrative } from './marks.ts';

/**
 * The figure of the region itself that opens a few figures which would otherwise all be of a stand-in: one of the
 * catalogue where there is one, else a published one that the region has defined as its own indicator. An illustrative
 * figure never opens. `null` where `chosen` holds a figure of the region already, or where there is none.
 */
export function openingOfOwnPlace(
  { region }: Pick<ReportContext, 'region'>,
  chosen: readonly Pairing[],
  all: readonly Pairing[],
): Pairing | null {
  if (chosen.some(({ role }) => role === 'own')) return null;
  const own = new Set(region.data.indicators.map(({ id }) => id));
  const here = all.filter(({ role, focus }) => role === 'own' && !isIllustrative(focus));
  return here.find(({ indicator }) => !own.has(indicator)) ?? here[0] ?? null;
}
