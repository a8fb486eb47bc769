import { heading, placed, prose, type ReportContext } from '../context.ts';
import { escapeMarkdown, markdown, plain } from '../markdown-text.ts';
import { restsOnIllustrative, shortCitations, sourceIds } from '../provenance.ts';
import type { Block, CalloutBlock, Chapter, FactsBlock, RichText, SignOffBlock } from '../report-model.ts';
import { groundsOf, problemOf } from './draft-decision-grounds.ts';
import { decisionTargets } from './draft-decision-targets.ts';

type Improvement = ReportContext['region']['improvements'][number];

/** A paper for each improvement that is not dropped, such as a council can put on its agenda. None where there are no improvements. */
export function draftDecisions(context: ReportContext): readonly Chapter[] {
  return decidable(context).map((improvement) => paper(context, improvement));
}

/** Improvements that can be decided on: those that were dropped are none. */
export function decidable({ region }: ReportContext): readonly Improvement[] {
  return region.improvements.filter(({ status }) => status !== 'dropped');
}

export function decisionId(improvement: Improvement): string {
  return `decision-${improvement.id}`;
}

function paper(context: ReportContext, improvement: Improvement): Chapter {
  const { locale } = context;
  return {
    id: decisionId(improvement),
    number: '',
    title: context.line(improvement.title),
    answer: submitted(context),
    blocks: placed(
      terms(context, improvement),
      illustrative(context, improvement),
      heading('', locale.t('decision.proposal')),
      proposal(context, improvement),
      heading('', locale.t('decision.problem')),
      problemOf(context, improvement),
      heading('', locale.t('decision.grounds')),
      groundsOf(context, improvement),
      heading('', locale.t('decision.targets')),
      decisionTargets(context, improvement),
      signOff(context, improvement),
    ),
  };
}

/** Whom the paper is put to, as far as the study says. */
function submitted(context: ReportContext): RichText {
  const { locale, region } = context;
  const instrument = region.framework?.policy_instrument;
  if (instrument === undefined) return plain(locale.t('decision.submitted.none'));
  const name = escapeMarkdown(context.line(instrument.name));
  const { owner } = instrument;
  if (owner === undefined) return markdown(locale.t('decision.submitted.instrument', { name }));
  return markdown(locale.t('decision.submitted', { name, owner: escapeMarkdown(context.line(owner)) }));
}

/** Who, by when, on which law, for how much. What is not known is said, since it is what a council asks first. */
function terms(context: ReportContext, improvement: Improvement): FactsBlock {
  const { locale, region } = context;
  const { owner, due, cost, budget, status, note } = improvement;
  const law = improvement.legal_basis ?? region.framework?.policy_instrument?.legal_basis;
  const known = (text: Improvement['owner'], key: string) =>
    text === undefined ? plain(locale.t(key)) : context.rich(text);
  const rows: readonly (readonly [string, RichText | null])[] = [
    ['decision.owner', known(owner, 'decision.owner.none')],
    ['decision.due', plain(due === undefined ? locale.t('decision.due.none') : locale.date(due))],
    ['decision.cost', plain(locale.t(cost === undefined ? 'decision.cost.none' : `cost.${cost}`))],
    ['decision.budget', known(budget, 'decision.budget.none')],
    ['decision.law', known(law, 'decision.law.none')],
    ['decision.state', status === undefined ? null : plain(locale.t(`needs.status.${status}`))],
    ['decision.note', note === undefined ? null : context.rich(note)],
  ];
  return {
    kind: 'facts',
    id: '',
    margin: [],
    items: rows.flatMap(([key, text]) => (text === null ? [] : [{ term: locale.t(key), text }])),
  };
}

function illustrative(context: ReportContext, improvement: Improvement): Block | null {
  if (!restsOnIllustrative(context, improvement)) return null;
  return callout('illustrative', context.locale.t('words.illustrative'), context.locale.t('decision.illustrative'));
}

function proposal(context: ReportContext, improvement: Improvement): readonly Block[] {
  const { locale } = context;
  const title = escapeMarkdown(context.line(improvement.title));
  const asked = prose(markdown(locale.t('decision.proposal.asked', { title })));
  const { description } = improvement;
  if (description === undefined)
    return [asked, callout('missing', locale.t('missing.title'), locale.t('decision.proposal.none'))];
  const sources = shortCitations(context, sourceIds(improvement)).text;
  const from = sources === '' ? [] : [prose(markdown(locale.t('decision.source', { sources })))];
  return [asked, prose(context.rich(description)), ...from];
}

/** A frame with one sentence. */
export function callout(tone: CalloutBlock['tone'], title: string, text: string): CalloutBlock {
  return { kind: 'callout', id: '', margin: [], tone, title, paragraphs: [plain(text)] };
}

const outcomes = ['adopted', 'changed', 'returned', 'declined'] as const;
const lines = ['body', 'date', 'signature'] as const;

function signOff(context: ReportContext, improvement: Improvement): SignOffBlock {
  const { locale } = context;
  return {
    kind: 'signOff',
    id: `${decisionId(improvement)}-sign-off`,
    margin: [],
    title: locale.t('decision.sign-off'),
    outcomes: outcomes.map((outcome) => locale.t(`decision.outcome.${outcome}`)),
    remarks: locale.t('decision.remarks'),
    lines: lines.map((line) => locale.t(`decision.line.${line}`)),
  };
}
