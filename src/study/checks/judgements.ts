import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { quadrants } from '../../observations/code-lists.ts';
import { asImportant } from '../judgement-words.ts';
import { type Check, type CheckContext, finding } from './check.ts';

/** Both ends of a judgement lie in the quadrant that it is about, and are two things. */
export const checkJudgements: Check = (region, context) => {
  const { swot } = region;
  if (swot?.judgements === undefined) return [];
  const { judgements } = swot;
  return [...quadrants, 'quadrants' as const].flatMap((list) => {
    const known: readonly string[] = list === 'quadrants' ? quadrants : swot[list].map(({ id }) => id);
    const anywhere: readonly string[] =
      list === 'quadrants' ? [] : quadrants.flatMap((quadrant) => swot[quadrant].map(({ id }) => id));
    return judgements[list].flatMap(([first, second], index): readonly Diagnostic[] => {
      const path = ['swot', 'judgements', list, index];
      if (first === second)
        return [
          finding(
            context,
            'error',
            'study/bad-judgement',
            path,
            `\`${first}\` is judged against itself.`,
            'Name two different things.',
          ),
        ];
      return [first, second].flatMap((id, place) => {
        if (known.includes(id)) return [];
        // An id that exists nowhere is reported as an unknown reference.
        if (list !== 'quadrants' && !anywhere.includes(id)) return [];
        const message = list === 'quadrants' ? `\`${id}\` is no quadrant.` : `\`${id}\` is not among the ${list}.`;
        return [
          finding(
            context,
            'error',
            'study/bad-judgement',
            [...path, place],
            message,
            `Known here: ${known.map((name) => `\`${name}\``).join(', ')}.`,
          ),
        ];
      });
    });
  });
};

/** 0.33 is a third, written short. */
const roundedReciprocal = 0.02;

/** Every pair is judged once. Judged twice alike it counts once; judged twice otherwise, nobody can say what is meant. */
export const checkJudgedOnce: Check = (region, context) => {
  const judgements = region.swot?.judgements;
  if (judgements === undefined) return [];
  return [...quadrants, 'quadrants' as const].flatMap((list) => {
    const seen = new Map<string, { readonly index: number; readonly times: number }>();
    return judgements[list].flatMap(([first, second, times], index): readonly Diagnostic[] => {
      if (first === second) return [];
      const earlier = seen.get(JSON.stringify([first, second]));
      if (earlier === undefined) {
        seen.set(JSON.stringify([first, second]), { index, times });
        seen.set(JSON.stringify([second, first]), { index, times: 1 / times });
        return [];
      }
      return [judgedAgain(context, list, index, earlier, [first, second, times])];
    });
  });
};

function judgedAgain(
  context: CheckContext,
  list: string,
  index: number,
  earlier: { readonly index: number; readonly times: number },
  [first, second, times]: readonly [string, string, number],
): Diagnostic {
  const path = ['swot', 'judgements', list, index];
  const line = context.places.locate(['swot', 'judgements', list, earlier.index])?.start.line;
  const where = line === undefined ? '' : ` on line ${line}`;
  const alike = Math.abs(Math.log(times / earlier.times)) <= roundedReciprocal;
  if (alike) {
    const message = `\`${first}\` and \`${second}\` are judged twice; the first time${where}.`;
    return finding(context, 'warning', 'study/duplicate-judgement', path, message, 'Remove one of the two.');
  }
  const message = `\`${first}\` is judged more than once against \`${second}\`, and not alike: ${asImportant(earlier.times)}${where}, ${asImportant(times)} here.`;
  const hint = 'Keep the one that is meant. Each line says how many times as important the first is as the second.';
  return finding(context, 'error', 'study/contradicting-judgements', path, message, hint);
}
