import { type Quadrant, quadrants } from '../../observations/code-lists.ts';
import type { Agreement } from '../../swot/agreement.ts';
import { type Consistency, mostInconsistent } from '../../swot/judgements.ts';
import { column, textCell } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { markdown, noText } from '../markdown-text.ts';
import { swotLabels } from '../names.ts';
import type { Label } from '../numbering.ts';
import type { Cell, TableBlock } from '../report-model.ts';

/** From which p-value on an agreement may well be chance. */
const mostByChance = 0.05;

/** Words for Kendall's W, from the strongest (Schmidt 1997, Decision Sciences 28). */
const grades = [
  [0.7, 'strong'],
  [0.5, 'moderate'],
  [0.3, 'weak'],
  [0, 'hardly'],
] as const;

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
            method: weighing.between.method,
            consistency: weighing.between.consistency,
            agreed: agreement.get('swot'),
          },
          ...quadrants.map((quadrant: Quadrant) => ({
            name: locale.t(`quadrant.${quadrant}`),
            ...weighing.quadrants[quadrant],
            agreed: agreement.get(quadrant),
          })),
        ];
  const columns = [
    column(locale.t('swot.how.what')),
    column(locale.t('swot.how.weight'), 'end'),
    column(locale.t('swot.how.method')),
    column(locale.t('swot.how.consistency')),
  ];
  if (withAgreement) columns.push(column(locale.t('swot.how.agreement')));
  const notes = [locale.t('swot.how.note.consistency', { most: locale.number(mostInconsistent, 2) })];
  if (withAgreement) notes.push(locale.t('swot.how.note.agreement'));
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
          textCell(method === null ? locale.t('swot.method.none') : locale.t(`swot.method.${method}`)),
          consistencyCell(context, consistency),
        ];
        if (withAgreement) cells.push(agreementCell(context, agreed));
        return { group: '', cells };
      }),
    },
    notes: { source: noText, lines: notes.map((line) => markdown(line)), illustrative: false },
  };
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

/** `W = 0.42 (p = 0.03): weak agreement`, with how many raters and items, and whom it had to leave out. */
function agreementCell(context: ReportContext, agreed: Agreement | undefined): Cell {
  const { locale } = context;
  if (agreed === undefined) return { ...textCell(locale.t('cell.not-given')), muted: true };
  const { w, pValue, reason, raters, items, ratersLeftOut, itemsLeftOut } = agreed;
  if (w === null || pValue === null)
    return { ...textCell(locale.t(`swot.agreement.${reason ?? 'too_few_items'}`)), muted: true };
  const grade = grades.find(([from]) => w >= from)?.[1] ?? 'hardly';
  const p = locale.number(pValue, pValue < 0.01 ? 3 : 2);
  const words = locale.t('swot.agreement.words', {
    w: locale.number(w, 2),
    grade: locale.t(pValue > mostByChance ? 'swot.agreement.chance' : `swot.agreement.${grade}`),
    p:
      pValue < 0.001
        ? locale.t('swot.agreement.p-below', { p: locale.number(0.001, 3) })
        : locale.t('swot.agreement.p', { p }),
  });
  const detail = locale.t('swot.agreement.of', {
    raters,
    items,
    out: ratersLeftOut.length + itemsLeftOut.length,
    outRaters: ratersLeftOut.length,
    outItems: itemsLeftOut.length,
  });
  return { ...textCell(words), detail: markdown(detail) };
}
