import type { ReportContext } from '../context.ts';
import { plainLine } from '../narrative.ts';
import { ratedItems } from '../rated-items.ts';
import type { DataSheet } from './data-sheet.ts';

/** Columns for raters where the study names none: enough for a table of stakeholders. Those left empty are passed over. */
const openColumns = 8;

/**
 * The score sheets as one table, which `consultation.ratings_file` reads as it is: `id`, `label`, `quadrant`, `text`, a
 * column for each rater whom the study names (else open ones), `remark`. The names of the columns are those that the
 * reader knows, in every language.
 */
export function scoreSheet(context: ReportContext): DataSheet {
  const { locale, region } = context;
  const named = region.consultation?.raters ?? [];
  const raters =
    named.length > 0
      ? named
      : Array.from({ length: openColumns }, (_, index) => locale.t('pack.sheet.rater', { number: index + 1 }));
  return {
    name: 'Ratings',
    columns: [
      { name: 'id', width: 18, kind: 'label' },
      { name: 'label', width: 7, kind: 'label' },
      { name: 'quadrant', width: 15, kind: 'label' },
      { name: 'text', width: 60, kind: 'text' },
      ...raters.map((name) => ({ name, width: Math.min(24, Math.max(9, name.length + 2)), kind: 'scale' as const })),
      { name: 'remark', width: 40, kind: 'text' },
    ],
    rows: ratedItems(context).map(({ id, scope, label, text }) => [
      id,
      label,
      locale.t(scope === 'challenges' ? 'pack.challenges' : `quadrant.${scope}`),
      plainLine(context.rich(text)),
      ...raters.map(() => ''),
      '',
    ]),
  };
}
