import { homeLanguage } from '../build/home-language.ts';
import { readMessages } from '../build/resources.ts';
import type { Effects } from '../effects.ts';
import type { Messages } from '../report/locale/locale.ts';
import { swotRows } from '../report/swot-rows.ts';
import { eachAnalysis } from './each-analysis.ts';
import type { ExitCode } from './exit-codes.ts';
import { wrongUsage } from './failure.ts';
import { resolveInputs } from './inputs.ts';
import { requireLanguages } from './report-languages.ts';
import { suggestionsJson, suggestionsYaml } from './swot-candidates.ts';
import { formatSwotCsv, formatSwotJson, formatSwotTable, type SwotOfFile } from './swot-formats.ts';

export interface SwotOptions {
  /** `null`: a table, or YAML for candidates. */
  readonly format: 'table' | 'json' | 'csv' | null;
  readonly suggest: boolean;
  /** `null`: the first language of each study. */
  readonly language: string | null;
}

/**
 * `milestone swot`: the SWOT items of every region file without an error, with weights and whether their evidence holds, to
 * standard output; with `suggest` candidates from the figures instead, as YAML to paste.
 */
export async function swot(args: readonly string[], options: SwotOptions, effects: Effects): Promise<ExitCode> {
  const { format, suggest } = options;
  if (suggest && (format === 'csv' || format === 'table')) {
    throw wrongUsage(
      `Candidates are not printed as ${format}.`,
      'Leave --format out for YAML to paste, or name json for a program.',
    );
  }
  const known = await requireLanguages(options.language === null ? null : [options.language], effects);
  const inputs = await resolveInputs(args, effects, { uniqueSlugs: false });
  const words = messagesOf(effects);
  const items: SwotOfFile[] = [];
  const candidates: string[] = [];
  const found: unknown[] = [];
  const code = await eachAnalysis(inputs, 'Weighing', effects, async (analysis, file) => {
    const lang = options.language ?? homeLanguage(analysis.study, known);
    const wording = { lang, messages: await words(lang) };
    if (!suggest) items.push({ file, rows: swotRows(analysis, wording) });
    else if (format === 'json') found.push(...suggestionsJson(analysis, wording));
    else candidates.push(suggestionsYaml(analysis, wording));
  });
  const rows = items.flatMap((each) => each.rows);
  if (suggest) {
    if (format === 'json') effects.terminal.print(`${JSON.stringify(found, null, 2)}\n`);
    else if (candidates.length > 0) effects.terminal.print(candidates.join('\n'));
  } else if (format === 'csv') effects.terminal.print(formatSwotCsv(rows));
  else if (format === 'json') effects.terminal.print(formatSwotJson(rows));
  else if (items.length > 0) {
    const style = { colour: effects.terminal.colour.stdout, width: effects.terminal.columns };
    effects.terminal.print(formatSwotTable(items, style));
  }
  return code;
}

/** The words of a language, each read once. */
function messagesOf({ files }: Effects): (lang: string) => Promise<Messages> {
  const read = new Map<string, Promise<Messages>>();
  return (lang) => {
    const held = read.get(lang) ?? readMessages(lang, files);
    read.set(lang, held);
    return held;
  };
}
