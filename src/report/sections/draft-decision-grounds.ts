import { prose, type ReportContext } from '../context.ts';
import { facts } from '../facts.ts';
import { escapeMarkdown, markdown } from '../markdown-text.ts';
import { practiceLinks, regionPhrase, targetGroupNames } from '../names.ts';
import { changed } from '../phrases.ts';
import { restsOnIllustrative, shortCitations, sourceIds } from '../provenance.ts';
import type { Block, EntriesBlock } from '../report-model.ts';
import { claims } from './challenges.ts';
import { callout } from './draft-decision.ts';

type Improvement = ReportContext['region']['improvements'][number];

/** The challenges that an improvement answers, the severest first, each with what bears it out as of this build. */
export function problemOf(context: ReportContext, improvement: Improvement): readonly Block[] {
  const { locale, region } = context;
  const answered = region.challenges
    .filter(({ id }) => improvement.answers.includes(id))
    .toSorted((a, b) => (b.severity ?? 0) - (a.severity ?? 0));
  if (answered.length === 0) return [callout('missing', locale.t('missing.title'), locale.t('decision.problem.none'))];
  const entries = answered.map((challenge): EntriesBlock['entries'][number] => {
    const { severity } = challenge;
    const evidence = claims(context, challenge);
    const sources = shortCitations(context, sourceIds(challenge)).text;
    return {
      id: '',
      title: context.rich(challenge.title),
      tag: severity === undefined ? '' : locale.t('challenges.severity', { n: severity }),
      scale: severity ?? 0,
      scaleWords: severity === undefined ? '' : locale.t('challenges.severity', { n: severity }),
      text: challenge.description === undefined ? [] : [context.rich(challenge.description)],
      facts: facts(context, [
        ['challenges.for', targetGroupNames(context, challenge.target_groups)],
        ['challenges.evidence', evidence === '' && sources === '' ? locale.t('decision.evidence.none') : evidence],
        ['fact.source', sources],
      ]),
      illustrative: restsOnIllustrative(context, challenge),
    };
  });
  return [
    prose(markdown(locale.t('decision.problem.lead', { n: answered.length }))),
    { kind: 'entries', id: '', margin: [], entries },
  ];
}

/** What a proposal rests on besides the problem: strategies, good practices, what peers found. */
export function groundsOf(context: ReportContext, improvement: Improvement): Block {
  const { locale } = context;
  const items = facts(context, [
    ['decision.strategy', strategies(context, improvement)],
    ['decision.practice', practiceLinks(context, improvement.inspired_by)],
    ['decision.peers', peerFindings(context, improvement)],
  ]);
  if (items.length === 0) return callout('missing', locale.t('missing.title'), locale.t('decision.grounds.none'));
  return { kind: 'facts', id: '', margin: [], items };
}

function strategies(context: ReportContext, { follows }: Improvement): string {
  const { region } = context;
  const told = follows.map((id) => {
    const strategy = region.swot?.strategies.find((candidate) => candidate.id === id);
    if (strategy === undefined) return escapeMarkdown(id);
    // The letters of the matrix say nothing to somebody who has only this paper.
    return context.rich(strategy.text).text.trim();
  });
  return told.join('\n\n');
}

function peerFindings(context: ReportContext, { id }: Improvement): string {
  const { locale, region } = context;
  const told = region.peer_reviews.flatMap((review) =>
    review.findings.flatMap((finding) =>
      finding.answered_by.includes(id)
        ? [
            locale.t('decision.peers.finding', {
              kind: locale.t(`peer-finding.${finding.kind}`),
              text: context.rich(finding.text).text.trim(),
              region: changed(regionPhrase(context, review.by), escapeMarkdown),
              date: locale.date(review.date),
            }),
          ]
        : [],
    ),
  );
  return told.join('\n\n');
}
