import { catalogue } from './catalogue/index.ts';
import type { IndicatorDefinition } from './indicator-definition.ts';

/** The columns of the list, in their order; lists are arrays in JSON, and have `; ` between their entries in CSV. */
const catalogueColumns = [
  'id',
  'name',
  'says',
  'numerator',
  'denominator',
  'ages',
  'unit',
  'polarity',
  'framework',
  'eurostat',
  'trap',
] as const satisfies readonly (keyof IndicatorDefinition)[];

/** The catalogue as a JSON array, indented, with a newline at the end. */
export function formatCatalogueJson(): string {
  const rows = catalogue.map((definition) =>
    Object.fromEntries(catalogueColumns.map((column) => [column, definition[column]])),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** The catalogue as CSV after RFC 4180, lines ending in `\n`, one indicator a line; lists with `; ` between their entries. */
export function formatCatalogueCsv(): string {
  const lines = catalogue.map((definition) =>
    catalogueColumns
      .map((column) => {
        const value = definition[column];
        return quoted(typeof value === 'string' ? value : (value ?? []).join('; '));
      })
      .join(','),
  );
  return `${[catalogueColumns.join(','), ...lines].join('\n')}\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The catalogue to read in a terminal: a block for each indicator, no line longer than `width` where its words allow. */
export function formatCatalogueTable({ width, colour }: { readonly width: number; readonly colour: boolean }): string {
  const bold = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  const dim = (text: string): string => (colour ? `\u001b[2m${text}\u001b[22m` : text);
  const blocks = catalogue.map((definition) => {
    const { id, name, says, numerator, denominator, ages, framework, eurostat, trap } = definition;
    const facts: readonly (readonly [string, string])[] = [
      [
        'is',
        definition.unit === 'ratio'
          ? `${numerator} / ${denominator}`
          : `${numerator} / ${denominator}, ${unitWords(definition)}`,
      ],
      ['ages', ages.join(', ')],
      ['better', betterWords(definition)],
      ['in', framework.join(', ')],
      ['Eurostat', eurostat.join(', ')],
      ['mind', trap ?? ''],
    ];
    const lines = facts
      .filter(([, text]) => text !== '')
      .flatMap(([label, text]) =>
        wrapped(text, width - 12).map((line, at) => `  ${dim((at === 0 ? label : '').padEnd(9))} ${line}`.trimEnd()),
      );
    return [`${bold(id)}  ${name}`, ...wrapped(says, width - 2).map((line) => `  ${line}`), ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function unitWords({ unit }: IndicatorDefinition): string {
  return unit === 'per_1000' ? 'per 1,000' : 'in %';
}

function betterWords({ polarity }: IndicatorDefinition): string {
  return polarity === 'neutral' ? 'neither more nor less' : polarity === 'higher' ? 'more' : 'less';
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
