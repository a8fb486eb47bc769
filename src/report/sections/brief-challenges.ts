import { moreWords } from '../borrowed.ts';
import { missing, type Section } from '../context.ts';
import { noText } from '../markdown-text.ts';
import { restsOnIllustrative } from '../provenance.ts';
import { challengesInOrder, severeFrom } from './challenges.ts';

const most = 7;

/** What stands in the way, the severest first: how severe each is, and whether a severe one has an answer. */
export const briefChallenges: Section = (context) => {
  const { locale, region } = context;
  const chapter = { id: 'brief-challenges', number: '', title: locale.t('brief.challenges'), answer: noText };
  const all = challengesInOrder(context);
  if (all.length === 0) return { ...chapter, blocks: [missing(context, 'challenges.missing')] };
  const answered = new Set(region.improvements.flatMap(({ answers }) => answers));
  const shown = all.slice(0, most);
  return {
    ...chapter,
    blocks: [
      {
        kind: 'entries',
        id: '',
        margin: [],
        entries: shown.map((challenge) => {
          const severity = challenge.severity ?? 0;
          const open = severity >= severeFrom && !answered.has(challenge.id);
          return {
            id: '',
            title: context.rich(challenge.title),
            tag: open ? locale.t('brief.challenges.open') : locale.t(`theme.${challenge.theme}`),
            scale: severity,
            scaleWords: severity === 0 ? '' : locale.t('challenges.severity', { n: severity }),
            text: [],
            facts: [],
            illustrative: restsOnIllustrative(context, challenge),
          };
        }),
        more: moreWords(context, 'brief.challenges.more', all.length - shown.length, shown.length),
      },
    ],
  };
};
