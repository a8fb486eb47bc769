import type { ReportContext } from '../context.ts';
import { heading, placed } from '../context.ts';
import { escapeMarkdown, markdown, plain } from '../markdown-text.ts';
import type { Label } from '../numbering.ts';
import { sourceOf } from '../provenance.ts';
import type { Block, Chapter } from '../report-model.ts';
import { registerAnnex } from '../sections/annex-register.ts';
import { citation } from '../sources.ts';
import type { ProgressContext, ProgressSection } from './progress-context.ts';

/** Every figure shown, of each study in a table of its own, and their sources in full. Composed last, when all are known. */
export function registersAnnex(context: ProgressContext): Chapter {
  const { locale, before, now } = context;
  const entries = before.register.entries().length + now.register.entries().length;
  return {
    id: 'annex-progress-registers',
    number: '',
    title: locale.t('annex.register.title'),
    answer: plain(locale.t('progress.registers.answer', { n: entries })),
    blocks: placed(
      register(before, now.numbering.next('table'), 'before'),
      register(now, now.numbering.next('table'), 'now'),
    ),
  };
}

function register(side: ReportContext, table: Label, which: 'before' | 'now'): readonly Block[] {
  const { locale } = side;
  const made = registerAnnex(side, table).blocks.find((block) => block.kind === 'table');
  if (made === undefined) return [];
  const ids = [
    ...new Set(
      side.register
        .entries()
        .flatMap(({ subject }) => (subject.kind === 'values' ? subject.values.flatMap(({ sources }) => sources) : [])),
    ),
  ];
  const sources = ids.flatMap((id) => {
    const source = sourceOf(side, id);
    return source === undefined ? [] : [markdown(citation(locale, source, true))];
  });
  return [
    heading(`progress-register-${which}`, locale.t(`progress.registers.${which}`)),
    { kind: 'list', id: '', margin: [], ordered: false, items: sources },
    { ...made, title: locale.t(`progress.registers.table.${which}`) },
  ];
}

/** From which two files this report was made, so that it can be made again. */
export const madeSection: ProgressSection = ({ locale, before, now }) => ({
  id: 'annex-progress-made',
  number: '',
  title: locale.t('annex.made.title'),
  answer: plain(locale.t('progress.made.answer', { version: now.tool.version })),
  blocks: [
    {
      kind: 'facts',
      id: '',
      margin: [],
      items: [
        {
          term: locale.t('annex.made.tool'),
          text: markdown(locale.t('annex.made.tool.text', { version: escapeMarkdown(now.tool.version) })),
        },
        { term: locale.t('progress.before'), text: markdown(file(before)) },
        { term: locale.t('progress.now'), text: markdown(file(now)) },
      ],
    },
  ],
});

function file({ locale, study, region, line }: ReportContext): string {
  return locale.t('progress.made.file', {
    title: escapeMarkdown(line(region.study.title)),
    date: locale.date(region.study.date),
    status: locale.t(`status.${region.study.status}`),
    checksum: `\`${study.source.checksum}\``,
  });
}
