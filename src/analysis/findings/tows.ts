import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Study } from '../../study/study.ts';
import { joinedBy, type Tows } from '../../swot/tows.ts';
import { finding } from './finding.ts';

/** Strategies that do not join what their type says, and the heaviest items that no strategy uses. */
export function towsFindings(study: Study, tows: Tows | null): readonly Diagnostic[] {
  if (tows === null) return [];
  const misfits = tows.strategies.flatMap(({ id, type, index, lacks }) => {
    if (lacks.length === 0) return [];
    const [inside, outside] = joinedBy[type];
    const message = `\`${id}\` is a ${type} strategy, which joins ${inside} and ${outside}, but it uses no item of the ${lacks.join(' nor of the ')}.`;
    const hint = 'Name such an item under `uses`, or give it the type of the items that it uses.';
    return [finding(study, 'warning', 'swot/strategy-type', ['swot', 'strategies', index, 'uses'], message, hint)];
  });
  const heaviest = tows.topUnused.map(({ id, quadrant }) => {
    const index = study.region.swot?.[quadrant].findIndex((item) => item.id === id) ?? 0;
    const message = `\`${id}\` weighs most among the ${quadrant}, but no strategy uses it.`;
    const hint = 'Name it under `uses` of a strategy, or weigh it again.';
    return finding(study, 'warning', 'study/top-item-unused', ['swot', quadrant, index, 'id'], message, hint);
  });
  return [...misfits, ...heaviest];
}
