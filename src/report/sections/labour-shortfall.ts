import type { Shortfall } from '../../analysis/composition/shortfalls.ts';
import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { beside } from '../../indicators/look-up.ts';
import { column, figureCell, figureWords, textCell } from '../cells.ts';
import { byWords } from '../compared-groups.ts';
import { prose, type ReportContext } from '../context.ts';
import type { Pairing } from '../figures.ts';
import type { Phrase } from '../locale/locale.ts';
import { link, markdown, plain } from '../markdown-text.ts';
import { figureNotes } from '../notes.ts';
import { asPhrase, groupPhrase, groupWords, periodWords, sentenceCase, whoPhrase } from '../phrases.ts';
import type { Block, Cell } from '../report-model.ts';
import { figureLink } from '../say.ts';

/** How many more people would be in work at the reference group's rate, by sex as well as in total. Not vacancies. */
export function shortfall(context: ReportContext, pairings: readonly Pairing[]): readonly Block[] {
  const { locale } = context;
  const rows = pairings.flatMap((pairing) => {
    const value = beside(context.analysis, pairing.focus, { form: 'shortfall' });
    if (value === null || value.value === null) return [];
    const found = context.analysis.shortfalls.find(({ figure }) => figure === value);
    return [{ pairing, value, amount: value.value, equal: found?.atEqualComposition[0] ?? null }];
  });
  const sampled = rows.some(({ value }) => value.lower !== null);
  const by = rows.find(({ equal }) => equal !== null)?.equal?.by ?? null;
  const first = rows.find((row) => row.pairing.sex === 'female') ?? rows[0];
  if (first === undefined) return [];
  const either = rows.some(({ amount }) => amount < 0) ? '.either' : '';
  const { id, label } = context.numbering.next('table');
  const { focus, reference } = first.pairing;
  const words = {
    table: `[${label}](#${id})`,
    place: context.placeHead(first.pairing.place),
    period: periodWords(locale, first.pairing.period),
    who: whoPhrase(locale, focus),
    reference:
      reference === null ? asPhrase('') : groupPhrase(locale, reference.concept, reference.group, reference.sex),
    // Fewer are said in words, so that no number of people has a minus.
    value:
      first.amount < 0
        ? link(figureWords(locale, { ...first.value, value: -first.amount }), context.register.cite(first.value))
        : figureLink(context, first.value),
  };
  return [
    prose(
      markdown(
        [
          locale.t(first.amount < 0 ? 'shortfall.sentence.fewer' : 'shortfall.sentence', words),
          ...intervalSentence(context, first.value),
          ...equalSentence(context, first, words.reference),
        ].join(' '),
      ),
    ),
    {
      kind: 'table',
      id,
      margin: [],
      width: sampled || by !== null ? 'full' : 'column',
      label,
      title: locale.t(`shortfall.title${either}`, { place: words.place, period: words.period }),
      subtitle: locale.t('shortfall.subtitle'),
      body: {
        columns: [
          column(locale.t('labour.rates.group')),
          column(locale.t('labour.rates.focus'), 'end'),
          column(locale.t('labour.rates.reference'), 'end'),
          column(locale.t(`shortfall.people${either}`), 'end', locale.t('unit.head.persons')),
          ...(sampled ? [column(locale.t('shortfall.interval.head'), 'end', locale.t('unit.head.persons'))] : []),
          ...(by === null
            ? []
            : [
                column(
                  locale.t('shortfall.equal.head', { by: byWords(locale, by) }),
                  'end',
                  locale.t('unit.head.persons'),
                ),
              ]),
        ],
        rows: rows.map(({ pairing, value, equal }) => ({
          group: '',
          cells: [
            textCell(sentenceCase(groupWords(locale, pairing.focus.concept, pairing.focus.group, pairing.focus.sex))),
            figureCell(context, pairing.focus, { without: ['stand_in'] }),
            figureCell(context, pairing.reference, { without: ['stand_in'] }),
            either === '' ? figureCell(context, value, { without: ['stand_in'] }) : signedCell(context, value),
            ...(sampled ? [rangeCell(context, value.lower, value.upper)] : []),
            ...(by === null ? [] : [equalCell(context, equal?.by === by ? equal : null)]),
          ],
        })),
      },
      notes: figureNotes(
        context,
        rows.flatMap(({ pairing, value }) => [pairing.focus, pairing.reference, value]),
        {
          without: ['stand_in'],
          further: [
            locale.t('shortfall.note'),
            ...(by === null ? [] : [locale.t('shortfall.equal.note', { by: byWords(locale, by) })]),
          ],
        },
      ),
    },
  ];
}

/** With a plus where there are more, beside rows where there are fewer. */
function signedCell(context: ReportContext, value: IndicatorValue): Cell {
  const cell = figureCell(context, value, { without: ['stand_in'] });
  const more = value.value !== null && value.value > 0;
  return more ? { ...cell, text: plain(`+${figureWords(context.locale, value)}`) } : cell;
}

/** A shortfall at equal composition. */
type Equal = Shortfall['atEqualComposition'][number];

/** No more than three digits of a shortfall are known. */
function persons({ locale }: Pick<ReportContext, 'locale'>, amount: number): string {
  return locale.number(Number(amount.toPrecision(3)), 0);
}

function intervalSentence(context: ReportContext, { lower, upper }: IndicatorValue): readonly string[] {
  if (lower === null || upper === null) return [];
  const size = (amount: number) => persons(context, Math.abs(amount));
  if (lower < 0 && upper > 0)
    return [context.locale.t('shortfall.interval.across', { fewer: size(lower), more: size(upper) })];
  const [from, to] = upper <= 0 ? [upper, lower] : [lower, upper];
  return [context.locale.t('shortfall.interval', { from: size(from), to: size(to) })];
}

function equalSentence(
  context: ReportContext,
  { equal, amount }: { readonly equal: Equal | null; readonly amount: number },
  against: Phrase,
): readonly string[] {
  if (equal === null || amount < 0) return [];
  const { locale } = context;
  const words = { by: byWords(locale, equal.by), reference: against, value: persons(context, equal.value) };
  return [locale.t('shortfall.equal', words)];
}

function rangeCell(context: ReportContext, lower: number | null, upper: number | null): Cell {
  const { locale } = context;
  if (lower === null || upper === null) return { ...textCell(locale.t('cell.not-given')), muted: true };
  return textCell(locale.t('range.to', { from: persons(context, lower), to: persons(context, upper) }));
}

function equalCell(context: ReportContext, equal: Equal | null): Cell {
  const { locale } = context;
  if (equal === null) return { ...textCell(locale.t('cell.not-given')), muted: true };
  const cell = { ...textCell(persons(context, equal.value)), sort: equal.value };
  if (equal.lower === null || equal.upper === null) return cell;
  const range = { from: persons(context, equal.lower), to: persons(context, equal.upper) };
  return { ...cell, detail: plain(locale.t('range.to', range)) };
}
