import { missing, placed, prose, type ReportContext, type Section } from '../context.ts';
import { claimWords } from '../evidence-words.ts';
import { link, markdown, plain } from '../markdown-text.ts';
import { improvementLinks, targetGroupNames } from '../names.ts';
import { restsOnIllustrative, shortCitations, sourceIds } from '../provenance.ts';
import type { Chapter, EntriesBlock, RichText } from '../report-model.ts';
import { facts } from './approaches.ts';

type Challenge = ReportContext['region']['challenges'][number];

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
  const ordered = [...region.challenges].sort(
    (a, b) =>
      (b.severity ?? 0) - (a.severity ?? 0) ||
      locale.compare(locale.t(`theme.${a.theme}`), locale.t(`theme.${b.theme}`)),
  );
  return chapter(
    answer(context, ordered),
    placed(prose(markdown(locale.t('challenges.lead'))), {
      kind: 'entries',
      id: '',
      margin: [],
      entries: ordered.map((challenge) => entry(context, challenge)),
    }),
  );
};

function answer(context: ReportContext, ordered: readonly Challenge[]): RichText {
  const { locale } = context;
  const themes = new Set(ordered.map((challenge) => challenge.theme)).size;
  const highest = ordered[0]?.severity;
  const values = { n: ordered.length, themes };
  if (highest === undefined) return plain(locale.t('challenges.answer.unrated', values));
  const worst = ordered.filter((challenge) => challenge.severity === highest).slice(0, 3);
  const titles = worst.map((challenge) => link(context.line(challenge.title), `#challenge-${challenge.id}`));
  return markdown(
    locale.t('challenges.answer', { ...values, worst: worst.length, titles: locale.list(titles), severity: highest }),
  );
}

function entry(context: ReportContext, challenge: Challenge): EntriesBlock['entries'][number] {
  const { locale, region } = context;
  const { severity } = challenge;
  const theme = locale.t(`theme.${challenge.theme}`);
  const answers = region.improvements.filter((improvement) => improvement.answers.includes(challenge.id));
  const claims = challenge.evidence.filter(
    (evidence) => evidence.indicator !== undefined || evidence.metric !== undefined,
  );
  return {
    id: `challenge-${challenge.id}`,
    title: context.rich(challenge.title),
    tag: severity === undefined ? theme : locale.t('challenges.tag', { theme, severity }),
    scale: severity ?? 0,
    scaleWords: severity === undefined ? '' : locale.t('challenges.severity', { n: severity }),
    text: challenge.description === undefined ? [] : [context.rich(challenge.description)],
    facts: facts(context, [
      ['challenges.for', targetGroupNames(context, challenge.target_groups)],
      [
        'challenges.evidence',
        claims
          .map((claim) => claimWords(context, claim))
          .filter((words) => words !== '')
          .join(' '),
      ],
      ['fact.source', shortCitations(context, sourceIds(challenge)).text],
      [
        'challenges.answered-by',
        answers.length === 0
          ? ''
          : improvementLinks(
              context,
              answers.map((improvement) => improvement.id),
            ),
      ],
    ]),
    illustrative: restsOnIllustrative(context, challenge),
  };
}
