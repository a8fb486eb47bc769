import { requireNumber } from './argument-checks.ts';

/**
 * How strongly an industry (or group) is concentrated in a place: its share there over its share in the wider area.
 *
 * A ratio: 1 is the wider area's share, 2 twice as much, 0 none at all. `local` of `localTotal` in the place, `wide` of
 * `wideTotal` in the wider area, all counts in the same unit. A `RangeError` where a count is missing or negative, a part
 * exceeds its total, or `localTotal`, `wide` or `wideTotal` is 0, for then there is no share to compare with.
 * Source: Florence 1939; as (eᵢⱼ/eⱼ)/(eᵢ/e) in Farhauer and Kröll 2013, Standorttheorien.
 */
export function locationQuotient(local: number, localTotal: number, wide: number, wideTotal: number): number {
  for (const [name, value] of Object.entries({ local, localTotal, wide, wideTotal })) requireNumber(name, value, 0);
  for (const [name, value] of Object.entries({ localTotal, wide, wideTotal })) {
    if (value === 0) throw new RangeError(`${name} must be above 0.`);
  }
  if (local > localTotal) throw new RangeError(`local must not exceed localTotal: ${local} of ${localTotal}.`);
  if (wide > wideTotal) throw new RangeError(`wide must not exceed wideTotal: ${wide} of ${wideTotal}.`);
  return local / localTotal / (wide / wideTotal);
}
