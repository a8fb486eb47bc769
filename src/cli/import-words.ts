import { counted } from '../diagnostics/counted.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Effects } from '../effects.ts';
import type { Imported, LeftOut } from '../importers/imported.ts';
import { leftOutWords } from '../importers/left-out.ts';

const mostExamples = 4;

/** Says what was taken of a table, and what was left out and why, counted and with examples. */
export function sayTaken({ cells, observations, leftOut, head }: Imported, { terminal }: Effects): void {
  terminal.say(
    `${printable(head.name)}: ${counted(observations.length, 'figure')} of ${counted(cells, 'cell')} taken over.`,
  );
  const kept = leftOut.filter(({ reason }) => reason === 'suppressed');
  const gone = leftOut.filter(({ reason }) => reason !== 'suppressed');
  for (const each of kept) terminal.say(`Suppressed, and kept as missing: ${detail(each)}.`);
  if (gone.length > 0) terminal.say('Left out:');
  for (const each of gone) terminal.say(`  ${detail(each)} ${leftOutWords[each.reason]}${examplesOf(each)}`);
}

function detail({ cells, reason, examples }: LeftOut): string {
  const said = counted(cells, 'cell');
  return reason === 'suppressed' ? `${said}${examplesOf({ examples })}` : said;
}

function examplesOf({ examples }: Pick<LeftOut, 'examples'>): string {
  const shown = examples.filter((example) => example !== '').slice(0, mostExamples);
  if (shown.length === 0) return '';
  return ` (${shown.map(printable).join(', ')}${examples.length > shown.length ? ' …' : ''})`;
}
