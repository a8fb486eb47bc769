import { themes } from '../../observations/code-lists.ts';
import { missing, placed, prose, type ReportContext, type Section } from '../context.ts';
import { evaluatedClaimWords, stateWords } from '../evidence-words.ts';
import { facts } from '../facts.ts';
import { link, markdown, plain } from '../markdown-text.ts';
import { improvementLinks, targetGroupNames } from '../names.ts';
import { restsOnIllustrative, shortCitations, sourceIds } from '../provenance.ts';
import type { Chapter, EntriesBlock, RichText } from '../report-model.ts';
import { challengesTable } from './challenges-table.ts';

export type Challenge = ReportContext['region']['challenges'][number];

/** From this severity on a challenge calls for an answer. */
export const severeFrom = 4;

/** What stands in the way, the severest first, then by theme. */
export const challengesSection: Section = (context) => {
  const { locale, region } = context;
  const chapter = (answer: RichText, blocks: Chapter['blocks']): Chapter => ({
    id: 'challenges',
    number: '',
    title: locale.t('challenges.title'),
    answer,
    blocks,
  });
  if (region.challenges.length === 0) {
    return chapter(plain(locale.t('challenges.answer.none')), [missing(context, 'challenges.missing')]);
  }
  const ordered = challengesInOrder(context);
  return chapter(
    answer(context, ordered),
    placed(
      // One or two are read as fast as a table of them.
      ordered.length < 3 ? prose(plain(locale.t('challenges.scale'))) : challengesTable(context, ordered),
      { kind: 'entries', id: '', margin: [], entries: ordered.map((challenge) => entry(context, challenge)) },
    ),
  );
};

/** The severest first, then by theme: the same order in every language, for a page may have room for the first alone. */
export function challengesInOrder({ region }: Pick<ReportContext, 'region'>): readonly Challenge[] {
  return [...region.challenges].sort(
    (a, b) => (b.severity ?? 0) - (a.severity ?? 0) || themes.indexOf(a.theme) - themes.indexOf(b.theme),
  );
}

function answer(context: ReportContext, ordered: readonly Challenge[]): RichText {
  const { locale } = context;
  const themes = new Set(ordered.map((challenge) => challenge.theme)).size;
  const highest = ordered[0]?.severity;
  const values = { n: ordered.length, themes };
  if (highest === undefined) return plain(locale.t('challenges.answer.unrated', values));
  const worst = ordered.filter((challenge) => challenge.severity === highest);
  const titles = worst
    .slice(0, 3)
    .map((challenge) => link(context.line(challenge.title), `#challenge-${challenge.id}`));
  const key = worst.length > titles.length ? 'challenges.answer.many' : 'challenges.answer';
  return markdown(locale.t(key, { ...values, worst: worst.length, titles: locale.list(titles), severity: highest }));
}

function entry(context: ReportContext, challenge: Challenge): EntriesBlock['entries'][number] {
  const { locale, region } = context;
  const { severity } = challenge;
  const theme = locale.t(`theme.${challenge.theme}`);
  const answers = region.improvements.filter((improvement) => improvement.answers.includes(challenge.id));
  return {
    id: `challenge-${challenge.id}`,
    title: context.rich(challenge.title),
    tag: severity === undefined ? theme : locale.t('challenges.tag', { theme, severity }),
    scale: severity ?? 0,
    scaleWords: severity === undefined ? '' : locale.t('challenges.severity', { n: severity }),
    text: challenge.description === undefined ? [] : [context.rich(challenge.description)],
    facts: facts(context, [
      ['challenges.for', targetGroupNames(context, challenge.target_groups)],
      ['challenges.evidence', claims(context, challenge)],
      ['fact.source', shortCitations(context, sourceIds(challenge)).text],
      [
        'challenges.answered-by',
        answers.length === 0
          ? locale.t('challenges.answered-by.none')
          : improvementLinks(
              context,
              answers.map((improvement) => improvement.id),
            ),
      ],
    ]),
    illustrative: restsOnIllustrative(context, challenge),
  };
}

/** What is claimed, each with its state before it: "**Holds for Finland.** Employment rate of …". Markdown. */
export function claims(context: ReportContext, challenge: Challenge): string {
  const { locale, analysis } = context;
  const found = analysis.challenges.find(({ id }) => id === challenge.id)?.claims ?? [];
  return found
    .flatMap((claim) => {
      const words = evaluatedClaimWords(context, claim);
      if (words === '') return [];
      // What cannot be judged says so in its words, with the reason.
      if (claim.state === 'cannot_be_judged') return [words];
      return [
        locale.t('challenges.claim', { state: stateWords(context, { state: claim.state, claims: [claim] }), words }),
      ];
    })
    .join(' ');
}
