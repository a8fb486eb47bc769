import type { Coverage, CoverageKind } from '../../ecosystem/coverage.ts';
import { heading, missing, placed, prose, type ReportContext, reference } from '../context.ts';
import { countWords, someOf } from '../count-words.ts';
import { escapeMarkdown, markdown } from '../markdown-text.ts';
import { actorNames, groupName } from '../names.ts';
import { sentenceCase } from '../phrases.ts';
import { textNotes } from '../provenance.ts';
import type { Block, CoverageBlock } from '../report-model.ts';
import { providers } from './ecosystem-providers.ts';

/** Who finds what where: sentences, the matrix of stages and groups, and in whose hands it lies. */
export function coverage(context: ReportContext): readonly Block[] {
  const { locale } = context;
  const title = heading('coverage', locale.t('ecosystem.coverage'));
  const found = context.analysis.coverage;
  if (found === null) return [title, missing(context, 'ecosystem.coverage.missing')];
  const { id, label } = context.numbering.next('table');
  const few = fewAndMany(context, found);
  const lead = locale.t('ecosystem.coverage.lead', { table: reference({ id, label }) });
  return placed(
    title,
    prose(markdown(`${gapSentences(context, found)} ${lead}`)),
    matrix(context, found, { id, label }),
    few === '' ? null : prose(markdown(few)),
    providers(context, found),
  );
}

const groupsSaid = 3;

/** How much is covered, which groups miss most, and what nobody offers. Markdown. */
function gapSentences(context: ReportContext, found: Coverage): string {
  const { locale } = context;
  if (found.covered === 0) return locale.t('coverage.say.nothing', { n: found.relevant });
  const sentences = [
    locale.t('coverage.say.share', {
      covered: found.covered,
      all: found.relevant,
      share: locale.percent(found.coverage, 0),
      n: locale.number(found.serviceRedundancy ?? 0, 1),
    }),
  ];
  const unserved = found.byStage.filter((stage) => stage.relevant > 0 && stage.covered === 0).map(({ stage }) => stage);
  if (unserved.length > 0) {
    const stages = locale.list(unserved.map((stage) => locale.t(`stage.in-text.${stage}`)));
    sentences.push(locale.t('coverage.say.unserved', { stages }));
  }
  const lacking = found.byGroup
    .map(({ group, gaps }) => ({ group, gaps: gaps.filter((stage) => !unserved.includes(stage)) }))
    .filter(({ gaps }) => gaps.length > 0)
    .sort((a, b) => b.gaps.length - a.gaps.length);
  const groups = lacking.slice(0, groupsSaid).map(({ group, gaps }) =>
    locale.t('coverage.say.lacking.group', {
      name: escapeMarkdown(groupName(context, group)),
      stages: locale.list(gaps.map((stage) => locale.t(`stage.in-text.${stage}`))),
    }),
  );
  if (groups.length > 0) {
    const sentence = locale.t('coverage.say.lacking', {
      besides: unserved.length > 0 ? 'yes' : 'no',
      words: countWords(locale, lacking.length),
      n: lacking.length,
      more: lacking.length - groups.length,
      groups: groups.join(locale.t('list.semicolon')),
    });
    sentences.push(sentenceCase(sentence));
  }
  const served = found.byGroup.filter(({ gaps, relevant }) => relevant > 0 && gaps.length === 0);
  if (served.length > 0) {
    const groups = someOf(
      locale,
      served.map(({ group }) => escapeMarkdown(groupName(context, group))),
      groupsSaid,
    );
    const whole = served.length === found.byGroup.length ? 'yes' : 'no';
    sentences.push(locale.t('coverage.say.served', { groups, whole }));
  }
  return sentences.join(' ');
}

/** What hangs on one provider, and where providers overlap. Markdown; empty where neither occurs. */
function fewAndMany(context: ReportContext, found: Coverage): string {
  const { locale } = context;
  const { singleUpTo, overlapFrom } = found.thresholds;
  const sentences: string[] = [];
  const few = found.singlePoints;
  if (few.length > 0) {
    const words = countWords(locale, few.length);
    sentences.push(sentenceCase(locale.t('coverage.say.few', { words, n: few.length, most: singleUpTo })));
    const alone = few.flatMap((cell) => (cell.providers.length === 1 ? cell.providers : []));
    const [most] = [...new Set(alone)]
      .map((id) => ({ id, times: alone.filter((other) => other === id).length }))
      .sort((a, b) => b.times - a.times);
    if (most !== undefined && most.times > 1) {
      const actor = actorNames(context, [most.id]);
      sentences.push(locale.t('coverage.say.few.most', { times: countWords(locale, most.times), actor }));
    }
  }
  const many = found.overlaps;
  if (many.length > 0) {
    const stages = [...new Set(many.map(({ stage }) => stage))]
      .map((stage) => ({ stage, times: many.filter((cell) => cell.stage === stage).length }))
      .sort((a, b) => b.times - a.times);
    sentences.push(
      sentenceCase(
        locale.t('coverage.say.many', {
          words: countWords(locale, many.length),
          n: many.length,
          from: overlapFrom,
          where: stages.length,
          stages: locale.list(stages.slice(0, 2).map(({ stage }) => locale.t(`stage.in-text.${stage}`))),
        }),
      ),
    );
  }
  return sentences.join(' ');
}

