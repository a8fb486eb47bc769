// A chart of one's own: employment of foreign citizens and of nationals, one row a country, as one SVG file.
//
//     node examples/scripts/own-chart.mjs [chart.svg]
//
// The file goes to standard output where no name is given. Every kind of chart that reports have can be drawn so; the
// types say what each needs (`ChartSpec`). Only like goes into one chart: foreign citizens, ages 15 to 64, one year.
import { writeFile } from 'node:fs/promises';
import { drawChart, focusAndReference } from 'milestone-baseline';
import { inFirstLanguage, readStudies } from './read-studies.mjs';

const period = '2024';
/** @typedef {import('milestone-baseline').IndicatorValue} IndicatorValue */
/** @typedef {Extract<import('milestone-baseline').ChartSpec, { kind: 'dots' }>} DotsSpec */

/**
 * @param {IndicatorValue | null} figure
 * @param {'focus' | 'reference'} tone
 * @returns {DotsSpec['rows'][number]['data'][number]}
 */
const dot = (figure, tone) => ({
  value: figure?.value ?? null,
  label: figure?.value == null ? 'no figure' : `${figure.value.toFixed(1)}%`,
  tone,
  // A figure of low reliability is drawn hollow.
  marks: figure?.flags.includes('u') ? ['unreliable'] : [],
  interval: figure?.lower != null && figure.upper != null ? { lower: figure.lower, upper: figure.upper } : null,
});

// Two towns of one country share its figures: once is enough.
/** @type {Map<string, DotsSpec['rows'][number] & { gap: number }>} */
const rows = new Map();
for (const analysis of await readStudies([])) {
  const found = focusAndReference(analysis, {
    indicator: 'employment_rate',
    concept: 'citizenship',
    group: 'foreign',
    age: '15-64',
    period,
  });
  if (found?.gap?.value == null) continue;
  const gap = found.gap.value;
  rows.set(found.focus.place, {
    label: inFirstLanguage(analysis.study.places.nameOf[found.focus.place] ?? found.focus.place),
    data: [dot(found.focus, 'focus'), dot(found.reference, 'reference')],
    end: `${gap < 0 ? '−' : '+'}${Math.abs(gap).toFixed(1)} pp`,
    gap,
  });
}

const svg = await drawChart({
  kind: 'dots',
  width: 'full',
  locale: 'en',
  unitSuffix: '%',
  alt: `Employment rates of foreign citizens and nationals aged 15 to 64, ${period}, ${rows.size} countries.`,
  connect: true,
  series: [
    { name: 'Foreign citizens', tone: 'focus' },
    { name: 'Nationals', tone: 'reference' },
  ],
  rows: [...rows.values()].sort((a, b) => a.gap - b.gap),
});
const [, , file] = process.argv;
if (file === undefined) process.stdout.write(svg);
else await writeFile(file, svg);
