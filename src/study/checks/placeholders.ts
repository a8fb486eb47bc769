import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { type Placeholder, type PlaceholderWord, parsePlaceholders, placeholderVerbs } from '../placeholders.ts';
import type { RegionFile } from '../schema/region-file.ts';
import type { Check, CheckContext } from './check.ts';
import { filterProblem } from './filters.ts';
import { isKnownIndicator, knownIndicators } from './known-indicators.ts';
import { type StudyText, studyTexts } from './study-texts.ts';

/** The place of each is looked for in the source; nobody mends more at once. */
const mostInOneText = 50;

const withoutIndicator: readonly string[] = ['group', 'place'];

interface Found {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
  readonly length: number;
}

function error(
  code: string,
  message: string,
  hint: string,
  at: { readonly offset: number; readonly length: number },
): Found {
  return { severity: 'error', code, message, hint, offset: at.offset, length: at.length };
}

function wordAt(word: PlaceholderWord): { readonly offset: number; readonly length: number } {
  return { offset: word.offset, length: word.text.length };
}

const example = 'Write it as {{say employment_rate citizenship=foreign sex=female period=2024}}.';

function inPlaceholder(placeholder: Placeholder, region: RegionFile, indicators: readonly string[]): readonly Found[] {
  const { verb, indicator, problem, words } = placeholder;
  if (problem !== null)
    return [error('study/placeholder', `This placeholder cannot be read. ${problem}`, example, placeholder)];
  const [verbWord, ...rest] = words;
  if (!placeholderVerbs.some((known) => known === verb)) {
    const at = verbWord === undefined ? placeholder : wordAt(verbWord);
    return [
      error(
        'study/unknown-verb',
        `A placeholder cannot begin with \`${verb}\`.`,
        didYouMean(verb, placeholderVerbs),
        at,
      ),
    ];
  }
  const found: Found[] = [];
  const named = rest.find((word) => word.text === indicator);
  if (indicator === null && !withoutIndicator.includes(verb)) {
    found.push(error('study/placeholder', `\`${verb}\` needs the name of an indicator.`, example, placeholder));
  } else if (indicator !== null && named !== undefined && !isKnownIndicator(indicators, indicator)) {
    found.push(
      error(
        'study/unknown-indicator',
        `\`${indicator}\` is no indicator of the catalogue, of this study or of its tables.`,
        didYouMean(indicator, indicators),
        wordAt(named),
      ),
    );
  }
  for (const word of rest.filter(({ text }) => text.includes('='))) {
    const equals = word.text.indexOf('=');
    const written = word.text.slice(equals + 1);
    const issue = filterProblem(region, word.text.slice(0, equals), written.replaceAll('"', ''), ['since']);
    if (issue === null) continue;
    const at =
      issue.target === 'key'
        ? { offset: word.offset, length: equals }
        : { offset: word.offset + equals + 1, length: written.length };
    found.push(error(issue.code, issue.message, issue.hint, at));
  }
  const fixed = withoutIndicator.includes(verb) || placeholder.filters.period !== undefined;
  if (region.study.status === 'final' && !fixed && found.length === 0) {
    found.push({
      severity: 'warning',
      code: 'study/placeholder-without-period',
      message: 'The study is final, but this placeholder takes the latest period, whichever that will be.',
      hint: 'Name the period: `period=2024`.',
      offset: placeholder.offset,
      length: placeholder.length,
    });
  }
  return found;
}

function inText(
  { path, text }: StudyText,
  region: RegionFile,
  indicators: readonly string[],
  context: CheckContext,
): readonly Diagnostic[] {
  return parsePlaceholders(text)
    .filter((part) => typeof part !== 'string')
    .flatMap((placeholder) => inPlaceholder(placeholder, region, indicators))
    .slice(0, mostInOneText)
    .map(({ severity, code, message, hint, offset, length }) => ({
      code,
      severity,
      message,
      hint,
      file: context.file,
      path,
      range: context.places.rangeWithin(path, offset, length),
    }));
}

/** Placeholders in every text: known verb, indicator, keys and groups; in a final study a period. */
export const checkPlaceholders: Check = (region, context) => {
  const indicators = knownIndicators(region);
  return studyTexts(region)
    .filter(({ text }) => text.includes('{{'))
    .flatMap((text) => inText(text, region, indicators, context));
};
