import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type PreviewServer, startServer } from '../../../src/build/preview/server.ts';

const open: PreviewServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serving(state = () => '{"version":"1"}') {
  const server = await startServer(0, { page: () => '<!doctype html><p>The page</p>', state });
  open.push(server);
  return { server, port: Number(new URL(server.address).port) };
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Asks as no browser would let itself be told to. */
function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => {
        body += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Events of one page, as they come. */
async function listening({ address }: PreviewServer) {
  const answer = await fetch(`${address}events`);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  return { answer, next: async () => (await reader?.read())?.value, end: () => reader?.cancel() };
}

describe('the server of the preview', () => {
  it('serves the page, never kept by the browser', async () => {
    const { server } = await serving();
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const answer = await fetch(server.address);
    expect(await answer.text()).toBe('<!doctype html><p>The page</p>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['evil.example', 'evil.example:PORT', '127.0.0.1:1', '127.0.0.1', 'localhost.evil.example:PORT'])(
    'refuses whoever asks under the name %j',
    async (name) => {
      const { port } = await serving();
      for (const path of ['/', '/events']) {
        const { status, body } = await ask(port, path, { host: name.replace('PORT', String(port)) });
        expect(status).toBe(403);
        expect(body).not.toContain('The page');
      }
    },
  );

  it.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('answers to its own name %s', async (name) => {
    const { port } = await serving();
    expect((await ask(port, '/', { host: `${name}:${port}` })).status).toBe(200);
  });

  it('refuses pages of elsewhere, and whatever is no reading', async () => {
    const { port } = await serving();
    expect((await ask(port, '/', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask(port, '/', { origin: `http://localhost:${port}` })).status).toBe(200);
    expect((await ask(port, '/', {}, 'POST')).status).toBe(405);
    expect(await ask(port, '/', {}, 'HEAD')).toEqual({ status: 200, body: '' });
  });

  it.each(['/region.yaml', '/../package.json', '/%2e%2e/package.json', '//etc/passwd', '/events/x'])(
    'serves no other file: %s',
    async (path) => {
      const { port } = await serving();
      expect((await ask(port, path)).status).toBe(404);
    },
  );

  it('tells every page that is open what there is, at once and after each change', async () => {
    let version = 1;
    const { server } = await serving(() => `{"version":"${version}"}`);
    const pages = await Promise.all([listening(server), listening(server)]);
    for (const page of pages) expect(await page.next()).toBe('data: {"version":"1"}\n\n');
    version = 2;
    server.announce();
    for (const page of pages) expect(await page.next()).toBe('data: {"version":"2"}\n\n');
    await pages[0]?.end();
    version = 3;
    server.announce();
    expect(await pages[1]?.next()).toBe('data: {"version":"3"}\n\n');
    await pages[1]?.end();
  });

  it('keeps nothing for a page that takes nothing, and tells it the newest when it does', async () => {
    let version = 0;
    const filler = 'x'.repeat(100_000);
    const { server, port } = await serving(() => `{"version":"${version}","filler":"${filler}"}`);
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET /events HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`);
    await new Promise((resolve) => socket.once('data', resolve));
    socket.pause();
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
    for (; version < 2000; version++) server.announce();
    expect(process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed - before).toBeLessThan(60_000_000);
    let received = '';
    socket.setEncoding('latin1');
    await new Promise<void>((resolve) => {
      socket.on('data', (piece: string) => {
        received = (received + piece).slice(-250_000);
        if (received.includes('"version":"2000"')) resolve();
      });
      socket.resume();
    });
    socket.destroy();
  });

  it('ends at once though pages are open, and leaves its port free', async () => {
    const { server, port } = await serving();
    const page = await listening(server);
    await page.next();
    await server.close();
    await expect(page.next()).rejects.toThrow();
    open.splice(0);
    open.push(await startServer(port, { page: () => '', state: () => '' }));
  });

  it('says which port is taken', async () => {
    const { port } = await serving();
    await expect(startServer(port, { page: () => '', state: () => '' })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
