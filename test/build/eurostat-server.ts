import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

export interface ServedDataset {
  readonly label: string;
  readonly updated: string;
  readonly dimensions: readonly string[];
  /** The codes in the order of `dimensions`, the value (`null`: none), the flags. */
  readonly cells: readonly (readonly [codes: readonly string[], value: number | null, flags?: string])[];
}

/** What the server does with one question in place of answering it. */
export type Behaviour =
  /** Being prepared: status 413, or 200 with a warning, as the service does both. */
  | 'later'
  | 'later_as_warning'
  | 'too_big'
  | 'no_results'
  | 'broken'
  | 'page'
  | 'portal'
  /** Never a byte; half of the answer and then none; half and then the connection ends. */
  | 'silent'
  | 'stalls'
  | 'cut'
  /** The document ends in its middle though the connection ends well. */
  | 'half'
  | 'endless'
  | { readonly busy: string };

export interface EurostatServer {
  readonly base: string;
  readonly datasets: Map<string, ServedDataset>;
  /** What was asked for, in order: the address without the host. */
  readonly asked: string[];
  readonly headers: IncomingMessage['headers'][];
  /** What to do with the next questions; afterwards they are answered. */
  readonly script: Behaviour[];
  readonly close: () => Promise<void>;
}

const later = 'ASYNCHRONOUS_RESPONSE. Your request will be treated asynchronously. Please try again later.';

function send(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): true {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
  return true;
}

function error(response: ServerResponse, status: number, id: number, label: string): true {
  return send(response, status, JSON.stringify({ error: [{ status, id, label }] }));
}

function busy(response: ServerResponse, until: string): true {
  return send(response, 429, '', { 'retry-after': until });
}

function page(response: ServerResponse, status: number, title: string): true {
  return send(response, status, `<!DOCTYPE html><html><head><title>${title}</title></head></html>`);
}

function withoutEnd(response: ServerResponse): true {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = () => {
    while (!response.destroyed && response.write('{"version":"2.0",'.padEnd(65_536))) {
      // As long as it is taken.
    }
  };
  response.on('drain', more);
  more();
  return true;
}

/** Answers that do not hang on what was asked. */
const canned: Readonly<Partial<Record<Extract<Behaviour, string>, (response: ServerResponse) => true>>> = {
  later: (response) => error(response, 413, 413, later),
  later_as_warning: (response) => send(response, 200, JSON.stringify({ warning: { status: 413, label: later } })),
  too_big: (response) =>
    send(
      response,
      413,
      '<S:Fault xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>413</faultcode><faultstring>EXTRACTION_TOO_BIG: The requested extraction is too big, estimated 420709314 rows, max authorised is 5000000</faultstring></S:Fault>',
    ),
  no_results: (response) => error(response, 400, 100, 'No results found'),
  broken: (response) => page(response, 500, 'Internal error'),
  page: (response) => page(response, 200, 'Wi-Fi of the town hall'),
  portal: (response) => page(response, 403, 'Log in'),
  silent: () => true,
  endless: withoutEnd,
};

