import type { DataPath, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Quadrant } from '../../observations/code-lists.ts';
import { asImportant } from '../../study/judgement-words.ts';
import type { Study } from '../../study/study.ts';
import type { WeighingProblem } from '../../swot/priorities.ts';
import { finding } from './finding.ts';

const methods: Readonly<Record<NonNullable<WeighingProblem['instead']>, string>> = {
  ahp: 'by pairwise judgements',
  ratings: 'by the ratings of the stakeholder group',
  impact_certainty: 'by impact and certainty',
  equal: 'all alike',
};

/** Pairs that a message names at most; the others are counted. */
const mostNamed = 6;

/** Judgements and ratings that cannot weigh what they were given for, or that contradict each other. */
export function weighingFindings(study: Study, problems: readonly WeighingProblem[]): readonly Diagnostic[] {
  return problems.map((problem) => worded(study, problem));
}

function worded(study: Study, problem: WeighingProblem): Diagnostic {
  const { list } = problem;
  if (problem.kind === 'partly_between') return partlyBetween(study, problem.unweighed);
  const path: DataPath = ['swot', 'judgements', list];
  const instead = `The ${list} are ${problem.instead === null ? 'not weighed' : `weighed ${methods[problem.instead]} instead`}.`;
  switch (problem.kind) {
    case 'missing_pairs': {
      const { missing, pairs } = problem;
      const one = missing.length === 1;
      const message = `Of the ${pairs} pairs of ${list}, ${one ? 'one is' : `${missing.length} are`} not judged. ${instead}`;
      const hint = `Judge ${one ? 'it' : 'them'} too: ${inPairs(missing)}.`;
      return finding(study, 'warning', 'swot/missing-judgements', path, message, hint);
    }
    case 'too_many': {
      const message = `There are ${problem.items} ${list}; pairwise judgements are sound for ${problem.most} at most. ${instead}`;
      const hint = `Bring the items down to ${problem.most}, by joining those that say one thing, or leave the judgements out and weigh by ratings or impact.`;
      return finding(study, 'warning', 'swot/too-many-judged', path, message, hint);
    }
    case 'inconsistent': {
      const { ratio, least } = problem.consistency;
      const message = `The judgements of the ${list} contradict each other: their consistency ratio is ${ratio.toFixed(2)}, and 0.10 is the most that counts as consistent.`;
      const hint =
        least === null
          ? 'Look at the judgements again.'
          : `Look first at \`${least.first}\` and \`${least.second}\`: the first is judged ${asImportant(least.times)} as the second, while all judgements together make it ${asImportant(least.implied)}.`;
      const at = least === null ? path : [...path, least.index];
      return finding(study, 'warning', 'swot/inconsistent-judgements', at, message, hint);
    }
    case 'partly_scored': {
      const { method, missing, chosen } = problem;
      const lacking = method === 'ratings' ? 'no rating' : 'neither impact nor certainty';
      const named = missing.slice(0, mostNamed).map((id) => `\`${id}\``);
      const more = missing.length > named.length ? ` and ${missing.length - named.length} more` : '';
      const has = missing.length === 1 ? 'has' : 'have';
      const taken =
        problem.instead === method
          ? `The others of the ${list} are weighed without ${missing.length === 1 ? 'it' : 'them'}.`
          : instead;
      const message = `${named.join(', ')}${more} ${has} ${lacking}. ${taken}`;
      const hint = `Give every one of the ${list} ${method === 'ratings' ? 'a rating' : '`impact` and `certainty`'}, or none of them.`;
      const severity = chosen ? 'warning' : 'info';
      return finding(study, severity, 'swot/partly-weighed', ['swot', list], message, hint);
    }
  }
}

function partlyBetween(study: Study, unweighed: readonly Quadrant[]): Diagnostic {
  return finding(
    study,
    'info',
    'swot/partly-weighed',
    ['swot', unweighed[0] ?? 'strengths'],
    `The ${listed(unweighed)} are not weighed, and other items are: there are no weights between the quadrants.`,
    `Give the ${listed(unweighed)} \`impact\` and \`certainty\`, ratings, or judgements, of the kind that the others have.`,
  );
}

function listed(quadrants: readonly Quadrant[]): string {
  return quadrants.length < 2 ? quadrants.join('') : `${quadrants.slice(0, -1).join(', ')} and ${quadrants.at(-1)}`;
}

function inPairs(pairs: readonly (readonly [string, string])[]): string {
  const named = pairs.slice(0, mostNamed).map(([first, second]) => `\`${first}\` and \`${second}\``);
  return `${named.join('; ')}${pairs.length > named.length ? `; and ${pairs.length - named.length} more` : ''}`;
}
