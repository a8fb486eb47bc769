import { type Check, finding } from './check.ts';

/** Where actors are listed, one of them is led by people who have immigrated. */
export const checkMigrantLed: Check = (region, context) => {
  const { actors } = region.ecosystem;
  if (actors.length === 0 || actors.some(({ migrant_led }) => migrant_led)) return [];
  return [
    finding(
      context,
      'warning',
      'study/no-migrant-led-actor',
      ['ecosystem', 'actors'],
      'No actor is led by people who have immigrated, so those whom the study is about have no organisation in it.',
      'Add one with `migrant_led: true`, or mark the actor that is.',
      'key',
    ),
  ];
};

/** A severe challenge (4 or 5) has an improvement that answers it. */
export const checkSevereChallenges: Check = (region, context) => {
  const answered = new Set(region.improvements.flatMap(({ answers }) => answers));
  return region.challenges.flatMap(({ id, severity }, index) =>
    severity === undefined || severity < 4 || answered.has(id)
      ? []
      : [
          finding(
            context,
            'warning',
            'study/unanswered-challenge',
            ['challenges', index, 'id'],
            `The challenge \`${id}\` has severity ${severity}, but no improvement answers it.`,
            `Add an improvement with \`answers: [${id}]\`, or weigh the challenge again.`,
          ),
        ],
  );
};

/** Each item has one rating a rater. */
export const checkRatings: Check = (region, context) => {
  const { raters, ratings } = region.consultation ?? { raters: [], ratings: {} };
  return Object.entries(ratings).flatMap(([id, given]) =>
    given.length === raters.length
      ? []
      : [
          finding(
            context,
            'error',
            'study/ratings-and-raters',
            ['consultation', 'ratings', id],
            `\`${id}\` has ${given.length} ratings, but there are ${raters.length} raters.`,
            'Give one rating a rater, in their order, and `null` where one gave none.',
          ),
        ],
  );
};
