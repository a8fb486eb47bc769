import { reportLanguages } from '../../observations/code-lists.ts';
import { type Check, finding } from './check.ts';

/** A language of the study that reports are not made in: its texts stand in those of another, and that is said. */
export const checkLanguages: Check = (region, context) => {
  const { languages } = region.study;
  const known: readonly string[] = reportLanguages;
  return languages.flatMap((lang, index) => {
    if (known.includes(lang)) return [];
    const instead =
      index === 0
        ? 'Its report is set in the next language of the study, else in English, unless --lang names one; the texts of the study stand in it as they are.'
        : 'Its texts are kept, and stand in a report where there are no others.';
    return [
      finding(
        context,
        'info',
        'study/language-without-words',
        ['study', 'languages', index],
        `No reports are made in \`${lang}\` yet.`,
        `${instead} There are: ${known.join(', ')}.`,
      ),
    ];
  });
};
