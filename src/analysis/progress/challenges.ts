import type { RegionFile } from '../../study/schema/region-file.ts';
import type { Sides } from './unlike.ts';

/** What has become of one challenge. */
export interface ChallengeProgress {
  readonly id: string;
  readonly state: 'new' | 'gone' | 'kept';
  /** 1 to 5; `null` where it is not rated or the study does not have the challenge. */
  readonly severity: { readonly before: number | null; readonly now: number | null };
  /** Now minus then; `null` where either is not rated. */
  readonly moved: number | null;
  /** Ids of the improvements that answer it; those that were dropped answer nothing. */
  readonly answeredBy: { readonly before: readonly string[]; readonly now: readonly string[] };
  /** True where no improvement answered it then and one does now. */
  readonly answeredSince: boolean;
  /** Ids of the improvements of now that answer it and are done. */
  readonly done: readonly string[];
}

/** The challenges of the baseline in the order of its file, then the new ones. Matched by their ids. */
export function challengesProgress({ baseline, now }: Sides): readonly ChallengeProgress[] {
  const [earlier, after] = [baseline.study.region, now.study.region];
  const ids = [...new Set([...earlier.challenges, ...after.challenges].map(({ id }) => id))];
  return ids.map((id): ChallengeProgress => {
    const before = earlier.challenges.find((challenge) => challenge.id === id);
    const later = after.challenges.find((challenge) => challenge.id === id);
    const severity = { before: before?.severity ?? null, now: later?.severity ?? null };
    const answeredBy = { before: answers(earlier, id), now: answers(after, id) };
    return {
      id,
      state: before === undefined ? 'new' : later === undefined ? 'gone' : 'kept',
      severity,
      moved: severity.before === null || severity.now === null ? null : severity.now - severity.before,
      answeredBy,
      answeredSince: before !== undefined && answeredBy.before.length === 0 && answeredBy.now.length > 0,
      done: after.improvements
        .filter(({ answers: answered, status }) => answered.includes(id) && status === 'done')
        .map((improvement) => improvement.id),
    };
  });
}

function answers({ improvements }: RegionFile, challenge: string): readonly string[] {
  return improvements
    .filter(({ answers: answered, status }) => answered.includes(challenge) && status !== 'dropped')
    .map(({ id }) => id);
}
