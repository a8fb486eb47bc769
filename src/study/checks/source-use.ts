import { type Check, finding } from './check.ts';
import { collectReferences } from './collect-references.ts';

const oldAfterYears = 5;

function ageInYears(date: string, studyDate: string): number {
  const [year = 0, month = 12, day = 31] = date.split('-').map(Number);
  const [studyYear = 0, studyMonth = 1, studyDay = 1] = studyDate.split('-').map(Number);
  const whole = studyYear - year;
  return studyMonth < month || (studyMonth === month && studyDay < day) ? whole - 1 : whole;
}

/** Sources that nothing refers to are said; sources of evidence that are older than five years at the date of the study are warned of. */
export const checkSourceUse: Check = (region, context) => {
  const referred = collectReferences(region).filter(({ kinds }) => kinds.includes('source'));
  const used = new Set([...referred.map(({ id }) => id), ...context.observations.map(({ source }) => source)]);
  const asEvidence = new Set(referred.filter(({ path }) => path.includes('evidence')).map(({ id }) => id));
  return Object.entries(region.sources).flatMap(([id, source]) => {
    const path = ['sources', id];
    if (!used.has(id)) {
      return [
        finding(
          context,
          'info',
          'study/unused-source',
          path,
          `Nothing refers to the source \`${id}\`.`,
          'Name it where it is used, or remove it.',
          'key',
        ),
      ];
    }
    const date = source.date ?? source.retrieved;
    if (date === undefined || !asEvidence.has(id)) return [];
    const years = ageInYears(date, region.study.date);
    if (years < oldAfterYears) return [];
    const key = source.date === undefined ? 'retrieved' : 'date';
    return [
      finding(
        context,
        'warning',
        'study/old-evidence',
        [...path, key],
        `The source \`${id}\` bears out a claim, but is ${years} years older than the study.`,
        'Look for a newer source, or say in the text why it still holds.',
      ),
    ];
  });
};
