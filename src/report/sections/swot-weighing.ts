import { type Quadrant, quadrants } from '../../observations/code-lists.ts';
import { type Consistency, mostInconsistent } from '../../swot/judgements.ts';
import { agreementCell } from '../agreement-cell.ts';
import { column, textCell } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { markdown, noText } from '../markdown-text.ts';
import { swotLabels } from '../names.ts';
import type { Label } from '../numbering.ts';
import type { Cell, TableBlock } from '../report-model.ts';

/** How the items were weighed: between the quadrants and within each, with what speaks for it or against it. */
export function howWeighed(context: ReportContext, { id, label }: Label): TableBlock {
  const { locale, analysis } = context;
  const { weighing } = analysis;
  const agreement = new Map(analysis.agreement.map((each) => [each.scope, each]));
  const withAgreement = [...quadrants, 'swot' as const].some((scope) => agreement.has(scope));
  const rows =
    weighing === null
      ? []
      : [
          {
            name: locale.t('swot.how.between'),
            weight: null,
            method: locale.t(`swot.method.${weighing.between.method ?? 'none'}`),
            consistency: weighing.between.consistency,
            agreed: agreement.get('swot'),
          },
          ...quadrants.map((quadrant: Quadrant) => ({
            name: locale.t(`quadrant.${quadrant}`),
            ...weighing.quadrants[quadrant],
            method: methodWords(context, quadrant, weighing.quadrants[quadrant].method),
            agreed: agreement.get(quadrant),
          })),
        ];
  const withConsistency = rows.some(({ consistency }) => consistency !== null);
  const columns = [
    column(locale.t('swot.how.what')),
    column(locale.t('swot.how.weight'), 'end'),
    column(locale.t('swot.how.method')),
  ];
  const notes: string[] = [];
  const between = weighing?.between.method;
  if (between === 'ratings' || between === 'impact_certainty') notes.push(locale.t('swot.how.note.sums'));
  if (withConsistency) {
    columns.push(column(locale.t('swot.how.consistency')));
    notes.push(locale.t('swot.how.note.consistency', { most: locale.number(mostInconsistent, 2) }));
  }
  if (withAgreement) {
    columns.push(column(locale.t('swot.how.agreement')));
    notes.push(locale.t('swot.how.note.agreement'));
  }
  return {
    kind: 'table',
    id,
    margin: [],
    width: 'full',
    label,
    title: locale.t('swot.how.title'),
    subtitle: '',
    body: {
      columns,
      rows: rows.map(({ name, weight, method, consistency, agreed }) => {
        const cells: Cell[] = [
          textCell(name),
          weight === null ? textCell('') : textCell(locale.percent(weight * 100, 0)),
          textCell(method),
        ];
        if (withConsistency) cells.push(consistencyCell(context, consistency));
        if (withAgreement) cells.push(agreementCell(context, agreed));
        return { group: '', cells };
      }),
    },
    notes: { source: noText, lines: notes.map((line) => markdown(line)), illustrative: false },
  };
}

function methodWords({ locale, analysis }: ReportContext, quadrant: Quadrant, method: string | null): string {
  if (method !== null) return locale.t(`swot.method.${method}`);
  const isAlone = analysis.priorities.some((each) => each.quadrant === quadrant && each.local !== null);
  return locale.t(isAlone ? 'swot.method.alone' : 'swot.method.none');
}

/** `0.03: consistent`, and where it is not, the judgement that is furthest from the others. */
function consistencyCell(context: ReportContext, consistency: Consistency | null): Cell {
  const { locale } = context;
  if (consistency === null) return { ...textCell(locale.t('cell.not-given')), muted: true };
  const { ratio, least } = consistency;
  const isConsistent = ratio <= mostInconsistent;
  const words = locale.t(isConsistent ? 'swot.how.consistent' : 'swot.how.inconsistent', {
    ratio: locale.number(ratio, 2),
  });
  if (isConsistent || least === null) return textCell(words);
  const detail = locale.t('swot.how.least', {
    pair: locale.list([nameOf(context, least.first), nameOf(context, least.second)]),
  });
  return { ...textCell(words), detail: markdown(detail) };
}

function nameOf(context: ReportContext, id: string): string {
  const quadrant = quadrants.find((each) => each === id);
  if (quadrant !== undefined) return context.locale.t(`quadrant.in-text.${quadrant}`);
  return swotLabels(context).get(id) ?? id;
}
