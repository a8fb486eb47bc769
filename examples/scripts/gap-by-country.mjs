// The employment gap between foreign citizens and nationals, by country and sex, in the latest year of each study.
//
//     node examples/scripts/gap-by-country.mjs [region files]
//
// A tidy table: one gap a row. No row is left out in silence: a figure that stands in for a town's own says so in
// `place_role`, and what to mind stands in `caution`. Rates in percent, gaps in percentage points, focus minus reference.
import { beside, findValue } from 'milestone-baseline';
import { inFirstLanguage, printTable, readStudies } from './read-studies.mjs';

const rows = [];
for (const analysis of await readStudies(process.argv.slice(2))) {
  const { region } = analysis.study.region;
  for (const sex of /** @type {const} */ (['total', 'female', 'male'])) {
    // What the query leaves open is settled as in the report: own place before stand-in, latest period.
    const gap = findValue(analysis, {
      indicator: 'employment_rate_gap',
      concept: 'citizenship',
      group: 'foreign',
      sex,
    });
    if (gap === null) continue;
    // Those two rates that the gap was made of.
    const focus = beside(analysis, gap, { form: 'level' });
    const reference = gap.against;
    rows.push([
      region.country,
      inFirstLanguage(region.name),
      gap.place,
      gap.placeRole,
      gap.sex,
      gap.age,
      gap.period,
      focus?.value ?? null,
      reference?.value ?? null,
      gap.value,
      gap.flags.join(''),
      gap.cautions.map(({ code }) => code).join(';'),
    ]);
  }
}
const header = 'country region place place_role sex age period focus reference gap flags caution'.split(' ');
printTable([header, ...rows]);
