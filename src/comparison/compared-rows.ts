import type { IndicatorRow } from '../indicators/indicator-row.ts';
import type { Comparison, Question, UnlikeCode } from './comparison.ts';
import { type QuestionOfRow, questionsOf } from './gather.ts';
import { indicatorForm } from './indicator-form.ts';
import type { RegionDigest } from './region-digest.ts';
import { unlikeIn } from './set-key.ts';

/**
 * The rows of one region as `milestone indicators` gives them, with what keeps them from being compared among their cautions:
 * `unlike_concept`, `unlike_age`, `unlike_unit` … against the yardstick of their question. Rows that regions are not compared
 * in (changes, ratios, breakdowns, benchmarks) are as they were. `unlike_period` says that the region has no such figure of the
 * yardstick's period.
 */
export function comparedRows(
  comparison: Pick<Comparison, 'questions'>,
): (digest: RegionDigest) => readonly IndicatorRow[] {
  const questions = new Map(comparison.questions.map((question) => [question.id, question]));
  const apartInTime = apartInTimeByRegion(comparison.questions);
  return (digest) => {
    const questionOf = questionsOf(digest);
    const reasons = new Map<QuestionOfRow, readonly string[]>();
    const apart = apartInTime.get(digest.slug);
    return digest.rows.map((row) => {
      const found = questionOf(row);
      const yardstick = found && questions.get(found.id)?.yardstick;
      if (!found || !yardstick) return row;
      const codes =
        reasons.get(found) ??
        [
          ...unlikeIn(found.key, yardstick.key).filter(({ own }) => own !== null),
          ...(apart?.has(found.id) ? [{ code: 'period' as const }] : []),
        ].map(({ code }) => cautionOf(code));
      reasons.set(found, codes);
      return codes.length === 0 ? row : { ...row, caution: [...new Set([...row.caution, ...codes])] };
    });
  };
}

/**
 * The region without the rows that a comparison does not look at: changes, ratios, breakdowns, numbers of persons. Half of all
 * there are, and kept only where they are to be written.
 */
export function withoutOtherRows(digest: RegionDigest): RegionDigest {
  const questionOf = questionsOf(digest);
  const rows = digest.rows.filter((row) => {
    const compared = questionOf(row) !== null;
    return compared || (row.place_role === 'benchmark' && indicatorForm(row.indicator) !== null);
  });
  return { ...digest, rows };
}

/** Of each region the questions whose yardstick is of a period that it has no such figure of. */
function apartInTimeByRegion(questions: readonly Question[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byRegion = new Map<string, Set<string>>();
  for (const { id, standings } of questions) {
    for (const { region, unlike } of standings) {
      if (!unlike.some(({ code }) => code === 'period')) continue;
      const held = byRegion.get(region) ?? new Set<string>();
      byRegion.set(region, held.add(id));
    }
  }
  return byRegion;
}

function cautionOf(code: UnlikeCode): string {
  return `unlike_${code}`;
}
