import { suggest } from '../../diagnostics/suggest.ts';
import type { Effects } from '../../effects.ts';
import type { EurostatAnswer } from '../../importers/eurostat-answer.ts';
import { wellKnownDatasets } from '../../importers/terms/datasets.ts';
import type { Unanswered } from './ask.ts';

/** Why a dataset could not be had, in words, with what to do about it. */
export interface FetchFailure {
  readonly kind: 'failed';
  /** `data`: what was asked for is not there (exit code 1); `environment`: the service or the way to it (3); `usage` (2). */
  readonly reason: 'data' | 'environment' | 'usage';
  readonly message: string;
  readonly hint: string;
}

/** What the words lean on. */
export interface About {
  readonly dataset: string;
  readonly base: string;
  readonly env: Effects['env'];
  /** The day of the answer that the cache has; `null` where it has none. */
  readonly kept: string | null;
}

function failed(reason: FetchFailure['reason'], message: string, hint: string): FetchFailure {
  return { kind: 'failed', reason, message, hint };
}

/** The service could not be had: what the cache has may be used, but only where the user says so. */
function environment(about: About, message: string, hint: string): FetchFailure {
  const offline = about.kept === null ? '' : ` With --offline the answer of ${about.kept} is taken from the cache.`;
  return failed('environment', message, `${hint}${offline}`);
}

function hostOf(base: string): string {
  return new URL(base).host;
}

/** Node's own `fetch` goes past a proxy that the environment names, before version 24 always, since then unless told. */
function proxyHint(env: Effects['env']): string {
  const name = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'].find(
    (each) => (env[each] ?? '') !== '',
  );
  if (name === undefined) return '';
  return ` ${name} is set, and Node.js goes past the proxy that it names: from version 24 on, NODE_USE_ENV_PROXY=1 makes it go through; before, download the table in a browser and import the file.`;
}

const wayWords: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name was not found',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  ETIMEDOUT: 'the connection took too long',
  UND_ERR_CONNECT_TIMEOUT: 'the connection took too long',
  UND_ERR_SOCKET: 'the connection was cut',
  ENETUNREACH: 'there is no network',
  EHOSTUNREACH: 'there is no way to it',
};

/** Words for an answer that did not come, or not to its end. */
export function unansweredWords(about: About, { kind, ...rest }: Unanswered): FetchFailure {
  const host = hostOf(about.base);
  if (kind === 'silent') {
    return environment(
      about,
      `Eurostat's service at ${host} did not answer for ${about.dataset} in time.`,
      `Try again later, or ask for less: fewer places, a later --since.${proxyHint(about.env)}`,
    );
  }
  const code = 'code' in rest ? rest.code : null;
  const began = 'began' in rest && rest.began;
  if (code !== null && /CERT|_ISSUER_|SSL|TLS/.test(code)) {
    return environment(
      about,
      `The connection to ${host} is not trusted (${code}).`,
      'A device in your network may stand in between: ask those who run it, and name its certificate with NODE_EXTRA_CA_CERTS.',
    );
  }
  const why = began
    ? 'the connection was cut before the answer had ended'
    : ((code === null ? null : wayWords[code]) ?? `no connection came about${code === null ? '' : ` (${code})`}`);
  return environment(
    about,
    `${about.dataset} could not be fetched from ${host}: ${why}.`,
    `Look whether this machine is online, and try again.${proxyHint(about.env)}`,
  );
}

/** Words for time that has run out. */
export function timeIsOver(about: About, preparing: boolean, limit: number): FetchFailure {
  const minutes = Math.max(1, Math.round(limit / 60_000));
  return environment(
    about,
    preparing
      ? `Eurostat was still preparing ${about.dataset} after ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`
      : `${about.dataset} did not come within ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    preparing
      ? 'Run the command again in a while: what is prepared is then ready. Or ask for less: fewer places, a later --since.'
      : 'Try again later, or ask for less: fewer places, a later --since.',
  );
}

export function tooLarge(about: About, bytes: number): FetchFailure {
  return failed(
    'data',
    `The answer for ${about.dataset} is larger than ${Math.round(bytes / 1_000_000)} MB.`,
    'Ask for less: name places with --geo, groups with --citizenship, and the first period with --since.',
  );
}

export function nothingKept(dataset: string): FetchFailure {
  return failed(
    'environment',
    `The cache has no answer to this question about ${dataset}.`,
    'Ask for it once without --offline. Only the same places, groups, sexes, ages and first period are the same question.',
  );
}

/** Words for what the service refused, with its own sentence. */
export function refusedWords(
  about: About,
  answer: Exclude<EurostatAnswer, { kind: 'data' | 'cut' }>,
  status: number,
  /** What is known of places that it does not have, in sentences. */
  places: readonly string[] = [],
): FetchFailure {
  const { dataset } = about;
  const said = 'label' in answer && answer.label !== '' ? ` It says: “${sentence(answer.label)}”` : '';
  switch (answer.kind) {
    case 'no_dataset': {
      const near = suggest(dataset, wellKnownDatasets);
      return failed(
        'data',
        `Eurostat has no dataset ${dataset}.${said}`,
        near !== null && near !== dataset
          ? `Did you mean eurostat:${near.toLowerCase()}?`
          : 'Look for the code beside the title of the table at https://ec.europa.eu/eurostat/databrowser.',
      );
    }
    case 'no_results':
      return failed(
        'data',
        `Eurostat has no figure of ${dataset} for what was asked.${said}`,
        'Ask for other places or groups, or for an earlier first period.',
      );
    case 'too_big':
      return failed(
        'data',
        `Eurostat does not hand out so much of ${dataset} at once.${said}`,
        'Ask for less: name places with --geo, groups with --citizenship, and the first period with --since.',
      );
    case 'no_codes': {
      const codes = answer.codes.map(({ dimension, code }) => `${dimension.toLowerCase()}=${code}`).join(', ');
      return failed(
        'data',
        [`${dataset} has no ${codes}.`, ...places].join(' '),
        'Look in the table at https://ec.europa.eu/eurostat/databrowser for the codes that it has.',
      );
    }
    case 'trouble':
    case 'later':
      return environment(
        about,
        status === 429
          ? `Eurostat's service has been asked too often, and did not answer for ${dataset}.${said}`
          : `Eurostat's service failed at ${dataset} (status ${status}).${said}`,
        'Try again later.',
      );
    case 'not_the_service': {
      const title = answer.label === '' ? '' : ` titled “${answer.label}”`;
      return environment(
        about,
        `In place of figures a page came from ${hostOf(about.base)}${title} (status ${status}).`,
        `A network may want you to log in, or a proxy may stand in between: open the address in a browser.${proxyHint(about.env)}`,
      );
    }
    default:
      return failed(
        'data',
        `Eurostat refused the question about ${dataset} (status ${status}).${said}`,
        'Ask for less or for other codes; the address can be tried in a browser.',
      );
  }
}

function sentence(label: string): string {
  const plain = label.replace(/\s+/g, ' ').trim();
  return plain.length > 300 ? `${plain.slice(0, 299)}…` : plain;
}

/** The cache cannot be written: the figures are there all the same. */
export function cannotBeKept(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return `The answer could not be kept in the cache${code}; the next run asks again. MILESTONE_CACHE names another folder.`;
}
