/** A small region file whose figures are Eurostat's for Finland, with room for more. */
export function regionText(
  options: {
    readonly summary?: string;
    readonly name?: string;
    readonly rows?: string;
    readonly more?: string;
    readonly status?: string;
  } = {},
): string {
  const { summary = 'A summary.', name = 'Jyväskylä', rows = '', more = '', status = 'draft' } = options;
  return `format: 1
region: { name: ${JSON.stringify(name)}, country: FI, nuts: FI193, units: [{ name: ${JSON.stringify(name)}, code: "179" }] }
study:
  title: Baseline study
  organisation: City of Jyväskylä
  date: 2025-06-02
  status: ${status}
  languages: [en]
  places: { stand_ins: [FI], benchmarks: [SE] }
  comparisons:
    citizenship: { focus: [non_eu, foreign], reference: national }
  summary: ${JSON.stringify(summary)}
sources:
  lfs: { title: Employment rates, publisher: Eurostat, dataset: LFSA_ERGAN, retrieved: 2025-03-14, type: survey }
  workshop: { title: Example figures, type: estimate, illustrative: true }
data:
  tables:
    - source: lfs
      place: FI
      age: 15-64
      time: annual_average
      definition: lfs
      basis: residence
      measures: { population: thousand }
      rows:
        - { period: 2023, citizenship: foreign, sex: female, employment_rate: 58.3 }
        - { period: 2023, citizenship: national, sex: female, employment_rate: 75.3 }
        - { period: 2024, citizenship: foreign, sex: female, employment_rate: 51.3, population: 130.9 }
        - { period: 2024, citizenship: national, sex: female, employment_rate: 74.1 }
        - { period: 2024, citizenship: foreign, sex: male, employment_rate: 69.7 }
        - { period: 2024, citizenship: national, sex: male, employment_rate: 73.1 }
        - { period: 2024, citizenship: stateless, sex: female, employment_rate: ":u" }
${rows}${more}`;
}
