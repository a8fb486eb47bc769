import type { Reason } from '../../analysis/progress/unlike.ts';
import type { ReportContext } from '../context.ts';
import { ageWords, codeWords, periodWords } from '../phrases.ts';
import { sourceNames } from '../provenance.ts';
import type { ProgressContext } from './progress-context.ts';

/** Why two figures are not held against each other, in sentences. Plain text; empty for none. */
export function reasonsWords(context: ProgressContext, reasons: readonly Reason[]): string {
  return reasons.map((reason) => reasonWords(context, reason)).join(' ');
}

function reasonWords(context: ProgressContext, { code, details }: Reason): string {
  const { locale, before, now } = context;
  const key = `progress.reason.${code}`;
  const period = (text: string | undefined): string => (text === undefined ? '' : periodWords(locale, text));
  const both = (words: (side: ReportContext, code: string) => string): Readonly<Record<string, string>> => ({
    before: words(before, details.before ?? ''),
    now: words(now, details.now ?? ''),
  });
  switch (code) {
    case 'no_figure_before':
    case 'no_figure_now':
    case 'withheld':
    case 'suppressed':
      return locale.t(key, { period: period(details.period), stated: details.period === undefined ? 'no' : 'yes' });
    case 'no_newer_figure':
      return locale.t(key, { before: period(details.before) });
    case 'other_place':
    case 'stand_in_now':
      return locale.t(key, {
        placeBefore: before.placeHead(details.before ?? ''),
        placeNow: now.placeHead(details.now ?? ''),
      });
    case 'other_concept':
      return locale.t(
        key,
        both((_side, concept) => codeWords(locale, 'concept', concept)),
      );
    case 'other_age':
      return locale.t(
        key,
        both((_side, age) => (ageWords(locale, age) === '' ? locale.t('progress.age.all') : ageWords(locale, age))),
      );
    case 'other_source':
      return locale.t(
        key,
        both((side, ids) => sourceNames(side, ids.split(' '))),
      );
    case 'other_definition':
      return locale.t(
        key,
        both((_side, definition) => codeWords(locale, 'definition', definition)),
      );
    case 'other_time':
      return locale.t(
        key,
        both((_side, time) => codeWords(locale, 'time', time)),
      );
    case 'other_basis':
      return locale.t(
        key,
        both((_side, basis) => codeWords(locale, 'basis', basis)),
      );
    case 'other_unit':
      return locale.t(
        key,
        both((_side, unit) => codeWords(locale, 'unit.head', unit)),
      );
    case 'break':
      return breakWords(context, details);
    case 'low_reliability':
      return locale.t(key, { periods: locale.list((details.periods ?? '').split(' ').map(period)) });
    case 'within_rounding':
    case 'within_interval':
    case 'revised':
    case 'no_direction':
      return locale.t(key);
  }
}

function breakWords(context: ProgressContext, details: Reason['details']): string {
  const { locale } = context;
  const at = periodWords(locale, details.at ?? '');
  const why = breakReason(context, details);
  return why === ''
    ? locale.t('progress.reason.break', { at })
    : locale.t('progress.reason.break.because', { at, why });
}

/** What a study says of a break that it declares; of one that the tool knows, that it does. Empty where only a flag tells. */
function breakReason({ before, now, locale }: ProgressContext, details: Reason['details']): string {
  if (details.origin === 'known') return locale.t('progress.reason.break.known');
  if (details.origin !== 'declared') return '';
  for (const side of [now, before]) {
    const declared = side.region.data.breaks.find(({ source, at }) => source === details.source && at === details.at);
    if (declared?.reason !== undefined) return side.line(declared.reason);
  }
  return '';
}