function matrix(
  context: ReportContext,
  found: Coverage,
  { id, label }: { readonly id: string; readonly label: string },
): CoverageBlock {
  const { locale, region } = context;
  const share = ({ covered, relevant }: { readonly covered: number; readonly relevant: number }) =>
    relevant === 0 ? locale.t('cell.not-given') : locale.t('ecosystem.coverage.of', { n: covered, all: relevant });
  return {
    kind: 'coverage',
    id,
    margin: [],
    label,
    title: locale.t('ecosystem.coverage.title', {
      region: context.ownPlace,
      gaps: found.gaps.length,
      single: found.singlePoints.length,
      most: found.thresholds.singleUpTo,
      cells: found.relevant,
    }),
    subtitle: locale.t('ecosystem.coverage.subtitle'),
    corner: locale.t('ecosystem.coverage.corner'),
    groups: found.groups.map((group) => groupName(context, group)),
    totalLabel: locale.t('ecosystem.coverage.total'),
    stages: found.stages.flatMap((stage, row) => {
      const byStage = found.byStage[row];
      if (byStage === undefined) return [];
      return [
        {
          name: locale.t(`stage.${stage}`),
          cells: (found.cells[row] ?? []).map((cell) => ({
            count: cell.providers.length,
            kind: cell.kind,
            words: cellWords(context, cell.kind, cell.providers.length),
          })),
          total: share(byStage),
        },
      ];
    }),
    totals: found.byGroup.map(share),
    legend: legend(context, found),
    notes: textNotes(context, region.ecosystem.services, irrelevant(context, found)),
  };
}

function cellWords({ locale }: ReportContext, kind: CoverageKind, count: number): string {
  const words = locale.t('ecosystem.coverage.cell', { n: count });
  if (kind === 'not_relevant') return locale.t('ecosystem.coverage.cell.not-relevant');
  return kind === 'overlap' ? locale.t('ecosystem.coverage.cell.overlap', { words }) : words;
}

/** The kinds that can occur with the thresholds of the study; what is not relevant only where it occurs. */
function legend({ locale }: ReportContext, found: Coverage): CoverageBlock['legend'] {
  const { singleUpTo, overlapFrom } = found.thresholds;
  const between = { from: singleUpTo + 1, to: overlapFrom - 1 };
  const kinds: readonly CoverageKind[] = ['gap', 'single', 'covered', 'overlap', 'not_relevant'];
  return kinds.flatMap((kind) => {
    if (kind === 'covered' && between.to < between.from) return [];
    if (kind === 'not_relevant' && found.notRelevant.length === 0) return [];
    const count = kind === 'covered' ? between.from : kind === 'overlap' ? overlapFrom : singleUpTo;
    const words = locale.t(`ecosystem.coverage.kind.${kind}`, {
      most: singleUpTo,
      ...between,
      same: between.from === between.to ? 'yes' : 'no',
      overlap: overlapFrom,
    });
    return [{ kind, words, count }];
  });
}

/** Why cells count in no share, each reason once: "Not relevant: arrival for students (they have been here for years)." */
function irrelevant(context: ReportContext, found: Coverage): readonly string[] {
  const { locale } = context;
  const reasons = new Map<string, { stage: string; groups: string[]; why: string }>();
  for (const { stage, group, why } of found.notRelevant) {
    const reason = why === null ? '' : escapeMarkdown(context.line(why).replace(/[.\s]+$/, ''));
    const key = `${stage} ${reason}`;
    const held = reasons.get(key) ?? { stage, groups: [], why: reason };
    held.groups.push(group);
    reasons.set(key, held);
  }
  return [...reasons.values()].map(({ stage, groups, why }) =>
    locale.t('ecosystem.coverage.not-relevant', {
      stage: locale.t(`stage.in-text.${stage}`),
      whole: groups.length === found.groups.length ? 'yes' : 'no',
      groups: locale.list(groups.map((group) => escapeMarkdown(groupName(context, group)))),
      why,
    }),
  );
}
