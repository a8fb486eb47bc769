import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What a preview shows at a moment. */
export interface Shown {
  /** The page with the preview's script in it. */
  readonly page: () => string;
  /** What the page is told of it, as JSON on one line. */
  readonly state: () => string;
}

export interface PreviewServer {
  /** `http://127.0.0.1:4321/` */
  readonly address: string;
  /** Tells every page that is open what there is now. */
  readonly announce: () => void;
  /** Ends at once, whatever is open. */
  readonly close: () => Promise<void>;
}

const host = '127.0.0.1';
/** So that a connection which fell silent is noticed by both, in milliseconds. */
const heartbeat = 15_000;

/**
 * Serves one page on this machine and to it alone: to nothing but its own name (a foreign page that had its name lead here
 * would ask under that one), and no file of the disk. Rejects with the system's error where the port cannot be had.
 */
export async function startServer(port: number, shown: Shown): Promise<PreviewServer> {
  const listeners = new Set<Listener>();
  let names: ReadonlySet<string> = new Set();

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { host: asked = '', origin } = request.headers;
    const isHere = names.has(asked.toLowerCase());
    if (!isHere || (origin !== undefined && !names.has(origin.replace(/^http:\/\//, '')))) {
      refuse(
        response,
        403,
        'This preview is for this machine alone. Open it under the address that the program printed.',
      );
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      refuse(response, 405, 'There is nothing here but a page to read.');
      return;
    }
    const [way] = (request.url ?? '/').split('?');
    if (way === '/') send(response, 200, 'text/html', shown.page());
    else if (way === '/events' && request.method === 'GET') listeners.add(listen(response, shown, listeners));
    else if (way === '/favicon.ico') response.writeHead(204).end();
    else refuse(response, 404, 'There is one page here, at /.');
  }

  const server = createServer(answer);
  await listening(server, port);
  const address = server.address();
  const at = typeof address === 'object' && address !== null ? address.port : port;
  names = new Set([host, 'localhost', '[::1]'].flatMap((name) => [`${name}:${at}`, ...(at === 80 ? [name] : [])]));
  const beat = setInterval(() => {
    for (const { response } of listeners) response.write(':\n\n');
  }, heartbeat);
  beat.unref();
  return {
    address: `http://${host}:${at}/`,
    announce: () => {
      for (const listener of listeners) listener.tell();
    },
    close: () =>
      new Promise((resolve) => {
        clearInterval(beat);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

interface Listener {
  readonly response: ServerResponse;
  readonly tell: () => void;
}

/** A page that is open. One that takes nothing is told the newest alone, once it takes something again. */
function listen(response: ServerResponse, { state }: Shown, listeners: Set<Listener>): Listener {
  let isLate = false;
  const tell = () => {
    if (!response.writableNeedDrain) response.write(`data: ${state()}\n\n`);
    else if (!isLate) {
      isLate = true;
      response.once('drain', () => {
        isLate = false;
        tell();
      });
    }
  };
  const listener = { response, tell };
  response.on('close', () => listeners.delete(listener));
  response.writeHead(200, { ...always, 'content-type': 'text/event-stream; charset=utf-8' });
  tell();
  return listener;
}

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

function send(response: ServerResponse, status: number, type: string, content: string): void {
  const bytes = Buffer.from(content);
  response.writeHead(status, { ...always, 'content-type': `${type}; charset=utf-8`, 'content-length': bytes.length });
  response.end(bytes);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  send(response, status, 'text/plain', `${sentence}\n`);
}
