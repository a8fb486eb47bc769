import type { Tone } from './chart-spec.ts';

/**
 * The colours of pages and charts. `templates/theme/tokens.css` says the same as custom properties; a test holds the two alike.
 * The values here serve the tests and whoever draws without CSS: a chart itself only ever names the property.
 */
export interface Scheme {
  readonly paper: string;
  readonly wash: string;
  readonly hairline: string;
  readonly muted: string;
  readonly ink: string;
  readonly tones: Readonly<Record<Tone, string>>;
  /** Grounds of cells: how far a value lies to its better or worse side. Words in ink stand on them. */
  readonly shades: Readonly<Record<Shade, string>>;
}

/** Three steps to either side. */
export const shades = [
  'better-faint',
  'better-middle',
  'better-deep',
  'worse-faint',
  'worse-middle',
  'worse-deep',
] as const;
export type Shade = (typeof shades)[number];

/**
 * Series colours are at least ΔE2000 18 apart for all three kinds of colour blindness. In grey the first two are, and the
 * others are not: six greys that are at least 3 : 1 on white cannot all be 18 apart (there is room for three), which is why labels stand at
 * the marks and benchmarks are dashed.
 */
export const light: Scheme = {
  paper: '#ffffff',
  wash: '#f5f7fa',
  hairline: '#d8dee6',
  muted: '#566170',
  ink: '#1b2430',
  tones: {
    focus: '#096f62',
    reference: '#88949c',
    third: '#1c316a',
    fourth: '#c26418',
    fifth: '#7f63ac',
    sixth: '#8c0c23',
    muted: '#6b7685',
    strength: '#0b6e69',
    weakness: '#8f5400',
    opportunity: '#2f6db5',
    threat: '#a3324a',
  },
  shades: {
    'better-faint': '#dcefeb',
    'better-middle': '#a9d6cd',
    'better-deep': '#6fb8ab',
    'worse-faint': '#f9e6d3',
    'worse-middle': '#f0c9a0',
    'worse-deep': '#dd9a5c',
  },
};

export const dark: Scheme = {
  paper: '#12181f',
  wash: '#1a222b',
  hairline: '#33404d',
  muted: '#a3afbd',
  ink: '#e6ebf1',
  tones: {
    focus: '#81e1cc',
    reference: '#868c91',
    third: '#3d78b7',
    fourth: '#ea9944',
    fifth: '#c8adfc',
    sixth: '#b54357',
    muted: '#8d99a7',
    strength: '#6fd3c2',
    weakness: '#e3a857',
    opportunity: '#7fb2ef',
    threat: '#ef8a9d',
  },
  shades: {
    'better-faint': '#17302f',
    'better-middle': '#1d4a46',
    'better-deep': '#256a63',
    'worse-faint': '#33261a',
    'worse-middle': '#55391d',
    'worse-deep': '#7d4f1f',
  },
};

/** Series colours in the order in which groups take them. */
export const seriesTones = [
  'focus',
  'reference',
  'third',
  'fourth',
  'fifth',
  'sixth',
] as const satisfies readonly Tone[];

const surfaces = ['paper', 'wash', 'hairline', 'muted', 'ink'] as const;
const tones = Object.keys(light.tones).filter((name): name is Tone => name in light.tones);

/** A colour as a drawing names it: a surface or text colour by its name, a tone with `tone-`, a ground with `shade-` before it. */
export type Paint = (typeof surfaces)[number] | `tone-${Tone}` | `shade-${Shade}`;

/** Every paint, in a fixed order. */
export const paints: readonly Paint[] = [
  ...surfaces,
  ...tones.map((tone): Paint => `tone-${tone}`),
  ...shades.map((shade): Paint => `shade-${shade}`),
];

/** The custom property that a drawing is painted with: `tone-focus` → `var(--tone-focus)`. */
export const cssVariable = (paint: Paint): string => `var(--${paint})`;

/** `focus` → `tone-focus`. */
export const tonePaint = (tone: Tone): Paint => `tone-${tone}`;

/** The colour behind a paint in one scheme, `#rrggbb`. */
export function colourOf(scheme: Scheme, paint: Paint): string {
  const surface = surfaces.find((name) => name === paint);
  if (surface !== undefined) return scheme[surface];
  const shade = shades.find((name) => `shade-${name}` === paint);
  if (shade !== undefined) return scheme.shades[shade];
  const tone = tones.find((name) => tonePaint(name) === paint);
  if (tone === undefined) throw new Error(`no such paint: ${paint}`);
  return scheme.tones[tone];
}
