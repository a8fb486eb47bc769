import type { IThemeOptions } from 'docx';
import { colours, sans, serif } from './house-style.ts';

/** What Word offers for what is added to the document: the house's families, and the colours of its series. */
export const theme: IThemeOptions = {
  fonts: { headings: sans, body: serif },
  colors: {
    dark1: colours.ink,
    dark2: colours.muted,
    light2: colours.wash,
    accent1: colours.focus,
    accent2: colours.series.reference,
    accent3: colours.series.third,
    accent4: colours.series.fourth,
    accent5: colours.series.fifth,
    accent6: colours.series.sixth,
    hyperlink: colours.link,
  },
};
