import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Figures, findValue, indicatorForm } from '../../indicators/look-up.ts';
import { polarityOf } from '../../indicators/own-indicators.ts';
import { selectorQuery } from '../../indicators/selector.ts';
import { comparePeriods } from '../../observations/period.ts';
import type { Study } from '../../study/study.ts';
import { figureInWords, finding, inUnit } from './finding.ts';

/** Targets that are no better than where the region stands, that rest on another place's figures, or that have no baseline. */
export function targetFindings(figures: Figures): readonly Diagnostic[] {
  const { study } = figures;
  return study.region.improvements.flatMap((improvement, index) =>
    improvement.targets.flatMap((target, at) => {
      const path = ['improvements', index, 'targets', at];
      const say = (code: string, message: string, hint: string): Diagnostic =>
        finding(study, 'warning', code, path, message, hint);
      const place = target.place === undefined ? {} : { place: target.place };
      const baseline = findValue(figures, {
        indicator: target.indicator,
        ...selectorQuery({ ...target.of, ...place }),
      });
      if (baseline?.value == null) {
        const message = `The target of \`${improvement.id}\` for \`${target.indicator}\` has no baseline: there is no such figure.`;
        return [say('study/target-without-baseline', message, 'Add the figure to a table, or correct what `of` says.')];
      }
      const found: Diagnostic[] = [];
      if (baseline.placeRole === 'stand_in') {
        const message = `The target of \`${improvement.id}\` is set on a figure of ${baseline.place}, which stands in for the region: what the region does hardly moves it.`;
        found.push(say('study/target-on-stand-in', message, 'Set the target on a figure of the region itself.'));
      }
      if (!isBetter(study, target.indicator, target.target, baseline.value)) {
        const message = `The target of \`${improvement.id}\` (${inUnit(target.target, baseline.unit)}) is no better than its baseline: ${figureInWords(baseline)}.`;
        found.push(say('study/target-no-better', message, 'Set the target beyond the baseline, or leave it out.'));
      }
      if (comparePeriods(target.period, baseline.period) <= 0) {
        const message = `The target of \`${improvement.id}\` is for ${target.period}, but its baseline is of ${baseline.period}.`;
        const hint =
          'Name a period after the latest figure. Whether a target was reached is said by `milestone progress`, from the baseline and the present file.';
        found.push(say('study/target-in-the-past', message, hint));
      }
      return found;
    }),
  );
}

/** An indicator with no better side takes any change. A gap is better the nearer it is to nought. */
function isBetter(study: Study, indicator: string, target: number, baseline: number): boolean {
  const own = study.region.data.indicators.map(({ id }) => id);
  const { base, form } = indicatorForm(indicator, own);
  if (form === 'gap' || form === 'gender_gap') return Math.abs(target) < Math.abs(baseline);
  if (form === 'shortfall') return target < baseline;
  const polarity = form === 'level' ? polarityOf(study.region, base) : 'neutral';
  if (polarity === 'higher') return target > baseline;
  return polarity === 'lower' ? target < baseline : target !== baseline;
}
