import type { ExchangeWithOthers, Offer } from '../../exchange/exchange.ts';
import { column, richCell, scaleCell, textCell } from '../cells.ts';
import { leadTo, type ReportContext } from '../context.ts';
import { lineOfRegion, regionElsewhere } from '../elsewhere.ts';
import { nearnessWords } from '../exchange-words.ts';
import { illustrativeSign } from '../marks.ts';
import { markedNotes } from '../provenance.ts';
import type { Block, Cell, TableBody } from '../report-model.ts';

const mostShown = 3;

/** For each practice of the region's own the challenges elsewhere that it comes nearest to. */
export function teachTable(context: ReportContext, { offers }: ExchangeWithOthers): readonly Block[] {
  const { locale, region } = context;
  const { id, label } = context.numbering.next('table');
  const columns = ['challenge', 'where', 'theme', 'severity', 'nearness'] as const;
  const ends: readonly string[] = ['severity', 'nearness'];
  return [
    leadTo(context, 'exchange.teach.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('exchange.teach.table', {
        region: context.ownPlace,
        n: offers.filter(({ challenges }) => challenges > 0).length,
      }),
      subtitle: locale.t('exchange.teach.subtitle', { most: mostShown }),
      body: {
        columns: columns.map((key) => column(locale.t(`exchange.column.${key}`), ends.includes(key) ? 'end' : 'start')),
        rows: offers.flatMap((offer) => rowsOf(context, offer)),
      },
      notes: markedNotes(context, region.good_practices),
    },
  ];
}

function rowsOf(context: ReportContext, offer: Offer): TableBody['rows'] {
  const { locale } = context;
  const title = context.line(offer.title);
  const named = offer.illustrative ? `${title}${illustrativeSign}` : title;
  if (offer.to.length === 0) {
    const none: Cell = { ...textCell(locale.t('exchange.teach.none')), muted: true };
    return [{ group: named, cells: [none, textCell(''), textCell(''), textCell(''), textCell('')] }];
  }
  const group = locale.t('exchange.teach.group', { title: named, n: offer.challenges, regions: offer.regions });
  return offer.to.slice(0, mostShown).flatMap(({ region: reference, title: challenge, theme, severity, score }) => {
    const learner = regionElsewhere(context, reference);
    if (learner === null) return [];
    return [
      {
        group,
        cells: [
          richCell(lineOfRegion(locale, learner, challenge)),
          richCell(lineOfRegion(locale, learner, learner.name)),
          textCell(locale.t(`theme.${theme}`)),
          scaleCell(locale, severity ?? undefined),
          { ...textCell(nearnessWords(locale, score)), sort: score },
        ],
      },
    ];
  });
}