/** A local stand-in for Eurostat's statistics API, which can be made to fail in all the ways that the real one does. */
export async function startEurostat(datasets: Readonly<Record<string, ServedDataset>> = {}): Promise<EurostatServer> {
  const state = {
    datasets: new Map(Object.entries(datasets)),
    asked: [] as string[],
    headers: [] as IncomingMessage['headers'][],
    script: [] as Behaviour[],
  };
  const server = createServer((request, response) => {
    const address = request.url ?? '';
    state.asked.push(address);
    state.headers.push(request.headers);
    response.on('error', () => undefined);
    answer(new URL(address, 'http://localhost'), request, response, state.datasets, state.script.shift() ?? null);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    ...state,
    base: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  datasets: ReadonlyMap<string, ServedDataset>,
  behaviour: Behaviour | null,
): void {
  if (behaviour !== null) {
    const done = typeof behaviour === 'object' ? busy(response, behaviour.busy) : canned[behaviour]?.(response);
    if (done === true) return;
  }
  const name = /^\/statistics\/1\.0\/data\/([^/]+)$/.exec(url.pathname)?.[1]?.toUpperCase() ?? '';
  const dataset = datasets.get(name);
  if (dataset === undefined) {
    error(response, 404, 100, `ERR_NOT_FOUND_4: ${name} is not available for dissemination.`);
    return;
  }
  const body = answerOf(name, dataset, url.searchParams);
  if (typeof body !== 'string') {
    error(response, 400, body.id, body.label);
    return;
  }
  if (behaviour === 'half') {
    send(response, 200, body.slice(0, body.length / 2));
    return;
  }
  if (behaviour === 'cut' || behaviour === 'stalls') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length) });
    response.write(body.slice(0, body.length / 2), () => {
      if (behaviour === 'cut') setTimeout(() => response.destroy(), 5);
    });
    return;
  }
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  const packs = /\bgzip\b/.test(String(request.headers['accept-encoding']));
  response.writeHead(200, {
    'content-type': 'application/json',
    etag,
    ...(packs ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(packs ? gzipSync(body) : body);
}

/** JSON-stat 2.0 of the cells that were asked for, or what is wrong with the question. */
function answerOf(
  name: string,
  dataset: ServedDataset,
  asked: URLSearchParams,
): string | { readonly id: number; readonly label: string } {
  const known = ['format', 'lang', 'sinceTimePeriod'];
  const codesOf = (dimension: string) => {
    const at = dataset.dimensions.indexOf(dimension);
    return [...new Set(dataset.cells.map(([codes]) => codes[at] ?? ''))];
  };
  const stray: string[] = [];
  for (const parameter of new Set(asked.keys())) {
    if (known.includes(parameter)) continue;
    if (!dataset.dimensions.includes(parameter)) {
      const label = `INVALID_QUERY_DIMENSION: Query is invalid as per its structure's definition. Dimension "${parameter.toUpperCase()}" is not defined`;
      return { id: 150, label };
    }
    for (const code of asked.getAll(parameter))
      if (!codesOf(parameter).includes(code)) stray.push(`${parameter.toUpperCase()}=${code}`);
  }
  if (stray.length > 0) {
    const label = `INVALID_QUERY_DIMENSION_VALUE: Query is invalid as per its structure's definition. The following values for dimension are not allowed: ${stray.join(', ')}.`;
    return { id: 150, label };
  }
  const since = asked.get('sinceTimePeriod') ?? '';
  const taken = dataset.cells.filter(([codes]) =>
    dataset.dimensions.every((dimension, at) => {
      const code = codes[at] ?? '';
      if (dimension === 'time') return code >= since;
      return !asked.has(dimension) || asked.getAll(dimension).includes(code);
    }),
  );
  const lists = dataset.dimensions.map((_, at) => {
    const codes = [...new Set(taken.map(([each]) => each[at] ?? ''))];
    return dataset.dimensions[at] === 'time' ? codes.sort() : codes;
  });
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  for (const [codes, figure, flags] of taken) {
    const index = lists.reduce((sum, list, at) => sum * list.length + list.indexOf(codes[at] ?? ''), 0);
    if (figure !== null) value[index] = figure;
    if (flags !== undefined) status[index] = flags;
  }
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: dataset.label,
    source: 'ESTAT',
    updated: dataset.updated,
    value,
    ...(Object.keys(status).length > 0 ? { status } : {}),
    id: dataset.dimensions,
    size: lists.map((list) => list.length),
    dimension: Object.fromEntries(
      dataset.dimensions.map((dimension, at) => [
        dimension,
        {
          label: dimension,
          category: {
            index: Object.fromEntries((lists[at] ?? []).map((code, index) => [code, index])),
            label: Object.fromEntries((lists[at] ?? []).map((code) => [code, code])),
          },
        },
      ]),
    ),
    extension: { lang: 'EN', id: name, agencyId: 'ESTAT' },
  });
}
