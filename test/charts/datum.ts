import type { Datum, Tone } from '../../src/charts/chart-spec.ts';

export function datum(value: number | null, tone: Tone, more: Partial<Datum> & { readonly unit?: string } = {}): Datum {
  const label =
    more.label ?? (value === null ? 'no figure' : `${value.toFixed(1).replace('-', '−')}${more.unit ?? '%'}`);
  return { value, label, tone, marks: more.marks ?? [], interval: more.interval ?? null };
}
