import type { Standing, Unlike, UnlikeCode } from '../../comparison/comparison.ts';
import { ageLabel, codeWords, inSentence, periodWords } from '../phrases.ts';
import type { ComparisonContext } from './comparison-context.ts';

/** What a figure is unlike the largest set in, in a few words each. */
export function reasonsWords(context: ComparisonContext, { unlike }: Standing): string {
  return unlike.map((one) => reasonWords(context, one)).join(context.locale.t('list.comma'));
}

function reasonWords({ locale }: ComparisonContext, { code, own }: Unlike): string {
  if (code === 'age' && own === 'not_stated') return locale.t('comparison.unlike.age.not-stated');
  const value = own === null ? '' : codeOf(code, own);
  return locale.t(`comparison.unlike.${code}`, { own: value, known: value === '' ? 'no' : 'yes' });

  function codeOf(kind: UnlikeCode, written: string): string {
    if (kind === 'concept') return codeWords(locale, 'concept', written);
    if (kind === 'definition') return codeWords(locale, 'definition', written);
    if (kind === 'time') return codeWords(locale, 'time', written);
    if (kind === 'basis') return codeWords(locale, 'basis', written);
    if (kind === 'age') return inSentence(locale, ageLabel(locale, written));
    if (kind === 'period') return periodWords(locale, written);
    if (kind === 'group') return codeWords(locale, 'comparison.group', written);
    return written;
  }
}
