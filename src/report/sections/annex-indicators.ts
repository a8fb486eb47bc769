import { definitionOf } from '../../indicators/catalogue/index.ts';
import { polarityOf } from '../../indicators/own-indicators.ts';
import { column, richCell, textCell } from '../cells.ts';
import { leadTo, type ReportContext } from '../context.ts';
import { formulaWords, indicatorName, indicatorSays, ownIndicator } from '../indicator-words.ts';
import { markdown, plain } from '../markdown-text.ts';
import type { Label } from '../numbering.ts';
import { ageLabel, inSentence, sentenceCase } from '../phrases.ts';
import type { Cell, Chapter, TableBody } from '../report-model.ts';

/** What each indicator of the report says, how it is made, and where it misleads. `table` is its number, taken in order. */
export function indicatorsAnnex(context: ReportContext, table: Label): Chapter {
  const { locale } = context;
  const bases = usedIndicators(context);
  const columns = ['indicator', 'made', 'trap', 'published'] as const;
  return {
    id: 'annex-indicators',
    number: '',
    title: locale.t('annex.indicators.title'),
    answer: plain(locale.t('annex.indicators.answer', { n: bases.length })),
    blocks: [
      leadTo(context, 'annex.indicators.lead', table),
      {
        kind: 'table',
        ...table,
        margin: [],
        width: 'full',
        title: locale.t('annex.indicators.table'),
        subtitle: '',
        body: {
          columns: columns.map((key) => column(locale.t(`annex.indicators.${key}`))),
          rows: bases.map((base) => row(context, base)),
        },
        notes: { source: plain(''), lines: [plain(locale.t('annex.indicators.note'))], illustrative: false },
      },
    ],
  };
}

/** Indicators of which the data register holds a figure; counts are no indicators. */
export function usedIndicators(context: ReportContext): readonly string[] {
  const cited = new Set<string>();
  for (const { subject } of context.register.entries()) {
    if (subject.kind !== 'values') continue;
    for (const value of subject.values) cited.add(value.form === 'shortfall' ? 'employment_shortfall' : value.base);
  }
  return [...cited].filter(
    (base) => context.locale.has(`indicator.${base}.says`) || ownIndicator(context, base) !== undefined,
  );
}

function row(context: ReportContext, base: string): TableBody['rows'][number] {
  const { locale } = context;
  const definition = definitionOf(base);
  const own = ownIndicator(context, base);
  const word = (part: string) => {
    const key = `indicator.${base}.${part}`;
    return locale.has(key) ? locale.t(key) : '';
  };
  const says = indicatorSays(context, base);
  const name = textCell(indicatorName(context, base));
  const ages = (definition?.ages ?? [])
    .map((age) => inSentence(locale, ageLabel(locale, age)))
    .join(locale.t('list.comma'));
  const known = definition !== undefined || own !== undefined;
  const polarity = known ? locale.t(`polarity.${polarityOf(context.region, base)}`) : '';
  const usage = ages === '' ? sentenceCase(polarity) : locale.t('annex.indicators.ages-polarity', { ages, polarity });
  const published = [
    ...(definition?.eurostat ?? []).map((code) => code.toUpperCase()),
    ...(definition?.framework ?? []).map((name) => locale.t(`published.${keyOf(name)}`)),
  ].join(locale.t('list.comma'));
  const made =
    own === undefined
      ? fraction(context, word('numerator'), word('denominator'))
      : textCell(locale.t('annex.indicators.formula', { formula: formulaWords(context, own.formula) }));
  return {
    group: '',
    cells: [
      says === '' ? name : { ...name, detail: plain(says) },
      usage === '' ? made : { ...made, detail: plain(usage) },
      textCell(word('trap')),
      own === undefined ? textCell(published) : { ...textCell(locale.t('annex.indicators.own')), muted: true },
    ],
  };
}

/** "Numerator: employed persons. Denominator: population …": what there is of the two. */
function fraction(context: ReportContext, numerator: string, denominator: string): Cell {
  const { locale } = context;
  const parts = [
    numerator === '' ? '' : locale.t('annex.indicators.numerator', { numerator }),
    denominator === '' ? '' : locale.t('annex.indicators.denominator', { denominator }),
  ].filter((part) => part !== '');
  return richCell(parts.length === 0 ? plain(locale.t('cell.not-given')) : markdown(parts.join(' ')));
}

/** `OECD/EC Settling In` as the end of a key: `oecd_ec_settling_in`. */
function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, '_');
}
