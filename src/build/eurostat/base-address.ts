import type { Effects } from '../../effects.ts';
import { eurostatBase } from '../../importers/eurostat-query.ts';
import type { FetchFailure } from './failure-words.ts';

/** The address of the service without the slash at its end: `--base-url`, else `MILESTONE_EUROSTAT_URL`, else Eurostat's own. */
export function baseAddress(option: string | null, env: Effects['env']): string | FetchFailure {
  const variable = env.MILESTONE_EUROSTAT_URL ?? '';
  const base = option ?? (variable === '' ? eurostatBase : variable);
  if (isWeb(base)) return base.replace(/\/+$/, '');
  return {
    kind: 'failed',
    reason: 'usage',
    message: `“${base}” is no address of a service${option === null ? ', and MILESTONE_EUROSTAT_URL names it' : ''}.`,
    hint: `Give one that begins with https:// and ends before /statistics: ${eurostatBase}`,
  };
}

function isWeb(text: string): boolean {
  try {
    const { protocol, search, hash } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && search === '' && hash === '';
  } catch {
    return false;
  }
}
