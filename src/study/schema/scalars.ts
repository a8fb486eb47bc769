import { parseAge } from '../../observations/age.ts';
import { asEurostatWrites } from '../../observations/country-codes.ts';
import { isPeriod } from '../../observations/period.ts';
import * as z from './z.ts';

/** What a reader sees of a kind of value: used in messages (`expected …`) and nowhere else. */
const textMessage = 'a text';

/** A text that YAML reads as one. */
export const text = z.string({ error: textMessage }).min(1, { error: 'a text that is not empty' });

/**
 * A code, a period or a date: text that YAML may read as a number (`2024`, `0179`). Taken as it was written.
 */
export const code = z
  .union([text, z.number(), z.boolean()], { error: 'a text or a code' })
  .transform((value) => String(value).trim());

export const flag = z.boolean({ error: '`true` or `false`' });

export const anyNumber = z.number({ error: 'a number' });

/** 1 to 5. */
export function scale(lowest: string, highest: string): z.ZodNumber {
  return z
    .int({ error: 'a whole number from 1 to 5' })
    .min(1)
    .max(5)
    .describe(`1 to 5: 1 is ${lowest}, 5 is ${highest}.`);
}

/** An id: small letters, digits and hyphens. Checked in `checks/ids.ts`, so that the hint can offer a better one. */
export const id = code.describe('Short name to refer to it by: small letters, digits and hyphens, unique in its list.');

const datePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function isRealDay(value: string): boolean {
  if (!datePattern.test(value)) return false;
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** What is wrong with a day that is written well and is none: `June 2025 has 30 days`; empty for any other text. */
function noSuchDay(value: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (day === '') return '';
  if (Number(month) < 1 || Number(month) > 12) return 'months go from 01 to 12';
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, Number(month) - 1)),
  );
  return Number(day) < 1 ? 'days begin with 01' : `${name} ${year} has ${days} days`;
}

function matching(test: (value: string) => boolean, expected: string, kind: 'date' | 'period' | 'age' | 'address') {
  return code.superRefine((value, context) => {
    if (!test(value))
      context.addIssue({
        code: 'custom',
        message: expected,
        params: { kind, because: kind === 'date' ? noSuchDay(value) : '' },
      });
  });
}

/** A day of the calendar: `2025-06-02`. */
export const date = matching(isRealDay, 'a date written as 2025-06-02', 'date').meta({ examples: ['2025-06-02'] });

const vaguePattern = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/** A day, a month or a year. */
export const vagueDate = matching(
  (value) => vaguePattern.test(value) || isRealDay(value),
  'a date written as 2025-06-02, 2025-06 or 2025',
  'date',
).meta({ examples: ['2025-06-02', '2025-06', '2025'] });

/** A period of a figure. */
export const period = matching(
  isPeriod,
  'a period written as 2024, 2024-Q1, 2024-S1, 2024-03 or 2024-W01',
  'period',
).meta({ examples: ['2024', '2024-Q1', '2024-03'] });

/** An age band. */
export const age = matching(
  (value) => parseAge(value) !== null,
  'an age band written as 15-64, 15+, all or not_stated',
  'age',
).meta({ examples: ['15-64', '20-64', '15+', 'all', 'not_stated'] });

/** A web address or an e-mail address. */
export const address = matching(
  (value) => /^(https?:\/\/[^\s/]\S*|mailto:\S+@\S+)$/i.test(value),
  'an address that begins with https://, http:// or mailto:',
  'address',
).meta({ examples: ['https://ec.europa.eu/eurostat'] });

/** A country, a NUTS unit, a group of countries, or one of the study's own units. GR and GB are put right. */
export const place = code
  .transform(asEurostatWrites)
  .describe('Code of a place: a NUTS code, a country, EU27_2020, or a unit named under `region.units`.')
  .meta({ examples: ['FI193', 'FI', 'EU27_2020'] });
