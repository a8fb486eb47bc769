import { type Quadrant, quadrants } from '../observations/code-lists.ts';
import type { LocalisedText } from '../study/study.ts';
import type { EvaluatedItem } from '../swot/evidence.ts';
import type { ReportContext } from './context.ts';
import { evaluatedItems } from './evidence-words.ts';
import { swotLabels } from './names.ts';
import type { Provenance } from './provenance.ts';

/** What a stakeholder group is asked to rate. */
export interface RatedItem {
  readonly id: string;
  readonly scope: Quadrant | 'challenges';
  /** `S1`, `C3`. */
  readonly label: string;
  readonly text: LocalisedText;
  readonly provenance: Provenance;
  readonly evaluated: Pick<EvaluatedItem, 'state' | 'claims'> | undefined;
}

/** The SWOT items by quadrant, then the challenges, in the order of the file. */
export function ratedItems(context: ReportContext): readonly RatedItem[] {
  const { region, locale, analysis } = context;
  const labels = swotLabels(context);
  const evaluated = evaluatedItems(context);
  const swot = quadrants.flatMap((scope) =>
    (region.swot?.[scope] ?? []).map(
      (item): RatedItem => ({
        id: item.id,
        scope,
        label: labels.get(item.id) ?? item.id,
        text: item.text,
        provenance: item,
        evaluated: evaluated.get(item.id),
      }),
    ),
  );
  const challenges = region.challenges.map(
    (challenge, index): RatedItem => ({
      id: challenge.id,
      scope: 'challenges',
      label: `${locale.t('pack.letter.challenge')}${index + 1}`,
      text: challenge.title,
      provenance: challenge,
      evaluated: analysis.challenges.find(({ id }) => id === challenge.id),
    }),
  );
  return [...swot, ...challenges];
}
