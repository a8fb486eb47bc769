import type { Agreement } from '../swot/agreement.ts';
import { textCell } from './cells.ts';
import type { ReportContext } from './context.ts';
import { markdown } from './markdown-text.ts';
import type { Cell } from './report-model.ts';

/** From which p-value on an agreement may well be chance. */
const mostByChance = 0.05;

/** Words for Kendall's W, from the strongest (Schmidt 1997, Decision Sciences 28). */
const grades = [
  [0.7, 'strong'],
  [0.5, 'moderate'],
  [0.3, 'weak'],
  [0, 'hardly'],
] as const;

/** `W = 0.42 (p = 0.03): weak agreement`, with how many raters and items, and whom it had to leave out. */
export function agreementCell(context: ReportContext, agreed: Agreement | undefined): Cell {
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
