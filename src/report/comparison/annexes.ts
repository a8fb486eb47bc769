import type { RegionHead } from '../../comparison/region-digest.ts';
import { column, richCell, textCell } from '../cells.ts';
import { prose } from '../context.ts';
import { escapeMarkdown, markdown, plain } from '../markdown-text.ts';
import { mergedSources } from '../provenance.ts';
import type { ComparisonContext, ComparisonSection } from './comparison-context.ts';
import { fullTable, sourceWords } from './comparison-notes.ts';

/** Regions whose sources are listed one by one; of more the sources of all are listed once. */
const mostListed = 40;

/** Which studies were compared, of when, and on what sources their figures rest. */
export const regionsAnnex: ComparisonSection = (context) => {
  const { locale, comparison, numbering } = context;
  const { regions } = comparison;
  const table = numbering.next('table');
  const listed = regions.length <= mostListed;
  return {
    id: 'annex-comparison-regions',
    number: '',
    title: locale.t('comparison.annex.regions.title'),
    answer: plain(locale.t('comparison.annex.regions.answer', { n: regions.length })),
    blocks: [
      fullTable(
        table,
        { title: locale.t('comparison.annex.regions.table'), subtitle: '' },
        [
          column(locale.t('comparison.head.region')),
          column(locale.t('comparison.head.study')),
          ...(listed ? [column(locale.t('comparison.head.sources'))] : []),
        ],
        regions.map((region) => ({
          group: '',
          cells: [
            {
              ...textCell(context.name(region.slug)),
              detail: plain([region.nuts, region.country].filter((part) => part !== '').join(locale.t('list.comma'))),
            },
            studyCell(context, region),
            ...(listed ? [richCell(markdown(sources(context, [region]).join(locale.t('list.semicolon'))))] : []),
          ],
        })),
        { source: plain(locale.t('comparison.notes.region-files')), lines: [], illustrative: false },
      ),
      ...(listed
        ? []
        : [
            {
              kind: 'list',
              id: '',
              margin: [],
              ordered: false,
              items: sources(context, regions).map((text) => markdown(text)),
            } as const,
          ]),
    ],
  };
};

function studyCell({ locale, line }: ComparisonContext, { slug, title, date, status, organisation }: RegionHead) {
  const words = title === null ? locale.t('comparison.partial') : line(slug, title);
  const detail = [
    organisation === null ? '' : line(slug, organisation),
    date === null ? '' : locale.date(date),
    status === null ? '' : locale.t(`status.${status}`),
  ].filter((part) => part !== '');
  return { ...textCell(words), detail: plain(detail.join(locale.t('list.comma'))) };
}

/** Sources of the figures of some regions, each once. Markdown. */
function sources({ locale }: ComparisonContext, regions: readonly RegionHead[]): readonly string[] {
  return mergedSources(
    locale,
    regions.flatMap((region) => Object.values(region.sources).map(sourceWords)),
  );
}

/** How it is decided what may stand side by side, and what the drawings and numbers mean. */
export const methodAnnex: ComparisonSection = ({ locale }) => ({
  id: 'annex-comparison-method',
  number: '',
  title: locale.t('comparison.annex.method.title'),
  answer: plain(locale.t('comparison.annex.method.answer')),
  blocks: [
    {
      kind: 'facts',
      id: '',
      margin: [],
      items: ['sets', 'stand-ins', 'order', 'ranks', 'heat', 'types', 'themes', 'exchange', 'cautions'].map((part) => ({
        term: locale.t(`comparison.method.${part}.term`),
        text: plain(locale.t(`comparison.method.${part}`)),
      })),
    },
  ],
});

/** From which files, with which tool: so that it can be made again. */
export const madeAnnex: ComparisonSection = (context) => {
  const { locale, comparison, tool, name } = context;
  const known = comparison.regions.filter(({ checksum }) => checksum !== null);
  const checksums = known.length > mostListed ? [] : known;
  return {
    id: 'annex-comparison-made',
    number: '',
    title: locale.t('annex.made.title'),
    answer: plain(locale.t('comparison.made.answer', { n: comparison.regions.length, version: tool.version })),
    blocks: [
      {
        kind: 'facts',
        id: '',
        margin: [],
        items: [
          {
            term: locale.t('annex.made.tool'),
            text: markdown(locale.t('annex.made.tool.text', { version: escapeMarkdown(tool.version) })),
          },
          ...checksums.map(({ slug, checksum }) => ({ term: name(slug), text: markdown(`\`${checksum}\``) })),
        ],
      },
      prose(plain(locale.t('comparison.made.text'))),
    ],
  };
};
