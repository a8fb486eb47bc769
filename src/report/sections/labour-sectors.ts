import type { LocationQuotients, Segregation } from '../../analysis/segregation.ts';
import type { Datum, DotsSpec, Tone } from '../../charts/chart-spec.ts';
import { column, textCell } from '../cells.ts';
import { datumMarks, unitSuffix } from '../chart-data.ts';
import { byWords, categoryWords, comparedPhrase, speakingFor } from '../compared-groups.ts';
import { heading, prose, type ReportContext, reference } from '../context.ts';
import { escapeMarkdown, markdown } from '../markdown-text.ts';
import { wholeChart } from '../marks.ts';
import { figureNotes } from '../notes.ts';
import { figureName } from '../numbering.ts';
import { changed, inSentence, periodWords, sentenceCase } from '../phrases.ts';
import type { Block, Cell, ChartBlock } from '../report-model.ts';

interface Spread {
  readonly segregation: Segregation;
  readonly rows: readonly {
    readonly label: string;
    readonly focus: number | null;
    readonly reference: number | null;
    readonly quotient: number | null;
  }[];
}

/** A share this much above or below everybody's is worth a word. */
const concentrated = 1.25;
const rare = 0.8;

/**
 * How differently the groups spread over sectors and occupations: the dissimilarity in plain words, the shares of both
 * groups side by side with the location quotient, from the most concentrated. Nothing where no table tells.
 */
export function sectors(context: ReportContext): readonly Block[] {
  return speakingFor(context, context.analysis.segregation, null).flatMap((segregation, index, all) => {
    const { by } = segregation;
    const first = all.findIndex((other) => other.by === by) === index;
    const title = context.locale.t('segregation.heading', { by });
    return [...(first ? [heading(`by-${by}`, title)] : []), ...spread(context, segregation)];
  });
}

function spread(context: ReportContext, segregation: Segregation): readonly Block[] {
  const { locale } = context;
  const { by, about, missing } = segregation;
  if (missing.length === segregation.categories.length) return [prose(markdown(missingWords(context, segregation)))];
  const found = spreadOf(context, segregation);
  const drawn = drawing(context, found);
  const sentence =
    segregation.dissimilarity === null
      ? missingWords(context, segregation)
      : locale.t('segregation.sentence', {
          by,
          reference: changed(comparedPhrase(locale, about, 'reference'), escapeMarkdown),
          who: changed(comparedPhrase(locale, about, 'focus'), escapeMarkdown),
          share: locale.percent(segregation.dissimilarity * 100, 0),
          index: locale.number(segregation.dissimilarity, 2),
          place: changed(context.placePhrase(about.place), escapeMarkdown),
          period: escapeMarkdown(periodWords(locale, about.period)),
        });
  const see = locale.t('segregation.see', { ref: reference(drawn) });
  return [prose(markdown(sentence)), prose(markdown([...extremes(context, found), see].join(' '))), drawn];
}

function spreadOf(context: ReportContext, segregation: Segregation): Spread {
  const { locale, analysis } = context;
  const { by, about } = segregation;
  const isSame = (other: LocationQuotients) => other.by === by && JSON.stringify(other.about) === JSON.stringify(about);
  const quotients = analysis.locationQuotients.find(isSame)?.quotients ?? [];
  const rows = segregation.categories.map(({ category, focusShare, referenceShare }) => ({
    label: categoryWords(locale, by, category),
    focus: focusShare,
    reference: referenceShare,
    quotient: quotients.find((each) => each.category === category)?.value ?? null,
  }));
  const size = ({ quotient, focus }: Spread['rows'][number]) => quotient ?? (focus === null ? -1 : focus / 1e6);
  return { segregation, rows: [...rows].sort((a, b) => size(b) - size(a)) };
}

/** Where the group is most and least concentrated, three of each at most. */
function extremes(context: ReportContext, { rows, segregation }: Spread): readonly string[] {
  const { locale } = context;
  const known = rows.flatMap(({ label, quotient }) => (quotient === null ? [] : [{ label, quotient }]));
  const words = (found: typeof known) =>
    locale.list(
      found.map(({ label, quotient }) =>
        locale.t('segregation.category', {
          name: escapeMarkdown(inSentence(locale, label)),
          times: locale.number(quotient, 1),
        }),
      ),
    );
  const who = changed(comparedPhrase(locale, segregation.about, 'focus'), escapeMarkdown);
  const high = known.filter(({ quotient }) => quotient >= concentrated).slice(0, 3);
  const low = known
    .filter(({ quotient }) => quotient <= rare)
    .slice(-3)
    .reverse();
  return [
    ...(high.length === 0 ? [] : [locale.t('segregation.concentrated', { categories: words(high), who })]),
    ...(low.length === 0
      ? []
      : [
          high.length === 0
            ? locale.t('segregation.rare.alone', { categories: words(low), who })
            : locale.t('segregation.rare', { categories: words(low) }),
        ]),
  ];
}

