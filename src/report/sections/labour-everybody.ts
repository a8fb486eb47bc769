import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { findValue } from '../../indicators/look-up.ts';
import type { ReportContext } from '../context.ts';
import type { Pairing } from '../figures.ts';

/** Rates of which everybody who lives there is the whole; those of a course or a procedure are about its participants. */
const ofResidents = new Set(['employment_rate', 'activity_rate', 'inactivity_rate', 'unemployment_rate', 'neet_rate']);

/**
 * Rates of all residents together where they are from nearer than the rates by group, or where there are none by group: what
 * is known of the region's own labour market, as context. One an indicator, the latest.
 */
export function ratesOfEverybody(
  context: ReportContext,
  bases: readonly string[],
  pairings: readonly Pairing[],
): readonly IndicatorValue[] {
  const { own, standIns } = context.study.places;
  const codes = [own, ...standIns].map(({ code }) => code);
  return bases.flatMap((base) => {
    if (!ofResidents.has(base)) return [];
    const found = findValue(context.analysis, { indicator: base, form: 'level', group: 'total' });
    if (found === null || found.value === null) return [];
    const byGroup = pairings.filter(({ indicator }) => indicator === base).map(({ place }) => codes.indexOf(place));
    return byGroup.every((distance) => codes.indexOf(found.place) < distance) ? [found] : [];
  });
}
