import { heading, missing, placed, prose, type ReportContext, type Section } from '../context.ts';
import { facts } from '../facts.ts';
import { escapeMarkdown, link, markdown, plain } from '../markdown-text.ts';
import { challengeLinks, practiceLinks, regionPhrase } from '../names.ts';
import { changed } from '../phrases.ts';
import { restsOnIllustrative, shortCitations, sourceIds } from '../provenance.ts';
import type { Block, Chapter, EntriesBlock, RichText } from '../report-model.ts';
import { answerFlow } from './answer-flow.ts';
import { severeFrom } from './challenges.ts';
import { findingId } from './peer-reviews.ts';
import { targetsTable } from './targets.ts';

type Improvement = ReportContext['region']['improvements'][number];

/** Towards the decision: what is answered, what the policy instrument should change, by whom, by when, and how it will be seen. */
export const needsSection: Section = (context): Chapter => {
  const { locale, region } = context;
  const chapter = { id: 'needs-and-improvements', number: '', title: locale.t('needs.title') };
  if (region.improvements.length === 0) {
    return {
      ...chapter,
      answer: plain(locale.t('needs.answer.none', { challenges: region.challenges.length })),
      blocks: placed(missing(context, 'needs.missing')),
    };
  }
  return {
    ...chapter,
    answer: answer(context),
    blocks: placed(
      answerFlow(context),
      unanswered(context),
      heading('improvements', locale.t('needs.improvements')),
      { kind: 'entries', id: '', margin: [], entries: region.improvements.map((one) => entry(context, one)) },
      targetsTable(context),
    ),
  };
};

function open(context: ReportContext) {
  const { challenges, improvements } = context.region;
  return challenges.filter((challenge) => !improvements.some((one) => one.answers.includes(challenge.id)));
}

function answer(context: ReportContext): RichText {
  const { locale, region } = context;
  const n = region.improvements.length;
  const challenges = region.challenges.length;
  const left = open(context);
  if (challenges === 0) return plain(locale.t('needs.answer.no-challenges', { n }));
  const sentence = locale.t('needs.answer', {
    n,
    challenges,
    answered: challenges - left.length,
    whole: left.length === 0 ? 'yes' : 'no',
  });
  const severe = left.filter((challenge) => (challenge.severity ?? 0) >= severeFrom);
  if (severe.length === 0) return plain(sentence);
  const titles = severe
    .slice(0, 2)
    .map((challenge) => link(context.line(challenge.title), `#challenge-${challenge.id}`));
  return markdown(`${sentence} ${locale.t('needs.answer.open', { n: severe.length, titles: locale.list(titles) })}`);
}

function entry(context: ReportContext, improvement: Improvement): EntriesBlock['entries'][number] {
  const { locale } = context;
  const { due, cost, budget, owner, status, note } = improvement;
  const tag = [
    status === undefined ? '' : locale.t(`needs.status.${status}`),
    due === undefined ? '' : locale.t('needs.due', { date: locale.date(due) }),
  ].filter((part) => part !== '');
  return {
    id: `improvement-${improvement.id}`,
    title: context.rich(improvement.title),
    tag: tag.join(locale.t('list.dot')),
    scale: 0,
    scaleWords: '',
    text: improvement.description === undefined ? [] : [context.rich(improvement.description)],
    facts: facts(context, [
      ['needs.owner', owner === undefined ? locale.t('needs.owner.none') : context.rich(owner).text],
      ['needs.answers', challengeLinks(context, improvement.answers)],
      ['needs.follows', strategies(context, improvement)],
      ['needs.inspired', practiceLinks(context, improvement.inspired_by)],
      ['needs.peers', peerFindings(context, improvement)],
      ['practice.cost', cost === undefined ? '' : locale.t(`cost.${cost}`)],
      ['needs.budget', budget === undefined ? '' : context.rich(budget).text],
      ['needs.note', note === undefined ? '' : context.rich(note).text],
      ['fact.source', shortCitations(context, sourceIds(improvement)).text],
    ]),
    illustrative: restsOnIllustrative(context, improvement),
  };
}

/** The strategies by kind and text, each linked to where it stands. Markdown. */
function strategies(context: ReportContext, { follows }: Improvement): string {
  const { locale, region } = context;
  return follows
    .map((id) => {
      const strategy = region.swot?.strategies.find((candidate) => candidate.id === id);
      if (strategy === undefined) return escapeMarkdown(id);
      const words = link(context.line(strategy.text), `#strategy-${strategy.id}`);
      return locale.t('needs.strategy', { type: locale.t(`strategy-type.${strategy.type}`), words });
    })
    .join(locale.t('list.semicolon'));
}

/** What peers found that the improvement answers, linked to the finding. Markdown. */
function peerFindings(context: ReportContext, { id }: Improvement): string {
  const { locale, region } = context;
  const found = region.peer_reviews.flatMap((review, index) =>
    review.findings.flatMap((finding, place) =>
      finding.answered_by.includes(id)
        ? [
            locale.t('needs.peers.finding', {
              kind: link(locale.t(`peer-finding.${finding.kind}`), `#${findingId(index, place)}`),
              region: changed(regionPhrase(context, review.by), escapeMarkdown),
            }),
          ]
        : [],
    ),
  );
  return found.join(locale.t('list.semicolon'));
}

function unanswered(context: ReportContext): readonly Block[] {
  const { locale } = context;
  const left = open(context);
  if (left.length === 0) return [];
  return [
    heading('unanswered', locale.t('needs.unanswered')),
    prose(markdown(locale.t('needs.unanswered.lead', { n: left.length }))),
    {
      kind: 'list',
      id: '',
      margin: [],
      ordered: false,
      items: left.map((challenge) => {
        const title = link(context.line(challenge.title), `#challenge-${challenge.id}`);
        return markdown(
          challenge.severity === undefined
            ? title
            : locale.t('needs.unanswered.item', { title, n: challenge.severity }),
        );
      }),
    },
  ];
}
