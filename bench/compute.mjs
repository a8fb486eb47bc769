// Milliseconds to compute all indicators of 1,000 observations, warm: the median of 30 runs in one process.
// Usage: node bench/compute.mjs. Prints one line of JSON; wants the bundle (npm run build).
import { fileURLToPath } from 'node:url';
import { analyseStudy, readStudy } from '../dist/index.js';

const warm = 10;
const runs = 30;

/** Counts and rates of 5 groups, 3 sexes, 2 places and several years, as tables of Eurostat hold them. */
function regionFile(observations) {
  const rates = [];
  const counts = [];
  let made = 0;
  for (let year = 2024; made < observations; year -= 1) {
    for (const place of ['FI', 'SE']) {
      for (const citizenship of ['foreign', 'national', 'eu', 'non_eu', 'total']) {
        for (const sex of ['total', 'female', 'male']) {
          if (made >= observations) break;
          const subject = `period: ${year}, place: ${place}, citizenship: ${citizenship}, sex: ${sex}`;
          const turn = (made * 7) % 30;
          rates.push(
            `        - { ${subject}, employment_rate: ${(50 + turn).toFixed(1)}, unemployment_rate: ${(5 + turn / 2).toFixed(1)} }`,
          );
          const people = 4 * { foreign: 300, national: 3000, eu: 100, non_eu: 190, total: 3400 }[citizenship];
          const population = sex === 'total' ? people : people / 2 - 10;
          counts.push(
            `        - { ${subject}, population: ${population}, employed: ${Math.round(population * 0.6)}, unemployed: ${Math.round(population * 0.1)} }`,
          );
          made += 5;
        }
      }
    }
  }
  return `format: 1
region: { name: Jyväskylä, country: FI, nuts: FI193 }
study:
  title: Bench
  organisation: City
  date: 2025-06-02
  status: draft
  languages: [en]
  places: { stand_ins: [FI], benchmarks: [SE] }
sources:
  rates: { title: Rates, type: survey }
  counts: { title: Counts, type: survey }
data:
  tables:
    - source: rates
      age: 20-64
      rows:
${rates.join('\n')}
    - source: counts
      age: 15-64
      measures: { population: thousand, employed: thousand, unemployed: thousand }
      rows:
${counts.join('\n')}
`;
}

/** Median and slowest of the warm runs in milliseconds, with how many observations and figures there were. */
export async function measureCompute(observations = 1000) {
  const bytes = new TextEncoder().encode(regionFile(observations));
  const readBeside = async () => ({ kind: 'missing' });
  const read = await readStudy({ file: 'bench.yaml', slug: 'bench', bytes, readBeside });
  if (read.value === null) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  const times = [];
  let figures = 0;
  for (let run = 0; run < warm + runs; run += 1) {
    const started = performance.now();
    figures = analyseStudy(read.value).values.length;
    if (run >= warm) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return {
    observations: read.value.observations.length,
    figures,
    fastest: times[0],
    median: times[runs / 2],
    slowest: times.at(-1),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${JSON.stringify(await measureCompute())}\n`);
}
