import { column, figureCell, textCell } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { indicatorName } from '../indicator-words.ts';
import { figureNotes } from '../notes.ts';
import { asPhrase, periodWords, whoWords } from '../phrases.ts';
import { restsOnIllustrative } from '../provenance.ts';
import type { Block } from '../report-model.ts';
import { callout } from './draft-decision.ts';
import { baselineOf, toGo } from './targets.ts';

type Improvement = ReportContext['region']['improvements'][number];

/** By which figures it is to be seen whether a proposal works: today's value, the target, how far it is between them. */
export function decisionTargets(context: ReportContext, improvement: Improvement): Block {
  const { locale } = context;
  const rows = improvement.targets.map((target) => ({ target, baseline: baselineOf(context, target) }));
  if (rows.length === 0) return callout('missing', locale.t('missing.title'), locale.t('decision.targets.none'));
  const { id, label } = context.numbering.next('table');
  const standIn = rows.some(({ baseline }) => baseline?.placeRole === 'stand_in');
  const notes = figureNotes(
    context,
    rows.map(({ baseline }) => baseline),
    { further: standIn ? [locale.t('targets.note')] : [] },
  );
  const columns = ['indicator', 'baseline', 'target', 'by', 'to-go'] as const;
  return {
    kind: 'table',
    id,
    margin: [],
    width: 'full',
    label,
    title: locale.t('targets.title'),
    subtitle: '',
    body: {
      columns: columns.map((key) => column(locale.t(`targets.${key}`), key === 'indicator' ? 'start' : 'end')),
      rows: rows.map(({ target, baseline }) => {
        const name = indicatorName(context, target.indicator);
        const unit = baseline?.unit ?? 'percent';
        const what = baseline === null ? name : `${name}${locale.t('list.comma')}${whoWords(locale, baseline)}`;
        const place = {
          place: baseline === null ? asPhrase('') : context.placeHead(baseline.place),
          period: baseline === null ? '' : periodWords(locale, baseline.period),
        };
        const key = baseline?.placeRole === 'stand_in' ? 'targets.place.stand-in' : 'targets.place';
        const first = textCell(what);
        return {
          group: '',
          cells: [
            baseline === null ? first : { ...first, detail: textCell(locale.t(key, place)).text },
            figureCell(context, baseline),
            {
              ...textCell(locale.value(target.target, unit, Number.isInteger(target.target) ? 0 : 1)),
              sort: target.target,
            },
            textCell(periodWords(locale, target.period)),
            toGo(context, baseline?.value ?? null, target.target, unit),
          ],
        };
      }),
    },
    notes: { ...notes, illustrative: notes.illustrative || restsOnIllustrative(context, improvement) },
  };
}
