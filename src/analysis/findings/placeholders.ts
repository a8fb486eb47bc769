import type { DataPath, Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { changeOf, type WhyNoChange, whyNoChange } from '../../indicators/change-since.ts';
import { beside, type FigureQuery, type Figures, findValue } from '../../indicators/look-up.ts';
import { selectorQuery } from '../../indicators/selector.ts';
import { studyTexts } from '../../study/checks/study-texts.ts';
import { type Placeholder, parsePlaceholders } from '../../study/placeholders.ts';
import type { Study } from '../../study/study.ts';

/**
 * Placeholders that ask for a figure that the tables do not hold, each at its place in the text. Those that cannot be read
 * at all are found when the study is read, and are not said twice.
 */
export function placeholderFindings(figures: Figures): readonly Diagnostic[] {
  const { study } = figures;
  return studyTexts(study.region)
    .filter(({ text }) => text.includes('{{'))
    .flatMap(({ path, text }) =>
      parsePlaceholders(text).flatMap((part) => {
        if (typeof part === 'string' || part.problem !== null || part.indicator === null) return [];
        const problem = missingFigure(figures, part, part.indicator);
        if (!problem) return [];
        const written = text.slice(part.offset, part.offset + part.length);
        const before = text.slice(0, part.offset).split(written).length - 1;
        return [
          {
            code: 'study/placeholder-without-figure',
            severity: 'error' as const,
            message: `\`${written}\` has no figure: ${problem[0]}.`,
            hint: problem[1],
            file: study.source.file,
            path,
            range: rangeOf(study, path, written, before),
          },
        ];
      }),
    );
}

const noChange: Readonly<Record<WhyNoChange, readonly [string, string]>> = {
  no_earlier_figure: [
    'there is no earlier figure of the same kind',
    'Add one to the table, or name in `since` a period that it holds.',
  ],
  other_season: [
    'the earlier figure is of another time of the year, so that the season cannot be told from the trend',
    'Name a `since` in the same month or quarter, or put both figures into the sentence with `{{value … period=…}}`.',
  ],
  break_in_series: [
    'the series breaks in between',
    'Name a period after the break in `since`, or say in words that the series breaks.',
  ],
  unlike: [
    'the earlier figure is of another source, definition or basis',
    'Name in `since` a period of the same source, or put both figures into the sentence with `{{value … period=…}}`.',
  ],
};

function missingFigure(
  figures: Figures,
  { verb, filters }: Placeholder,
  indicator: string,
): readonly [string, string] | null {
  const query: FigureQuery = { indicator, ...selectorQuery(filters) };
  const add = 'Add the figure to a table, or name a group, place, age band or period that the tables hold.';
  const { since, ...levelQuery } = query;
  const level = findValue(figures, verb === 'change' ? levelQuery : query);
  if (level?.value == null) {
    const withheld = level?.cautions.some(({ code }) => code === 'small_count') === true;
    if (withheld) return ['it is a small count that is not printed', 'Take a wider group, or leave the sentence out.'];
    return [level ? 'it is missing in its source' : 'no table holds one about these people, place and period', add];
  }
  if (verb === 'gap' && level.form !== 'gap' && beside(figures, level, { form: 'gap' })?.value == null) {
    return [
      'there is no figure of the reference group to measure it against',
      `${add} Where a table holds the total and the group, and those two are all, say so in it: \`complement: { of: foreign, is: national }\`.`,
    ];
  }
  if (verb === 'change' && level.form !== 'change') {
    if (changeOf(figures, level, since)?.value == null) {
      return noChange[whyNoChange(figures, level, since)];
    }
  }
  return null;
}

/** Where the placeholder stands in the file; of the whole text where the file writes it otherwise (folded, escaped). */
function rangeOf(study: Study, path: DataPath, written: string, before: number): Range | null {
  const whole = study.source.locate(path);
  if (!whole || written.includes('\n')) return whole;
  const lines = study.source.text.split('\n');
  let left = before;
  for (let line = whole.start.line; line <= whole.end.line; line += 1) {
    const text = lines[line - 1] ?? '';
    const from = line === whole.start.line ? whole.start.column - 1 : 0;
    for (let at = text.indexOf(written, from); at !== -1; at = text.indexOf(written, at + written.length)) {
      if (left === 0) {
        return { start: { line, column: at + 1 }, end: { line, column: at + 1 + written.length } };
      }
      left -= 1;
    }
  }
  return whole;
}
