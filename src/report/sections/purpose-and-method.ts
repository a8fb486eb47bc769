import { heading, placed, prose, type ReportContext, type Section } from '../context.ts';
import { escapeMarkdown, markdown, plain } from '../markdown-text.ts';
import { groupPhrase, listPhrase } from '../phrases.ts';
import { marginNote } from '../provenance.ts';
import type { Block, Chapter, FactsBlock, RichText } from '../report-model.ts';
import { citation, dataCutOff } from '../sources.ts';

/** What the study is for, whom and where it is about, and what it rests on. */
export const purposeSection: Section = (context): Chapter => {
  const { locale, region } = context;
  const { purpose, method } = region.study;
  return {
    id: 'purpose-and-method',
    number: '',
    title: locale.t('purpose.title'),
    answer: answer(context),
    blocks: placed(
      purpose === undefined ? null : [heading('purpose', locale.t('purpose.purpose')), prose(context.rich(purpose))],
      [heading('scope', locale.t('purpose.scope')), scope(context)],
      [heading('method', locale.t('purpose.method')), ...(method === undefined ? [] : [prose(context.rich(method))])],
      howFiguresAreMade(context),
      sources(context),
    ),
  };
};

function answer(context: ReportContext): RichText {
  const { locale, analysis, region } = context;
  const cutOff = dataCutOff(region.sources);
  const roles = new Set(analysis.values.map((value) => value.placeRole));
  const own = roles.has('own') ? 'own' : 'none';
  const standIns = [
    ...new Set(analysis.values.filter((value) => value.placeRole === 'stand_in').map((value) => value.place)),
  ];
  const parts = [
    locale.t('purpose.answer', { sources: Object.keys(region.sources).length, region: context.ownPlace }),
    cutOff === '' ? '' : locale.t('purpose.answer.cut-off', { date: locale.date(cutOff) }),
    standIns.length === 0
      ? ''
      : locale.t(`purpose.answer.stand-in.${own}`, {
          places: listPhrase(locale, standIns.map(context.placePhrase)),
          region: context.ownPlace,
        }),
  ];
  return plain(parts.filter((part) => part !== '').join(' '));
}

function scope(context: ReportContext): FactsBlock {
  const { locale, region, study, analysis } = context;
  const names = (places: typeof study.places.benchmarks) =>
    locale.list(places.map((place) => escapeMarkdown(context.place(place.code))));
  const told = new Set([...analysis.values, ...analysis.counts].map((value) => value.concept));
  const compared = study.comparisons.filter((comparison) => told.has(comparison.concept));
  const groups = compared.map((comparison) =>
    locale.t('purpose.comparison', {
      concept: locale.t(`concept.${comparison.concept}`),
      focus: listPhrase(
        locale,
        comparison.focus.map((group) => groupPhrase(locale, comparison.concept, group, 'total')),
      ),
      reference: groupPhrase(locale, comparison.concept, comparison.reference, 'total'),
    }),
  );
  const rows: readonly (readonly [string, string])[] = [
    ['purpose.territory', escapeMarkdown(context.ownName)],
    [
      'purpose.nuts',
      region.region.nuts === study.places.own.code
        ? region.region.nuts
        : locale.t('purpose.nuts.in', { nuts: region.region.nuts }),
    ],
    ['purpose.typology', region.region.typology === undefined ? '' : locale.t(`typology.${region.region.typology}`)],
    ['purpose.stand-ins', names(study.places.standIns)],
    ['purpose.benchmarks', names(study.places.benchmarks)],
    ['purpose.groups', groups.map(escapeMarkdown).join(locale.t('list.semicolon'))],
    [
      'purpose.target-groups',
      locale.list(region.target_groups.map((group) => escapeMarkdown(context.line(group.name)))),
    ],
    ['purpose.confidentiality', locale.t('notes.small', { minimum: region.study.confidentiality.minimum })],
  ];
  return {
    kind: 'facts',
    id: '',
    margin: [],
    items: rows.flatMap(([key, text]) => (text === '' ? [] : [{ term: locale.t(key), text: markdown(text) }])),
  };
}

function howFiguresAreMade(context: ReportContext): readonly Block[] {
  const { locale } = context;
  const caution = marginNote(context, 'caution', plain(locale.t('purpose.households')));
  const registered = context.holds('annex-register') ? ` ${locale.t('purpose.figures.register')}` : '';
  const made = `${locale.t('purpose.figures')}${registered}`;
  return [prose(markdown(made), [caution]), prose(markdown(locale.t('purpose.groups-differ')))];
}

function sources(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const list = Object.values(region.sources);
  if (list.length === 0) return [];
  return [
    heading('sources', locale.t('purpose.sources')),
    {
      kind: 'list',
      id: '',
      margin: [],
      ordered: false,
      items: list.map((source) => {
        const note = source.note === undefined ? '' : ` ${context.rich(source.note).text.trim()}`;
        return markdown(`${citation(locale, source, true)}.${note}`);
      }),
    },
  ];
}
