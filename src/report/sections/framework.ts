import { column, richCell, textCell } from '../cells.ts';
import { heading, leadTo, missing, placed, prose, type ReportContext, type Section } from '../context.ts';
import { escapeMarkdown, markdown, plain } from '../markdown-text.ts';
import {
  type Provenance,
  restsOnIllustrative,
  shortCitations,
  sourceIds,
  sourceMargin,
  textNotes,
} from '../provenance.ts';
import type { Block, RichText } from '../report-model.ts';

/** The conditions that the region works under: the policy instrument, levels of government, what is to change. */
export const frameworkSection: Section = (context) => {
  const { locale, region } = context;
  const framework = region.framework;
  if (framework === undefined) {
    return {
      id: 'framework',
      number: '',
      title: locale.t('framework.title'),
      answer: plain(locale.t('framework.answer.missing')),
      blocks: [missing(context, 'framework.missing')],
    };
  }
  const introduction = framework.introduction;
  return {
    id: 'framework',
    number: '',
    title: locale.t('framework.title'),
    answer: answer(context),
    blocks: placed(
      introduction === undefined ? null : prose(context.rich(introduction), sourceMargin(context, framework)),
      instrument(context),
      governance(context),
      conditions(context),
      changes(context),
    ),
  };
};

/** A part that names no source rests on that of the framework. */
function ownOr(framework: Provenance | undefined, part: Provenance): Provenance {
  return framework === undefined || sourceIds(part).length > 0 ? part : framework;
}

function answer(context: ReportContext): RichText {
  const { locale, region } = context;
  const framework = region.framework;
  const instrument = framework?.policy_instrument;
  const bodies = framework?.governance.length ?? 0;
  const changes = framework?.desired_changes.length ?? 0;
  if (instrument === undefined) return plain(locale.t('framework.answer.no-instrument', { bodies, changes }));
  const name = escapeMarkdown(context.line(instrument.name));
  const owner = instrument.owner === undefined ? '' : escapeMarkdown(context.line(instrument.owner));
  return markdown(
    locale.t(owner === '' ? 'framework.answer.instrument' : 'framework.answer.owned', { name, owner, bodies, changes }),
  );
}

function instrument(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const { framework } = region;
  const instrument = framework?.policy_instrument;
  const title = heading('policy-instrument', locale.t('framework.instrument'));
  if (instrument === undefined) return [title, missing(context, 'framework.instrument.missing')];
  const rows = [
    ['type', instrument.type],
    ['legal_basis', instrument.legal_basis],
    ['owner', instrument.owner],
    ['period', instrument.period?.replace(/^(\d{4})-(\d{4})$/, '$1–$2')],
    ['budget', instrument.budget],
  ] as const;
  const facts = rows.flatMap(([key, text]) =>
    text === undefined ? [] : [{ term: locale.t(`framework.instrument.${key}`), text: context.rich(text) }],
  );
  const sources = shortCitations(context, sourceIds(instrument));
  if (sources.text !== '') facts.push({ term: locale.t('fact.source'), text: sources });
  return [
    title,
    {
      kind: 'entries',
      id: '',
      margin: [],
      entries: [
        {
          id: 'instrument',
          title: context.rich(instrument.name),
          tag: '',
          scale: 0,
          scaleWords: '',
          text: instrument.description === undefined ? [] : [context.rich(instrument.description)],
          facts,
          illustrative: restsOnIllustrative(context, ownOr(framework, instrument)),
        },
      ],
    },
  ];
}

function governance(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const rows = region.framework?.governance ?? [];
  const title = heading('governance', locale.t('framework.governance'));
  if (rows.length === 0) return [title, missing(context, 'framework.governance.missing')];
  const { id, label } = context.numbering.next('table');
  return [
    title,
    leadTo(context, 'framework.governance.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'column',
      label,
      title: locale.t('framework.governance.table'),
      subtitle: '',
      body: {
        columns: ['level', 'body', 'competence'].map((key) => column(locale.t(`framework.governance.${key}`))),
        rows: rows.map((row) => ({
          group: '',
          cells: [
            textCell(locale.t(`level.${row.level}`)),
            richCell(context.rich(row.body)),
            row.competence === undefined ? textCell('') : richCell(context.rich(row.competence)),
          ],
        })),
      },
      notes: textNotes(context, [region.framework ?? {}, ...rows]),
    },
  ];
}

function conditions(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const list = region.framework?.conditions ?? [];
  if (list.length === 0) return [];
  return [
    heading('conditions', locale.t('framework.conditions')),
    {
      kind: 'entries',
      id: '',
      margin: [],
      entries: list.map((condition) => {
        const sources = shortCitations(context, sourceIds(condition));
        return {
          id: '',
          title: context.rich(condition.topic),
          tag: condition.level === undefined ? '' : locale.t(`level.${condition.level}`),
          scale: 0,
          scaleWords: '',
          text: [context.rich(condition.text)],
          facts: sources.text === '' ? [] : [{ term: locale.t('fact.source'), text: sources }],
          illustrative: restsOnIllustrative(context, ownOr(region.framework, condition)),
        };
      }),
    },
  ];
}

function changes(context: ReportContext): readonly Block[] {
  const { framework } = context.region;
  const list = framework?.desired_changes ?? [];
  if (framework === undefined || list.length === 0) return [];
  const margin = sourceMargin(context, framework);
  return [
    heading('desired-changes', context.locale.t('framework.changes')),
    { kind: 'list', id: '', margin, ordered: false, items: list.map((text) => context.rich(text)) },
  ];
}
