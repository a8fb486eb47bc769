import { citation } from '../citation.ts';
import { prose, type Section } from '../context.ts';
import { escapeMarkdown, markdown, plain } from '../markdown-text.ts';

/** How this report was made, so that it can be made again. */
export const madeAnnex: Section = (context) => {
  const { locale, study, region, tool } = context;
  const rows: readonly (readonly [string, string])[] = [
    ['annex.made.cite', citation(context)],
    ['annex.made.tool', locale.t('annex.made.tool.text', { version: escapeMarkdown(tool.version) })],
    ['annex.made.format', String(region.format)],
    ['annex.made.checksum', `\`${study.source.checksum}\``],
    ['annex.made.files', locale.list(study.source.dataFiles.map((file) => escapeMarkdown(file.name)))],
    ['annex.made.observations', locale.number(study.observations.length)],
    [
      'annex.made.withheld',
      context.analysis.withheld.length === 0 ? '' : locale.number(context.analysis.withheld.length),
    ],
  ];
  return {
    id: 'annex-made',
    number: '',
    title: locale.t('annex.made.title'),
    answer: plain(locale.t('annex.made.answer', { version: tool.version })),
    blocks: [
      {
        kind: 'facts',
        id: '',
        margin: [],
        items: rows.flatMap(([key, text]) => (text === '' ? [] : [{ term: locale.t(key), text: markdown(text) }])),
      },
      prose(markdown(locale.t('annex.made.text'))),
    ],
  };
};
