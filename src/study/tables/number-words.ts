import type { FlaggedProblem } from '../../observations/flags.ts';

/** A problem with how a figure is written, in words, and its code. */
export interface NumberWords {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Says what is wrong with a figure as it was written, and how to write it. */
export function numberWords(written: string, { problem, meant }: FlaggedProblem): NumberWords {
  const write = meant === null ? null : `Write \`${meant}\`.`;
  switch (problem) {
    case 'decimal_comma':
      return words(
        'data/decimal-comma',
        `\`${written}\` has a decimal comma; figures are written with a point.`,
        write ?? 'Write it with a point.',
      );
    case 'grouped':
      return words(
        'data/grouped-digits',
        `\`${written}\` has marks between its digits, which do not belong into a figure.`,
        write ?? 'Write the digits without spaces, commas, points or underscores between thousands.',
      );
    case 'percent_sign':
      return words(
        'data/percent-sign',
        `\`${written}\` has a percent sign; a rate is written as a number from 0 to 100.`,
        `${write ?? 'Leave the sign out.'} A share of the total row is written \`{ share: … }\`.`,
      );
    case 'exponent':
      return words(
        'data/number-format',
        `\`${written}\` is written with an exponent.`,
        write ?? 'Write all its digits out.',
      );
    case 'other_base':
      return words(
        'data/number-format',
        `\`${written}\` is a number in another base than ten.`,
        'Write it with the digits 0 to 9; a code in quotes is a text.',
      );
    case 'infinite':
      return words(
        'data/number-format',
        `\`${written}\` is no figure.`,
        'Write `":"` where a figure is not available, `":c"` where it is suppressed.',
      );
    case 'leading_zero':
      return words(
        'data/number-format',
        `\`${written}\` begins with a zero, as codes do and figures do not.`,
        write ?? 'Leave the zero out.',
      );
    case 'unknown_flag':
      return words(
        'data/unknown-flag',
        `\`${written}\` has a letter after the figure that is no flag.`,
        'Flags are b, d, e, f, i, m, n, p, r, u, c, as Eurostat writes them: `53.1 bu`.',
      );
    case 'not_a_number':
      return words(
        'data/not-a-number',
        `\`${written}\` is no figure.`,
        meant === null
          ? 'Write a number, or `":"` where it is missing. What a sign stands for in a source is said under its `missing`: { "..": suppressed }.'
          : `Write \`${meant}\`.`,
      );
  }
}

/**
 * Says what is wrong with a count of persons that has digits after the point: three of them are most likely a thousand
 * as German and Italian set it, anything else a table in thousands.
 */
export function fractionWords(written: string, measure: string): NumberWords {
  const digits = written.split('.')[1] ?? '';
  if (digits.length === 3) {
    return words(
      'data/thousands-separator',
      `\`${written}\` is read with a decimal point, but \`${measure}\` counts whole persons.`,
      `Write \`${written.replace('.', '').replace(/^(-?)0+(?=\d)/, '$1')}\` if the point separates thousands; if the table is in thousands, say \`measures: { ${measure}: thousand }\`.`,
    );
  }
  return words(
    'data/fraction-of-person',
    `\`${written}\` is a fraction, but \`${measure}\` counts whole persons.`,
    `If the table is in thousands, say \`measures: { ${measure}: thousand }\`; a share is written \`{ share: ${written} }\`.`,
  );
}

function words(code: string, message: string, hint: string): NumberWords {
  return { code, message, hint };
}
