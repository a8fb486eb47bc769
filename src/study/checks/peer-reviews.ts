import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Check, finding } from './check.ts';

/** A visit lies before the date of the study, or the study tells of what has not been. */
export const checkPeerReviewDates: Check = (region, context) =>
  region.peer_reviews.flatMap(({ by, date }, index) =>
    date <= region.study.date
      ? []
      : [
          finding(
            context,
            'warning',
            'study/review-after-study',
            ['peer_reviews', index, 'date'],
            `The visit of \`${by}\` is dated ${date}, after the study itself (${region.study.date}).`,
            'Correct one of the two dates, or set the date of the study to the day of this version.',
          ),
        ],
  );

/** Every recommendation of the peers has an answer: an improvement, what was done, or why it was declined. */
export const checkRecommendations: Check = (region, context) =>
  region.peer_reviews.flatMap(({ findings }, review) =>
    findings.flatMap(({ kind, status, done, answered_by }, index): readonly Diagnostic[] => {
      const path = ['peer_reviews', review, 'findings', index];
      const answered = answered_by.length > 0 || done !== undefined;
      if (status === 'declined' && done === undefined) {
        return [
          finding(
            context,
            'warning',
            'study/declined-without-reason',
            [...path, 'status'],
            'This finding is declined, but nothing says why.',
            'Give the reason under `done`: those who came to see will ask for it.',
          ),
        ];
      }
      if ((status === 'done' || status === 'planned') && !answered) {
        return [
          finding(
            context,
            'warning',
            'study/answer-not-named',
            [...path, 'status'],
            `This finding is said to be ${status}, but nothing says by what.`,
            'Say under `done` what was done with it, or name the improvements that answer it under `answered_by`.',
          ),
        ];
      }
      if (kind !== 'recommendation' || answered || status === 'declined') return [];
      return [
        finding(
          context,
          'warning',
          'study/unanswered-recommendation',
          path,
          'Nothing answers this recommendation yet.',
          'Name improvements under `answered_by`, say under `done` what was done with it, or decline it and say why.',
        ),
      ];
    }),
  );
