import type { ReportContext, Section } from '../context.ts';
import { markdown, noText, plain } from '../markdown-text.ts';
import { illustrativeSign } from '../marks.ts';
import { mergedCitations, type Provenance, restsOnIllustrative, sourceIds } from '../provenance.ts';
import type { FactsBlock } from '../report-model.ts';

/** In small, at the foot: where the statements come from, what they cannot bear, whom to ask, and where the whole study is. */
export const briefSources: Section = (context) => {
  const { locale, region } = context;
  const { study } = region;
  const parts = statements(context);
  const sources = mergedCitations(context, [...new Set(parts.flatMap(sourceIds))]);
  const drafted = parts.some((part) => restsOnIllustrative(context, part));
  const facts: FactsBlock['items'] = [
    ...(sources === ''
      ? []
      : [{ term: locale.t('brief.sources.statements'), text: markdown(locale.t('brief.sources.all', { sources })) }]),
    ...(drafted
      ? [
          {
            term: locale.t('words.illustrative'),
            text: plain(locale.t('brief.sources.illustrative', { sign: illustrativeSign })),
          },
        ]
      : []),
    { term: locale.t('brief.sources.whole'), text: plain(whole(context)) },
    ...(study.contact === undefined
      ? []
      : [{ term: locale.t('brief.sources.contact'), text: context.rich(study.contact) }]),
  ];
  return {
    id: 'brief-sources',
    number: '',
    title: locale.t('brief.sources'),
    answer: noText,
    blocks: [{ kind: 'facts', id: '', margin: [], items: facts }],
  };
};

/** Everything that is said in words on the two pages. */
function statements({ region }: ReportContext): readonly Provenance[] {
  const { challenges, ecosystem, swot, improvements } = region;
  const items = swot === undefined ? [] : [swot.strengths, swot.weaknesses, swot.opportunities, swot.threats].flat();
  return [...challenges, ...ecosystem.actors, ...ecosystem.services, ...items, ...improvements];
}

function whole(context: ReportContext): string {
  const { locale, region } = context;
  const { study } = region;
  const version = study.version ?? '';
  return locale.t('brief.sources.study', {
    title: context.line(study.title),
    organisation: context.line(study.organisation),
    date: locale.date(study.date),
    version,
    versioned: version === '' ? 0 : 1,
  });
}
