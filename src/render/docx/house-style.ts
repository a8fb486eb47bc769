import { light } from '../../charts/palette.ts';

/** The families of the page; what a computer that lacks them takes in their place stands in `font-table.ts`. */
export const serif = 'Source Serif 4';
export const sans = 'Source Sans 3';

/** Colours as Word writes them, without `#`. A test holds those that the palette lacks to `templates/theme/tokens.css`. */
export const colours = {
  ink: hex(light.ink),
  muted: hex(light.muted),
  hairline: hex(light.hairline),
  wash: hex(light.wash),
  focus: hex(light.tones.focus),
  caution: hex(light.tones.weakness),
  strengths: hex(light.tones.strength),
  weaknesses: hex(light.tones.weakness),
  opportunities: hex(light.tones.opportunity),
  threats: hex(light.tones.threat),
  link: '1d5c8f',
  series: {
    reference: hex(light.tones.reference),
    third: hex(light.tones.third),
    fourth: hex(light.tones.fourth),
    fifth: hex(light.tones.fifth),
    sixth: hex(light.tones.sixth),
  },
} as const;

function hex(colour: string): string {
  return colour.slice(1);
}

/** Twentieths of a point, which Word measures pages and indents in. */
export function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** Sizes of type in points, those of the printed page (`templates/theme/page.css`, `print.css`) to the half point that Word knows. */
export const sizes = {
  text: 10.5,
  lead: 12,
  place: 46,
  title: 16,
  chapter: 24,
  section: 16,
  subsection: 12,
  entry: 11,
  small: 8.5,
  note: 8.5,
  table: 8.5,
  dense: 8,
  figure: 22,
} as const;
