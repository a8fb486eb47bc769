import type { Effects } from '../../effects.ts';
import { readEurostatAnswer } from '../../importers/eurostat-answer.ts';
import { type EurostatQuery, eurostatAddress } from '../../importers/eurostat-query.ts';
import { type Answer, ask, isAnswer, type Unanswered } from './ask.ts';
import { baseAddress } from './base-address.ts';
import { type Kept, keep, readKept } from './cache.ts';
import {
  cannotBeKept,
  type FetchFailure,
  nothingKept,
  refusedWords,
  timeIsOver,
  tooLarge,
  unansweredWords,
} from './failure-words.ts';
import { narrowedBy } from './narrowed.ts';
import { backOff, betweenLooks, retryAfter } from './patience.ts';

export type { FetchFailure } from './failure-words.ts';

export interface FetchLimits {
  /** Milliseconds for everything: questions, waiting, data that are being prepared. */
  readonly whole: number;
  /** Milliseconds without a byte after which a question is given up. */
  readonly silence: number;
  /** Bytes of an answer, unpacked. */
  readonly bytes: number;
  /** Questions after a failure that may pass: the first and those after it. */
  readonly attempts: number;
}

/** Five million cells, the most that the service hands out, take some 100 MB; the reader of JSON-stat takes as much as this. */
const usualLimits: FetchLimits = { whole: 600_000, silence: 120_000, bytes: 268_435_456, attempts: 6 };

export interface FetchOptions {
  /** `--base-url`; `null`: `MILESTONE_EUROSTAT_URL`, else Eurostat's own. */
  readonly base: string | null;
  /** Take what the cache has, and ask nobody. */
  readonly offline: boolean;
  readonly limits?: Partial<FetchLimits>;
  /** Told what is being done, in a few words; `''` at the end. */
  readonly progress?: (words: string) => void;
}

/** A dataset as it came: JSON-stat, to be opened as a file is. */
export interface Fetched {
  readonly kind: 'fetched';
  /** What to call it in diagnostics: `eurostat:LFSA_ERGAN`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly address: string;
  /** The day of the dataset's own stamp, `YYYY-MM-DD`; `null` where it has none. */
  readonly updated: string | null;
  /** The day on which the service gave or confirmed it. */
  readonly retrieved: string;
  /** `service`: given now; `unchanged`: the service says that what the cache has still holds; `cache`: nobody was asked. */
  readonly from: 'service' | 'unchanged' | 'cache';
  /** What the user is to know of it: how old it is, what was not asked for, that it could not be kept. */
  readonly warnings: readonly string[];
}

type Outside = Pick<Effects, 'files' | 'env' | 'platform' | 'network' | 'elapsed' | 'today' | 'signal'>;

/**
 * Fetches a dataset from Eurostat's service, patiently: data that are being prepared are waited for, failures that may pass
 * (429, 5xx, a cut connection) are tried again after growing times, and nothing else is. The answer is kept in the user's cache.
 * A filter for a dimension that the dataset does not have, and codes that it does not have, are left out, which a warning says.
 * Rejects where `effects.signal` is aborted; all else is a failure with words and a hint.
 */
export async function fetchDataset(
  query: EurostatQuery,
  options: FetchOptions,
  effects: Outside,
): Promise<Fetched | FetchFailure> {
  const base = baseAddress(options.base, effects.env);
  if (typeof base !== 'string') return base;
  const asked = eurostatAddress(query, base);
  const kept = await readKept(asked, query.dataset, effects);
  if (options.offline) return kept === null ? nothingKept(query.dataset) : fromCache(query, asked, kept, effects);
  try {
    return await overNetwork(query, base, kept, options, effects);
  } finally {
    options.progress?.('');
  }
}