function drawing(context: ReportContext, { segregation, rows }: Spread): ChartBlock {
  const { locale } = context;
  const { about, by, cautions, dissimilarity, sources } = segregation;
  const { id, label } = context.numbering.next('figure');
  const who = comparedPhrase(locale, about, 'focus');
  const other = comparedPhrase(locale, about, 'reference');
  const marks = datumMarks({ cautions });
  const share = (value: number | null, tone: Tone): Datum => {
    const words = value === null ? locale.t('missing.none') : locale.percent(value, 1);
    return { value, label: words, tone, marks: value === null ? [] : marks, interval: null };
  };
  const measured = rows.some(({ quotient }) => quotient !== null);
  const times = (quotient: number | null) =>
    quotient === null ? '' : locale.t('segregation.times', { n: locale.number(quotient, 2) });
  const titleWords = {
    by,
    place: context.placeHead(about.place),
    period: periodWords(locale, about.period),
    who,
    reference: other,
  };
  const title =
    dissimilarity === null
      ? locale.t('segregation.title.none', { ...titleWords, by: byWords(locale, by) })
      : locale.t('segregation.title', { ...titleWords, share: locale.percent(dissimilarity * 100, 0) });
  const drawnRows = rows.map((row) => ({
    label: row.label,
    data: [share(row.focus, 'focus'), share(row.reference, 'reference')],
    end: times(row.quotient),
  }));
  const alt = drawnRows.map((row, index) =>
    locale.t('segregation.alt', {
      label: row.label,
      value: row.data[0]?.label ?? '',
      referenceValue: row.data[1]?.label ?? '',
      who,
      reference: other,
      quotient: numberOrNone(context, rows[index]?.quotient ?? null),
    }),
  );
  const series = [
    { name: sentenceCase(who('plain')), tone: 'focus' },
    { name: sentenceCase(other('plain')), tone: 'reference' },
  ] as const;
  const spec: DotsSpec = {
    kind: 'dots',
    connect: true,
    width: 'column',
    locale: locale.lang,
    unitSuffix: unitSuffix(context, 'percent'),
    alt: `${title}. ${alt.join(' ')}`,
    series,
    rows: drawnRows,
  };
  const percent = locale.t('unit.head.percent');
  const noted = { value: 1, cautions, sources, concept: about.concept, group: about.focus };
  return {
    kind: 'chart',
    name: figureName('work-by', by),
    id,
    margin: [],
    width: 'column',
    label,
    title,
    subtitle: locale.t(measured ? 'segregation.subtitle' : 'segregation.subtitle.plain', { by: byWords(locale, by) }),
    chart: context.chart(id, spec),
    alt: spec.alt,
    data: {
      columns: [
        column(sentenceCase(byWords(locale, by))),
        column(series[0].name, 'end', percent),
        column(series[1].name, 'end', percent),
        ...(measured ? [column(locale.t('segregation.quotient'), 'end')] : []),
      ],
      rows: rows.map((row) => ({
        group: '',
        cells: [
          textCell(row.label),
          amountCell(context, row.focus, 1),
          amountCell(context, row.reference, 1),
          ...(measured ? [amountCell(context, row.quotient, 2)] : []),
        ],
      })),
    },
    dataIn: '',
    notes: figureNotes(context, [{ ...noted, place: about.place, period: about.period }], {
      without: wholeChart,
      further: [locale.t('segregation.note')],
    }),
  };
}

function amountCell({ locale }: ReportContext, amount: number | null, decimals: number): Cell {
  if (amount === null) return { ...textCell(locale.t('missing.none')), muted: true };
  return { ...textCell(locale.number(amount, decimals)), sort: amount };
}

/** For a message that leaves the quotient out where there is none. */
function numberOrNone({ locale }: ReportContext, quotient: number | null): string {
  return quotient === null ? 'none' : locale.number(quotient, 2);
}

function missingWords(context: ReportContext, { by, about, missing }: Segregation): string {
  const { locale } = context;
  return locale.t('segregation.missing', {
    by,
    who: changed(comparedPhrase(locale, about, 'focus'), escapeMarkdown),
    reference: changed(comparedPhrase(locale, about, 'reference'), escapeMarkdown),
    categories: escapeMarkdown(locale.list(missing.map((category) => categoryWords(locale, by, category)))),
  });
}
