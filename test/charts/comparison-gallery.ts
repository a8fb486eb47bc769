import type { ChartSpec } from '../../src/charts/chart-spec.ts';
import { datum } from './datum.ts';

const common = { locale: 'en', unitSuffix: '%', alt: 'What the drawing shows.', width: 'full' } as const;

export const nine = [
  'Burgenlandkreis',
  'Central Macedonia',
  'Ascó',
  'Jyväskylä',
  'Piemonte',
  'Het Hogeland',
  'Westpomeranian Region',
  'Linköping',
  'Postojna',
] as const;

const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${nine[index % nine.length]} ${index + 1}`);

const wave = (index: number, spread = 12): number => 60 + Math.sin(index * 1.7) * spread;

function heat(columns: readonly string[], rows: number): ChartSpec {
  return {
    ...common,
    kind: 'heat-map',
    columns: columns.map((label) => ({ label })),
    groups: ['The regions’ own figures', 'Countries that stand in'].map((heading, group) => ({
      heading,
      rows: Array.from({ length: rows }, (_, row) => ({
        label: ['Employment rate', 'Unemployment rate, gap to the reference group', 'Part-time share'][row % 3] ?? '',
        detail: 'foreign women aged 20 to 64, 2024',
        cells: columns.map((_label, index) => {
          if ((index + row + group) % 7 === 3) return null;
          const z = Math.sin(index * 2.1 + row) * 3;
          return { label: wave(index + row).toFixed(1), step: row % 3 === 2 ? null : Math.round(z) };
        }),
      })),
    })),
    legend: {
      worse: 'worse than the middle',
      better: 'better',
      missing: 'no figure',
      neutral: 'neither side is better',
    },
  };
}

const years = Array.from({ length: 11 }, (_, index) => String(2014 + index));

function multiples(labels: readonly string[]): ChartSpec {
  return {
    ...common,
    kind: 'small-multiples',
    periods: years,
    series: [
      { name: 'Foreign women', tone: 'focus' },
      { name: 'National women', tone: 'reference' },
    ],
    panels: labels.map((label, panel) => ({
      label: `Finland for ${label}`,
      detail: 'foreign women, 20–64',
      lines: (['focus', 'reference'] as const).map((tone, line) => ({
        tone,
        dashed: false,
        points: years.map((_, index) => ({
          value: index === 3 && panel % 2 === 0 ? null : wave(index + panel, 5) + line * 12,
          breakBefore: index === 7,
          unreliable: index === 5 && panel === 1,
        })),
        end: `${(60 + panel + line * 12).toFixed(1)}%`,
      })),
    })),
  };
}

function dots(labels: readonly string[]): ChartSpec {
  const rows = labels.map((label, index) => ({
    label,
    datum:
      index === 4
        ? datum(null, 'focus')
        : datum(wave(index), 'focus', {
            interval: index % 2 === 0 ? { lower: wave(index) - 4, upper: wave(index) + 5 } : null,
            marks: index === 3 ? ['unreliable'] : index === 5 ? ['stand_in'] : [],
          }),
  }));
  return {
    ...common,
    kind: 'region-dots',
    sets: [
      {
        heading: 'The regions’ own figures: foreign women aged 20 to 64, 2024',
        rows: rows.slice(0, Math.ceil(labels.length / 2)),
        guides: [
          { value: 61, label: 'European Union 61.0%' },
          { value: 62, label: 'Sweden 62.0%' },
        ],
      },
      { heading: 'Countries that stand in', rows: rows.slice(Math.ceil(labels.length / 2)), guides: [] },
    ],
  };
}

function ranks(labels: readonly string[]): ChartSpec {
  return {
    ...common,
    kind: 'rank-intervals',
    count: labels.length,
    words: { first: 'highest', last: 'lowest' },
    rows: labels.map((label, index) => ({
      label,
      from: Math.max(1, index - 1),
      to: Math.min(labels.length, index + 3),
      words: `${index} to ${index + 3}`,
      end: `${wave(index).toFixed(1)}%`,
    })),
  };
}

function matrix(labels: readonly string[]): ChartSpec {
  return {
    ...common,
    kind: 'dot-matrix',
    over: 'learns from',
    columns: labels.map((label) => ({ label })),
    groups: [
      {
        heading: '',
        rows: labels.map((label, row) => ({
          label,
          end: `${row} challenges`,
          cells: labels.map((_, column) => {
            if (row === column) return 'none';
            const count = (row * 3 + column * 5) % 7;
            return count === 0 ? null : { size: count / 6, label: String(count), tone: 'focus' as const };
          }),
        })),
      },
    ],
  };
}

const tiles = nine.map((name, index) => ({
  code: 'FI',
  name,
  column: index % 5,
  row: Math.floor(index / 5),
  own: index !== 8,
  value: `${wave(index).toFixed(1)}%`,
  standIn: index % 2 === 0,
}));

/** Every kind of drawing of a comparison: of nine regions, of thirty, of one. */
export const comparisons: Readonly<Record<string, ChartSpec>> = {
  'heat-nine': heat(nine, 5),
  'heat-many-regions': heat(many(12), 9),
  'heat-upright': heat(['Ascó', 'Postojna'], 3),
  'multiples-nine': multiples(nine),
  'multiples-one': multiples(['Ascó']),
  'multiples-many': multiples(many(18)),
  'region-dots-nine': dots(nine),
  'region-dots-many': dots(many(30)),
  'ranks-nine': ranks(nine),
  'ranks-many': ranks(many(30)),
  'matrix-nine': matrix(nine),
  'matrix-many': matrix(many(16)),
  'matrix-one': matrix(['Ascó']),
  'tiles-values': { ...common, kind: 'tile-map', tiles },
};
