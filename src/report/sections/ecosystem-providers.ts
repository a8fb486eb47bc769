import type { Coverage } from '../../ecosystem/coverage.ts';
import { column, richCell, textCell } from '../cells.ts';
import { heading, prose, type ReportContext, reference } from '../context.ts';
import { countWords } from '../count-words.ts';
import { markdown } from '../markdown-text.ts';
import { actorNames } from '../names.ts';
import { sentenceCase } from '../phrases.ts';
import { textNotes } from '../provenance.ts';
import type { Block } from '../report-model.ts';

/** So many rows stay together on a page. */
const mostRows = 8;

/** In whose hands the services lie; nothing where no service names a provider. */
export function providers(context: ReportContext, found: Coverage): readonly Block[] {
  const { locale, region } = context;
  const { concentration } = found;
  const first = concentration?.providers[0];
  if (concentration === null || first === undefined) return [];
  const title = heading('providers', locale.t('providers.heading'), 3);
  const all = concentration.providers;
  const leading = all.filter(({ cells }) => cells === first.cells);
  const said = {
    names: actorNames(
      context,
      leading.slice(0, 3).map(({ id }) => id),
    ),
    leading: leading.length,
    n: all.length,
    words: countWords(locale, all.length),
    cells: first.cells,
    covered: found.covered,
    share: locale.percent(first.share * 100, 0),
    alone: first.alone,
    // It begins a sentence of its own within the message.
    aloneWords: sentenceCase(countWords(locale, first.alone)),
  };
  if (all.length === 1) return [title, prose(markdown(locale.t('providers.one', said)))];
  const sentence = sentenceCase(locale.t(leading.length > 3 ? 'providers.even' : 'providers.say', said));
  if (all.length === 2) return [title, prose(markdown(sentence))];
  const { id, label } = context.numbering.next('table');
  const shown = all.slice(0, mostRows);
  const columns = ['name', 'services', 'cells', 'alone', 'share'] as const;
  return [
    title,
    prose(markdown(`${sentence} ${locale.t('providers.lead', { ref: reference({ id, label }) })}`)),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t(leading.length > 3 ? 'providers.table.even' : 'providers.table', {
        ...said,
        region: context.ownPlace,
      }),
      subtitle: locale.t('providers.subtitle', { covered: found.covered }),
      body: {
        columns: columns.map((key) => column(locale.t(`providers.column.${key}`), key === 'name' ? 'start' : 'end')),
        rows: shown.map((provider) => ({
          group: '',
          cells: [
            richCell(markdown(actorNames(context, [provider.id]))),
            { ...textCell(locale.number(provider.services)), sort: provider.services },
            { ...textCell(locale.number(provider.cells)), sort: provider.cells },
            { ...textCell(locale.number(provider.alone)), sort: provider.alone, muted: provider.alone === 0 },
            { ...textCell(locale.percent(provider.share * 100, 0)), sort: provider.share },
          ],
        })),
      },
      notes: textNotes(context, region.ecosystem.services, [
        locale.t('providers.note.share'),
        locale.t('providers.note.index', {
          index: locale.number(concentration.index, 2),
          even: locale.number(concentration.evenIndex, 2),
        }),
        ...(all.length > shown.length ? [locale.t('providers.note.more', { n: all.length - shown.length })] : []),
      ]),
    },
  ];
}
