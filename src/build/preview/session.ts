import type { Effects } from '../../effects.ts';
import { hashOf } from '../cache/keys.ts';
import { isUnchanged, type Reads } from '../cache/recording.ts';
import { type Clock, machineClock } from '../changes.ts';
import { lookAt, lookAtFile, type Watcher, watchFiles } from '../watch.ts';
import type { BuiltPage } from './build-page.ts';
import { type ShownFindings, showFindings } from './findings.ts';
import { type Client, emptyPage, servedPage } from './served-page.ts';
import { type PreviewServer, startServer } from './server.ts';

export interface SessionOptions {
  /** As the user named it. */
  readonly file: string;
  readonly port: number;
  readonly client: Client;
  /** Makes the page; told what has changed, `null` the first time. Does not reject. */
  readonly build: (changed: ReadonlySet<string> | null) => Promise<BuiltPage>;
  /** Folders of which every file counts. */
  readonly folders: ReadonlySet<string>;
  /** Told after every build. */
  readonly shown: (findings: ShownFindings, isNew: boolean) => void;
  readonly note: (sentence: string) => void;
  readonly clock?: Clock;
}

export interface Session {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** How long errors wait before they are shown: a file that is half saved has some, milliseconds later none. */
const secondThought = 80;
const mostThoughts = 4;

/**
 * Makes the page of a region file, serves it, and makes it again whenever what it was made from changes. While there are
 * errors the last page without any stays. Rejects where the port cannot be had.
 */
export async function openSession(
  { file, port, client, build, folders, shown, note, clock = machineClock }: SessionOptions,
  effects: Pick<Effects, 'files' | 'env'>,
): Promise<Session> {
  const { files } = effects;
  let html: string | null = null;
  let version = 'none';
  let findings = showFindings([], file);
  let reads: Reads = new Map();
  let server: PreviewServer | null = null;

  const page = () => servedPage(html ?? emptyPage('milestone preview'), version, client);
  const state = () => JSON.stringify({ version, ...findings });

  /** What the folders hold is looked at before they are read: what changes meanwhile is a change. */
  async function once(changed: ReadonlySet<string> | null): Promise<BuiltPage> {
    const before = new Map<string, string | null>();
    for (const folder of folders) before.set(folder, await lookAt(folder, folders, files));
    const built = await build(changed);
    const now = new Map([...built.reads, ...before]);
    // A file with errors does not tell which others it would have named: those of before are followed on, as they are now.
    if (built.html === null) for (const at of reads.keys()) if (!now.has(at)) now.set(at, await lookAtFile(at, files));
    reads = now;
    return built;
  }

  async function rebuild(changed: ReadonlySet<string> | null): Promise<void> {
    let built = await once(changed);
    for (let thought = 0; changed !== null && built.html === null && thought < mostThoughts; thought++) {
      await new Promise<void>((resolve) => clock.after(secondThought, resolve));
      if (await isUnchanged(built.reads, files)) break;
      built = await once(changed);
    }
    const isNew = built.html !== null && built.html !== html;
    if (isNew) {
      html = built.html;
      version = hashOf(html ?? '').slice(0, 20);
    }
    findings = showFindings(built.found, file);
    server?.announce();
    shown(findings, isNew);
  }

  server = await startServer(port, { page, state });
  let watcher: Watcher | null = null;
  try {
    await rebuild(null);
    watcher = watchFiles(reads, effects, {
      folders,
      note,
      clock,
      changed: async (changed) => {
        await rebuild(changed);
        watcher?.follow(reads);
      },
    });
  } catch (error) {
    await server.close();
    throw error;
  }
  const { address } = server;
  return {
    address,
    close: async () => {
      await Promise.all([watcher?.close().catch(() => undefined), server?.close()]);
    },
  };
}
