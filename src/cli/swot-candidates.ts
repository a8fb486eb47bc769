import type { Analysis } from '../analysis/analysis.ts';
import { quadrants } from '../observations/code-lists.ts';
import type { SwotRowsOptions } from '../report/swot-rows.ts';
import { type WordedSuggestion, wordedSuggestions } from '../report/swot-suggestions.ts';
import { commentYaml, entryYaml, type YamlValue } from '../study/write-yaml.ts';

/** Candidates for the SWOT as YAML in the shape of the region file, each under a comment with its figures of now. */
export function suggestionsYaml(analysis: Analysis, options: SwotRowsOptions): string {
  const { head, thresholds, none, items } = wordedSuggestions(analysis, options);
  if (items.length === 0) return `${commentYaml(none, '').join('\n')}\n`;
  const lines = [...commentYaml(head, ''), ...commentYaml(thresholds, ''), 'swot:'];
  for (const quadrant of quadrants) {
    const here = items.filter((item) => item.quadrant === quadrant);
    if (here.length === 0) continue;
    lines.push(`  ${quadrant}:`);
    for (const item of here) lines.push(...commentYaml(item.now, '    '), ...entryYaml(entryOf(item), '    '));
  }
  return `${lines.join('\n')}\n`;
}

function entryOf({ id, theme, text, evidence }: WordedSuggestion): Readonly<Record<string, YamlValue | undefined>> {
  return { id, theme: theme ?? undefined, text, evidence: evidence.map((each) => ({ ...each })) };
}

/** The same for a program. */
export function suggestionsJson(analysis: Analysis, options: SwotRowsOptions): readonly WordedSuggestion[] {
  return wordedSuggestions(analysis, options).items;
}
