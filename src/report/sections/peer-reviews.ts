import { column, richCell, textCell } from '../cells.ts';
import { heading, missing, placed, type ReportContext, reference, type Section } from '../context.ts';
import { facts } from '../facts.ts';
import { markdown, plain } from '../markdown-text.ts';
import { improvementLinks, regionName, regionPhrase } from '../names.ts';
import { illustrativeMarks, markedNotes, restsOnIllustrative, shortCitations, sourceIds } from '../provenance.ts';
import type { Block, Cell, RichText } from '../report-model.ts';

type Review = ReportContext['region']['peer_reviews'][number];
type Finding = Review['findings'][number];

/** Kinds of finding in the order in which a reader wants them: what is asked for first. */
const kinds = ['recommendation', 'weakness', 'strength', 'observation', 'question'] as const;

/** Visits of other regions: what they were asked, what they found, and what was done with it. `null` where none came. */
export const peerReviewsSection: Section = (context) => {
  const { locale, region } = context;
  if (region.peer_reviews.length === 0) return null;
  return {
    id: 'peer-reviews',
    number: '',
    title: locale.t('peers.title'),
    answer: answer(context),
    blocks: placed(...region.peer_reviews.map((review, index) => visit(context, review, index))),
  };
};

/** Where a finding stands in the report: `peer-finding-1-2`. */
export function findingId(review: number, finding: number): string {
  return `peer-finding-${review + 1}-${finding + 1}`;
}

/** How far the answer to a finding has come: as the study says, else by what it says of it; empty where none is asked for. */
function stateOf({ status, done, answered_by, kind }: Finding): '' | 'open' | 'planned' | 'done' | 'declined' {
  if (status !== undefined) return status;
  if (done !== undefined) return 'done';
  if (answered_by.length > 0) return 'planned';
  return kind === 'recommendation' ? 'open' : '';
}

function answer(context: ReportContext): RichText {
  const { locale, region } = context;
  const reviews = region.peer_reviews;
  const findings = reviews.flatMap((review) => review.findings);
  const recommendations = findings.filter(({ kind }) => kind === 'recommendation');
  const count = (state: ReturnType<typeof stateOf>) => recommendations.filter((one) => stateOf(one) === state).length;
  const visits = locale.t('peers.answer', {
    n: reviews.length,
    regions: locale.list([...new Set(reviews.map(({ by }) => regionName(context, by)))]),
    findings: findings.length,
  });
  if (recommendations.length === 0) return plain(visits);
  return plain(
    `${visits} ${locale.t('peers.answer.recommendations', {
      n: recommendations.length,
      open: count('open'),
      declined: count('declined'),
    })}`,
  );
}

function visit(context: ReportContext, review: Review, index: number): readonly Block[] {
  const { locale } = context;
  const by = regionPhrase(context, review.by);
  const said = facts(context, [
    ['peers.participants', review.participants === undefined ? '' : context.rich(review.participants).text],
    ['peers.questions', questions(context, review)],
    // Where there are findings, the source stands under their table.
    ['fact.source', review.findings.length > 0 ? '' : shortCitations(context, sourceIds(review)).text],
  ]);
  return placed(
    heading(`peer-review-${index + 1}`, locale.t('peers.by', { region: by, date: locale.date(review.date) })),
    said.length === 0 ? null : { kind: 'facts', id: '', margin: [], items: said },
    review.findings.length === 0 ? missing(context, 'peers.no-findings') : findingsTable(context, review, index),
  );
}

/** As a list, or as one sentence where there is only one. Markdown. */
function questions(context: ReportContext, review: Review): string {
  const texts = review.questions.map((question) => context.rich(question).text.trim().replaceAll(/\s+/g, ' '));
  return texts.length < 2 ? (texts[0] ?? '') : texts.map((text) => `- ${text}`).join('\n');
}

function findingsTable(context: ReportContext, review: Review, index: number): readonly Block[] {
  const { locale } = context;
  const { id, label } = context.numbering.next('table');
  const numbered = review.findings.map((finding, place) => ({ finding, id: findingId(index, place) }));
  const open = review.findings.filter((finding) => stateOf(finding) === 'open').length;
  const ref = reference({ id, label });
  const illustrative = restsOnIllustrative(context, review);
  const columns = ['finding', 'done', 'state'] as const;
  return [
    { kind: 'prose', id: '', margin: [], text: markdown(locale.t('peers.lead', { ref })) },
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('peers.table', {
        n: review.findings.length,
        region: regionPhrase(context, review.by),
        open,
      }),
      subtitle: locale.t('peers.subtitle'),
      body: {
        columns: columns.map((key) => column(locale.t(`peers.column.${key}`))),
        rows: kinds.flatMap((kind) =>
          numbered
            .filter(({ finding }) => finding.kind === kind)
            .map(({ finding, id: rowId }) => ({
              group: locale.t(`peers.kind.${kind}`),
              id: rowId,
              cells: [
                { ...richCell(context.rich(finding.text)), marks: illustrativeMarks(context, illustrative) },
                doneCell(context, finding),
                stateCell(context, finding),
              ],
            })),
        ),
      },
      notes: markedNotes(context, [review]),
    },
  ];
}

/** What was done with it, and the improvements that answer it. */
function doneCell(context: ReportContext, { done, answered_by }: Finding): Cell {
  const { locale } = context;
  const improvements =
    answered_by.length === 0
      ? ''
      : locale.t('peers.answered', { improvements: improvementLinks(context, answered_by) });
  if (done === undefined) return richCell(markdown(improvements));
  const words = richCell(context.rich(done));
  return improvements === '' ? words : { ...words, detail: markdown(improvements) };
}

function stateCell({ locale }: ReportContext, finding: Finding): Cell {
  const state = stateOf(finding);
  return state === '' ? textCell('') : textCell(locale.t(`peers.state.${state}`));
}
