/** Colours by what they say, for a terminal; without colour every text stays as it is. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
}

function sgr(open: number, close: number): (text: string) => string {
  return (text) => (text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`);
}

const plain = (text: string): string => text;

/** The paint of a terminal with or without colour. */
export function paint(colour: boolean): Paint {
  return colour
    ? { error: sgr(31, 39), warning: sgr(33, 39), info: sgr(36, 39), strong: sgr(1, 22), quiet: sgr(2, 22) }
    : { error: plain, warning: plain, info: plain, strong: plain, quiet: plain };
}
