import type { Analysis } from '../analysis/analysis.ts';
import { type Quadrant, quadrants, type Theme, type WeighingMethod } from '../observations/code-lists.ts';
import type { ClaimState, EvaluatedClaim } from '../swot/evidence.ts';
import { makeContext, type ReportContext } from './context.ts';
import { evaluatedClaimWords, evaluatedItems, shortEvidence, stateWords } from './evidence-words.ts';
import type { Messages } from './locale/locale.ts';
import { markdown } from './markdown-text.ts';
import { swotLabels } from './names.ts';
import { plainLine } from './narrative.ts';

/** One claim of an item, for a program; figures in full precision. */
export interface SwotClaimRow {
  readonly state: ClaimState;
  readonly reason: EvaluatedClaim['reason'];
  readonly indicator: string | null;
  readonly metric: string | null;
  readonly relation: EvaluatedClaim['relation'];
  readonly value: number | null;
  readonly comparison: number | null;
  readonly difference: number | null;
  readonly by: number | null;
  readonly place: string | null;
  readonly period: string | null;
  /** Place whose figures stand in for the region's. */
  readonly stand_in: string | null;
  /** True where the only support is a figure of low reliability. */
  readonly unreliable: boolean;
  readonly source: string | null;
  readonly words: string;
}

/** One SWOT item as `milestone swot` prints it. Weights from 0 to 1; texts in the first language of the study. */
export interface SwotRow {
  readonly region: string;
  readonly quadrant: Quadrant;
  readonly id: string;
  /** `S1`: its number in the report. */
  readonly label: string;
  readonly theme: Theme | null;
  readonly impact: number | null;
  readonly certainty: number | null;
  readonly local: number | null;
  readonly global: number | null;
  readonly method: WeighingMethod | null;
  /** Of the judgements of its quadrant. */
  readonly consistency_ratio: number | null;
  readonly state: ClaimState;
  /** Why claims cannot be judged, each once. */
  readonly reason: readonly string[];
  /** Ids of the strategies that use it. */
  readonly strategies: readonly string[];
  readonly text: string;
  readonly claims: readonly SwotClaimRow[];
  /** For reading: `Holds for Finland`. */
  readonly state_words: string;
  readonly evidence: string;
}

export interface SwotRowsOptions {
  readonly lang: string;
  readonly messages: Messages;
}

/** The SWOT items of an analysis in the order of the file, by quadrant; empty where there is no SWOT. */
export function swotRows(analysis: Analysis, options: SwotRowsOptions): readonly SwotRow[] {
  const context = wordsFor(analysis, options);
  const { region } = context;
  const labels = swotLabels(context);
  const evaluated = evaluatedItems(context);
  const priorities = new Map(analysis.priorities.map((priority) => [priority.id, priority]));
  return quadrants.flatMap((quadrant) =>
    (region.swot?.[quadrant] ?? []).map((item): SwotRow => {
      const found = evaluated.get(item.id);
      const priority = priorities.get(item.id);
      const claims = found?.claims ?? [];
      return {
        region: context.line(region.region.name),
        quadrant,
        id: item.id,
        label: labels.get(item.id) ?? '',
        theme: item.theme ?? null,
        impact: item.impact ?? null,
        certainty: item.certainty ?? null,
        local: priority?.local ?? null,
        global: priority?.global ?? null,
        method: priority?.method ?? null,
        consistency_ratio: analysis.weighing?.quadrants[quadrant].consistency?.ratio ?? null,
        state: found?.state ?? 'none',
        reason: [...new Set(claims.flatMap(({ reason }) => reason ?? []))],
        strategies: (region.swot?.strategies ?? []).filter(({ uses }) => uses.includes(item.id)).map(({ id }) => id),
        text: context.line(item.text),
        claims: claims.map((claim) => claimRow(context, claim)),
        state_words: found === undefined ? context.locale.t('state.none') : stateWords(context, found),
        evidence: shortEvidence(context, item, found),
      };
    }),
  );
}

/** A context that words are taken from and no document is made of. */
export function wordsFor(analysis: Analysis, { lang, messages }: SwotRowsOptions): ReportContext {
  const outline = { sections: [], annexes: [] };
  return makeContext(analysis, { lang, messages, tool: { version: '' }, outline, charts: {} });
}

function claimRow(context: ReportContext, claim: EvaluatedClaim): SwotClaimRow {
  const { figure, comparison, metric } = claim;
  return {
    state: claim.state,
    reason: claim.reason,
    indicator: figure?.indicator ?? null,
    metric: metric?.name ?? null,
    relation: claim.relation,
    value: figure?.value ?? metric?.value ?? null,
    comparison: typeof comparison === 'number' ? comparison : (comparison?.value ?? null),
    difference: claim.difference,
    by: claim.by,
    place: figure?.place ?? null,
    period: figure?.period ?? null,
    stand_in: claim.standIn,
    unreliable: claim.unreliable,
    source: claim.source,
    words: plainLine(markdown(evaluatedClaimWords(context, claim))),
  };
}
