import { definitionOf } from '../../indicators/catalogue/index.ts';
import { prose, type ReportContext, type Section } from '../context.ts';
import { indicatorName, indicatorSays, ownIndicator } from '../indicator-words.ts';
import { escapeMarkdown, markdown, plain } from '../markdown-text.ts';
import { ageLabel } from '../phrases.ts';
import type { EntriesBlock } from '../report-model.ts';
import { facts } from './approaches.ts';

/** What each indicator of the report says, how it is made, and where it misleads. */
export const indicatorsAnnex: Section = (context) => {
  const { locale } = context;
  const bases = usedIndicators(context);
  if (bases.length === 0) return null;
  return {
    id: 'annex-indicators',
    number: '',
    title: locale.t('annex.indicators.title'),
    answer: plain(locale.t('annex.indicators.answer', { n: bases.length })),
    blocks: [
      prose(markdown(locale.t('annex.indicators.lead'))),
      { kind: 'entries', id: '', margin: [], entries: bases.map((base) => entry(context, base)) },
    ],
  };
};

/** Indicators of which the data register holds a figure; counts are no indicators. */
function usedIndicators(context: ReportContext): readonly string[] {
  const cited = new Set<string>();
  for (const { subject } of context.register.entries()) {
    if (subject.kind !== 'values') continue;
    for (const value of subject.values) cited.add(value.form === 'shortfall' ? 'employment_shortfall' : value.base);
  }
  return [...cited].filter(
    (base) => context.locale.has(`indicator.${base}.says`) || ownIndicator(context, base) !== undefined,
  );
}

function entry(context: ReportContext, base: string): EntriesBlock['entries'][number] {
  const { locale } = context;
  const definition = definitionOf(base);
  const own = ownIndicator(context, base);
  const word = (part: string) => {
    const key = `indicator.${base}.${part}`;
    return locale.has(key) ? escapeMarkdown(locale.t(key)) : '';
  };
  const says = indicatorSays(context, base);
  return {
    id: '',
    title: plain(indicatorName(context, base)),
    tag: own === undefined ? '' : locale.t('annex.indicators.own'),
    scale: 0,
    scaleWords: '',
    text: says === '' ? [] : [plain(says)],
    facts: facts(context, [
      ['annex.indicators.numerator', word('numerator')],
      ['annex.indicators.denominator', word('denominator')],
      ['annex.indicators.formula', own === undefined ? '' : escapeMarkdown(own.formula)],
      [
        'annex.indicators.ages',
        (definition?.ages ?? []).map((age) => ageLabel(locale, age)).join(locale.t('list.comma')),
      ],
      ['annex.indicators.eurostat', (definition?.eurostat ?? []).map(escapeMarkdown).join(locale.t('list.comma'))],
      [
        'annex.indicators.framework',
        (definition?.framework ?? []).map(escapeMarkdown).join(locale.t('list.semicolon')),
      ],
      ['annex.indicators.trap', word('trap')],
    ]),
    illustrative: false,
  };
}
