import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { serviceStages } from '../../observations/code-lists.ts';
import { type Check, finding } from './check.ts';

/** What `overlap_from` is where the file leaves it out: then the other of the two is the one that was written. */
const usualOverlap = 3;

/** What is many begins above what is few. */
export const checkCoverageThresholds: Check = (region, context) => {
  const { single_up_to: few, overlap_from: many } = region.ecosystem.coverage;
  if (many > few) return [];
  return [
    finding(
      context,
      'error',
      'study/coverage-thresholds',
      ['ecosystem', 'coverage', many === usualOverlap ? 'single_up_to' : 'overlap_from'],
      `The two thresholds contradict each other: up to ${few} providers are a single point of failure, and ${many} are an overlap already.`,
      `Set \`overlap_from\` to at least ${few + 1}, or \`single_up_to\` to at most ${many - 1}.`,
    ),
  ];
};

/** A stage that a group does not need has no service for it, is named once, and is not all there is. */
export const checkNotRelevant: Check = (region, context) => {
  const { services, coverage } = region.ecosystem;
  const groups = region.target_groups.map(({ id }) => id);
  const first = new Map<string, number>();
  const found = coverage.not_relevant.flatMap(({ stage, for: named }, index): readonly Diagnostic[] => {
    const path = ['ecosystem', 'coverage', 'not_relevant', index];
    const of = named.length > 0 ? named : groups;
    const again = of.filter((group) => first.has(`${stage} ${group}`));
    for (const group of of) if (!first.has(`${stage} ${group}`)) first.set(`${stage} ${group}`, index);
    const served = of.flatMap((group) => {
      const service = services.find((each) => each.stage === stage && each.for.includes(group));
      return service === undefined ? [] : [{ group, service: service.id }];
    });
    return [
      ...again
        .slice(0, 1)
        .map((group) =>
          finding(
            context,
            'warning',
            'study/not-relevant-twice',
            path,
            `The stage \`${stage}\` is said twice to be not relevant for \`${group}\`.`,
            'Keep it once; the reason given last is the one that is shown.',
          ),
        ),
      ...served.map(({ group, service }) =>
        finding(
          context,
          'warning',
          'study/not-relevant-but-served',
          path,
          `The stage \`${stage}\` is said to be not relevant for \`${group}\`, but the service \`${service}\` is for that group.`,
          'Remove one of the two: as it stands, the service counts for nothing there.',
        ),
      ),
    ];
  });
  const nothingLeft = groups.every((group) => serviceStages.every((stage) => first.has(`${stage} ${group}`)));
  if (groups.length === 0 || !nothingLeft) return found;
  return [
    ...found,
    finding(
      context,
      'warning',
      'study/nothing-relevant',
      ['ecosystem', 'coverage', 'not_relevant'],
      'Every stage is said to be not relevant for every target group, so there is no coverage to compute.',
      'Keep the stages that at least one group needs.',
      'key',
    ),
  ];
};
