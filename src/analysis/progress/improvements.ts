import type { ImprovementStatus } from '../../observations/code-lists.ts';
import { endOf, isPeriod } from '../../observations/period.ts';
import type { RegionFile } from '../../study/schema/region-file.ts';
import type { Sides } from './unlike.ts';

type PeerReview = RegionFile['peer_reviews'][number];
type PeerFinding = PeerReview['findings'][number];

/** What has become of one improvement. */
export interface ImprovementProgress {
  readonly id: string;
  readonly state: 'new' | 'gone' | 'kept';
  /** As the files say; `null` where they do not. */
  readonly status: { readonly before: ImprovementStatus | null; readonly now: ImprovementStatus | null };
  /** By when the baseline meant it to be there; else the later study. */
  readonly due: string | null;
  /** True where it should be there by the date of the later study, and that study says neither done nor dropped. */
  readonly overdue: boolean;
}

/** What has become of one recommendation of a peer review. */
export interface RecommendationProgress {
  readonly review: { readonly by: string; readonly date: string };
  /** Place of the review and of the finding in the file that has it last. */
  readonly path: readonly [number, number];
  readonly in: 'baseline' | 'now' | 'both';
  readonly answeredBy: { readonly before: readonly string[]; readonly now: readonly string[] };
  /**
   * `done`: every improvement that answers it is done; `answered`: at least one answers it; `declined`: with a reason;
   * `open`: neither; `not_mentioned`: the later study has it no more.
   */
  readonly state: 'done' | 'answered' | 'declined' | 'open' | 'not_mentioned';
}

/** The improvements of the baseline in the order of its file, then the new ones. Matched by their ids. */
export function improvementsProgress({ baseline, now }: Sides): readonly ImprovementProgress[] {
  const [earlier, after] = [baseline.study.region.improvements, now.study.region.improvements];
  const ids = [...new Set([...earlier, ...after].map(({ id }) => id))];
  return ids.map((id): ImprovementProgress => {
    const before = earlier.find((improvement) => improvement.id === id);
    const later = after.find((improvement) => improvement.id === id);
    const status = { before: before?.status ?? null, now: later?.status ?? null };
    const due = before?.due ?? later?.due ?? null;
    const over = due !== null && lastDay(due) < now.study.region.study.date;
    return {
      id,
      state: before === undefined ? 'new' : later === undefined ? 'gone' : 'kept',
      status,
      due,
      overdue: over && status.now !== 'done' && status.now !== 'dropped',
    };
  });
}

/** Recommendations of peer reviews, first those of the baseline, then those that came since. */
export function recommendationsProgress({ baseline, now }: Sides): readonly RecommendationProgress[] {
  const [earlier, after] = [recommendationsOf(baseline.study.region), recommendationsOf(now.study.region)];
  const { improvements } = now.study.region;
  const seen = new Set<Placed>();
  const known = earlier.map((before): RecommendationProgress => {
    const later = after.find((other) => !seen.has(other) && isSame(before, other)) ?? null;
    if (later) seen.add(later);
    return progressOf(before, later, improvements);
  });
  return [...known, ...after.filter((each) => !seen.has(each)).map((each) => progressOf(null, each, improvements))];
}

interface Placed {
  readonly review: PeerReview;
  readonly finding: PeerFinding;
  readonly path: readonly [number, number];
}

function recommendationsOf({ peer_reviews }: RegionFile): readonly Placed[] {
  return peer_reviews.flatMap((review, at) =>
    review.findings.flatMap((finding, index) =>
      finding.kind === 'recommendation' ? [{ review, finding, path: [at, index] as const }] : [],
    ),
  );
}

/** The same visit, and the same text or the same place in its list. */
function isSame(a: Placed, b: Placed): boolean {
  if (a.review.by !== b.review.by || a.review.date !== b.review.date) return false;
  return JSON.stringify(a.finding.text) === JSON.stringify(b.finding.text) || a.path[1] === b.path[1];
}

function progressOf(
  before: Placed | null,
  now: Placed | null,
  improvements: RegionFile['improvements'],
): RecommendationProgress {
  const { review, path } = now ?? before ?? never();
  const answeredBy = { before: before?.finding.answered_by ?? [], now: now?.finding.answered_by ?? [] };
  const answering = improvements.filter(({ id, status }) => answeredBy.now.includes(id) && status !== 'dropped');
  const said = now?.finding.status;
  const state =
    now === null
      ? 'not_mentioned'
      : said === 'done' || (answering.length > 0 && answering.every(({ status }) => status === 'done'))
        ? 'done'
        : said === 'declined'
          ? 'declined'
          : answering.length > 0 || said === 'planned'
            ? 'answered'
            : 'open';
  return {
    review: { by: review.by, date: review.date },
    path,
    in: before === null ? 'now' : now === null ? 'baseline' : 'both',
    answeredBy,
    state,
  };
}

function never(): never {
  throw new Error('A recommendation is of neither study.');
}

/** The last day of a date that may name no more than a month or a year. */
function lastDay(date: string): string {
  return isPeriod(date) ? endOf(date) : date;
}