async function overNetwork(
  query: EurostatQuery,
  base: string,
  kept: Kept | null,
  options: FetchOptions,
  effects: Outside,
): Promise<Fetched | FetchFailure> {
  const limits = { ...usualLimits, ...options.limits };
  const end = effects.elapsed() + limits.whole;
  const asked = eurostatAddress(query, base);
  const about = { dataset: query.dataset, base, env: effects.env, kept: kept?.retrieved ?? null };
  const warnings: string[] = [];
  let current = query;
  let failures = 0;
  let looks = 0;
  let narrowed = 0;
  const say = (words: string) => options.progress?.(`eurostat:${query.dataset}: ${words}`);
  /** False where the time that is left is too short for it. */
  const pause = async (milliseconds: number): Promise<boolean> => {
    if (effects.elapsed() + milliseconds >= end) return false;
    await effects.network.wait(milliseconds, effects.signal);
    return true;
  };
  say('asking');
  for (;;) {
    const left = end - effects.elapsed();
    if (left <= 0) return timeIsOver(about, looks > 0, limits.whole);
    const address = eurostatAddress(current, base);
    const result = await ask(
      address,
      current === query ? conditions(kept) : {},
      { silence: Math.min(limits.silence, left), whole: left, bytes: limits.bytes },
      effects.network,
      effects.signal,
    );
    if (!isAnswer(result)) {
      if (result.kind === 'too_large') return tooLarge(about, limits.bytes);
      failures += 1;
      if (failures >= attemptsFor(result, limits) || !(await pause(backOff(failures))))
        return unansweredWords(about, result);
      say(`no answer, asking again (${failures + 1} of ${limits.attempts})`);
      continue;
    }
    if (result.status === 304 && kept !== null) {
      const today = { ...kept, retrieved: effects.today() };
      await tryToKeep(asked, query.dataset, today, warnings, effects);
      return fetched(query, address, today, 'unchanged', warnings);
    }
    const answer = readEurostatAnswer(result.status, result.body);
    switch (answer.kind) {
      case 'data': {
        const fresh = keptOf(result, effects);
        await tryToKeep(asked, query.dataset, fresh, warnings, effects);
        return fetched(query, address, fresh, 'service', warnings);
      }
      case 'later':
        looks += 1;
        say('the data are being prepared');
        if (!(await pause(waitFor(result) ?? betweenLooks(looks)))) return timeIsOver(about, true, limits.whole);
        continue;
      case 'cut':
      case 'trouble':
        failures += 1;
        if (failures >= limits.attempts || !(await pause(waitFor(result) ?? backOff(failures))))
          return answer.kind === 'cut'
            ? unansweredWords(about, { kind: 'cut', code: null, began: true })
            : refusedWords(about, answer, result.status);
        say(`the service is busy, asking again (${failures + 1} of ${limits.attempts})`);
        continue;
      case 'no_dimension':
      case 'no_codes': {
        narrowed += 1;
        const { next, words, places } = await narrowedBy(current, answer);
        if (next === null || narrowed > 8 || eurostatAddress(next, base) === address)
          return refusedWords(about, answer, result.status, places);
        warnings.push([words, ...places].join(' '));
        current = next;
        continue;
      }
      default:
        return refusedWords(about, answer, result.status);
    }
  }
}

/** A name that leads nowhere and a refused connection do not mend themselves within a minute: these are tried less often. */
function attemptsFor(result: Unanswered, limits: FetchLimits): number {
  if (result.kind !== 'cut' || result.code === null) return limits.attempts;
  const firm = ['ENOTFOUND', 'ECONNREFUSED', 'ERR_INVALID_URL', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT'];
  return firm.includes(result.code) || /CERT|_ISSUER_|SSL|TLS/.test(result.code)
    ? Math.min(2, limits.attempts)
    : limits.attempts;
}

function waitFor(answer: Answer): number | null {
  return retryAfter(answer.header('retry-after'), answer.header('date'));
}

/** The question whether what was kept still holds. */
function conditions(kept: Kept | null): Readonly<Record<string, string>> {
  return {
    ...(kept?.etag == null ? {} : { 'if-none-match': kept.etag }),
    ...(kept?.lastModified == null ? {} : { 'if-modified-since': kept.lastModified }),
  };
}

function keptOf(answer: Answer, effects: Outside): Kept {
  // The stamp stands among the first keys of what the service writes.
  const start = new TextDecoder().decode(answer.body.subarray(0, 100_000));
  return {
    bytes: answer.body,
    updated: /"updated"\s*:\s*"([^"]{1,40})"/.exec(start)?.[1] ?? null,
    retrieved: effects.today(),
    etag: answer.header('etag'),
    lastModified: answer.header('last-modified'),
  };
}

async function tryToKeep(
  address: string,
  dataset: string,
  kept: Kept,
  warnings: string[],
  effects: Outside,
): Promise<void> {
  try {
    await keep(address, dataset, kept, effects);
  } catch (error) {
    effects.signal.throwIfAborted();
    warnings.push(cannotBeKept(error));
  }
}

function fetched(
  query: EurostatQuery,
  address: string,
  kept: Kept,
  from: Fetched['from'],
  warnings: readonly string[],
): Fetched {
  return {
    kind: 'fetched',
    name: `eurostat:${query.dataset}`,
    bytes: kept.bytes,
    address,
    updated: /^\d{4}-\d{2}-\d{2}/.exec(kept.updated ?? '')?.[0] ?? null,
    retrieved: kept.retrieved,
    from,
    warnings,
  };
}

function fromCache(query: EurostatQuery, address: string, kept: Kept, effects: Outside): Fetched {
  const days = Math.round((Date.parse(effects.today()) - Date.parse(kept.retrieved)) / 86_400_000);
  const age = days <= 0 ? 'of today' : days === 1 ? 'of yesterday' : `${days} days old`;
  const warning = `${query.dataset} was taken from the cache, where it is ${age} (retrieved ${kept.retrieved}).`;
  return fetched(query, address, kept, 'cache', [warning]);
}
