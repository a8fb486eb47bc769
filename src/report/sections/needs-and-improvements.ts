import { heading, missing, placed, prose, type ReportContext, type Section } from '../context.ts';
import { facts } from '../facts.ts';
import { escapeMarkdown, link, markdown, plain } from '../markdown-text.ts';
import { challengeLinks, improvementLinks, practiceLinks } from '../names.ts';
import { sentenceCase } from '../phrases.ts';
import { restsOnIllustrative, shortCitations, sourceIds } from '../provenance.ts';
import type { Block, Chapter, EntriesBlock, RichText } from '../report-model.ts';
import { targetsTable } from './targets.ts';

type Improvement = ReportContext['region']['improvements'][number];

/** Towards the decision: what the policy instrument should change, by whom, by when, and how it will be seen. */
export const needsSection: Section = (context): Chapter => {
  const { locale, region } = context;
  const chapter = { id: 'needs-and-improvements', number: '', title: locale.t('needs.title') };
  if (region.improvements.length === 0) {
    return {
      ...chapter,
      answer: plain(locale.t('needs.answer.none', { challenges: region.challenges.length })),
      blocks: placed(missing(context, 'needs.missing'), peerReviews(context)),
    };
  }
  return {
    ...chapter,
    answer: answer(context),
    blocks: placed(
      heading('improvements', locale.t('needs.improvements')),
      { kind: 'entries', id: '', margin: [], entries: region.improvements.map((one) => entry(context, one)) },
      targetsTable(context),
      unanswered(context),
      peerReviews(context),
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
  const sentence = locale.t('needs.answer', { n, challenges, answered: challenges - left.length });
  const severe = left.filter((challenge) => (challenge.severity ?? 0) >= 4);
  if (severe.length === 0) return plain(sentence);
  const titles = severe
    .slice(0, 2)
    .map((challenge) => link(context.line(challenge.title), `#challenge-${challenge.id}`));
  return markdown(`${sentence} ${locale.t('needs.answer.open', { n: severe.length, titles: locale.list(titles) })}`);
}

function entry(context: ReportContext, improvement: Improvement): EntriesBlock['entries'][number] {
  const { locale, region } = context;
  const { due, cost, budget, owner } = improvement;
  const strategies = improvement.follows.map((id) => {
    const strategy = region.swot?.strategies.find((candidate) => candidate.id === id);
    return strategy === undefined
      ? escapeMarkdown(id)
      : `[${locale.t(`tows.${strategy.type}.short`)}](#strategy-${strategy.id})`;
  });
  return {
    id: `improvement-${improvement.id}`,
    title: context.rich(improvement.title),
    tag: due === undefined ? '' : locale.t('needs.due', { date: locale.date(due) }),
    scale: 0,
    scaleWords: '',
    text: improvement.description === undefined ? [] : [context.rich(improvement.description)],
    facts: facts(context, [
      ['needs.owner', owner === undefined ? locale.t('needs.owner.none') : context.rich(owner).text],
      ['needs.answers', challengeLinks(context, improvement.answers)],
      ['needs.follows', strategies.length === 0 ? '' : locale.list(strategies)],
      ['needs.inspired', practiceLinks(context, improvement.inspired_by)],
      ['practice.cost', cost === undefined ? '' : locale.t(`cost.${cost}`)],
      ['needs.budget', budget === undefined ? '' : context.rich(budget).text],
      ['fact.source', shortCitations(context, sourceIds(improvement)).text],
    ]),
    illustrative: restsOnIllustrative(context, improvement),
  };
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

/** `de-burgenlandkreis` as a reader would write it. */
function regionName(context: ReportContext, slug: string): string {
  if (!/^[a-z0-9-]+$/.test(slug)) return slug;
  return sentenceCase(context.locale, slug.replace(/^[a-z]{2}-(?=.)/, '').replaceAll('-', ' '));
}

function peerReviews(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  if (region.peer_reviews.length === 0) return [];
  return [
    heading('peer-reviews', locale.t('peers.heading')),
    {
      kind: 'entries',
      id: '',
      margin: [],
      entries: region.peer_reviews.map((review) => ({
        id: '',
        title: plain(locale.t('peers.by', { region: regionName(context, review.by), date: locale.date(review.date) })),
        tag: '',
        scale: 0,
        scaleWords: '',
        text: review.findings.map((finding) => {
          const text = context.rich(finding.text);
          const kind = locale.t(`peer-finding.${finding.kind}`);
          const answered =
            finding.answered_by.length === 0
              ? ''
              : ` ${locale.t('peers.answered', { improvements: improvementLinks(context, finding.answered_by) })}`;
          return { ...text, text: `**${kind}.** ${text.text.trim()}${answered}` };
        }),
        facts: facts(context, [
          ['peers.participants', review.participants === undefined ? '' : context.rich(review.participants).text],
          ['peers.questions', review.questions.map((text) => context.rich(text).text.trim()).join(' ')],
          ['fact.source', shortCitations(context, sourceIds(review)).text],
        ]),
        illustrative: restsOnIllustrative(context, review),
      })),
    },
  ];
}
