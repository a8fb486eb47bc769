import path from 'node:path';
import { memoryStore } from '../build/cache/memory-store.ts';
import { type BuiltPage, buildPage, placeless } from '../build/preview/build-page.ts';
import type { Found, ShownFindings } from '../build/preview/findings.ts';
import { readClient } from '../build/preview/served-page.ts';
import { openSession, type Session } from '../build/preview/session.ts';
import { lookAtFile } from '../build/watch.ts';
import type { Effects } from '../effects.ts';
import { readDocuments } from './choose-documents.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Failure, sayFault, systemFailure, wrongUsage } from './failure.ts';
import { resolveInputs } from './inputs.ts';
import { requireLanguages } from './report-languages.ts';

export interface PreviewOptions {
  /** `null`: the first free one from the usual on. */
  readonly port: number | null;
  /** `null`: the one that is made where none is named. */
  readonly document: string | null;
  /** `null`: the first language of the study. */
  readonly language: string | null;
  readonly template: string | null;
  readonly verbose: boolean;
}

const usualPort = 4321;
/** How many ports are tried before any that is free will do. */
const portsTried = 20;

/** `milestone preview`: the page of one region on this machine's own address, following every save until it is interrupted. */
export async function preview(argument: string, options: PreviewOptions, effects: Effects): Promise<ExitCode> {
  const { files, terminal, signal } = effects;
  if (argument === '-')
    throw wrongUsage(
      'Standard input cannot be followed: nothing of it is saved.',
      'Name a region file, or a folder that holds a region.yaml.',
    );
  const inputs = await resolveInputs([argument], effects, { uniqueSlugs: false });
  const [input, other] = inputs;
  if (input === undefined || other !== undefined)
    throw wrongUsage('A preview shows one region.', 'Name one region file; start another preview for another.');
  const known = await requireLanguages(options.language === null ? null : [options.language], effects);
  const wanted = { languages: options.language === null ? null : [options.language], known };
  const asked = { documents: options.document === null ? null : [options.document], template: options.template };
  const folders = new Set(options.template === null ? [] : [path.resolve(effects.cwd, options.template)]);
  // Drawings alone come again: a page is made for its own sake.
  const kept = { store: memoryStore(['chart']), fingerprint: 'preview' };

  let documents = await readDocuments(asked, 'study', effects);
  let began = effects.elapsed();
  let steps: string[] = [];
  let before = began;
  const took = (step: string) => {
    const now = effects.elapsed();
    steps.push(`${step} ${Math.round(now - before)}`);
    before = now;
  };

  async function build(changed: ReadonlySet<string> | null): Promise<BuiltPage> {
    began = effects.elapsed();
    before = began;
    steps = [];
    try {
      if (changed !== null && [...changed].some((at) => folders.has(at))) {
        documents = await readDocuments(asked, 'study', effects);
        took('templates');
      }
      const found: readonly Found[] = documents.found.flatMap(({ diagnostics, text }) =>
        diagnostics.map((diagnostic) => ({ diagnostic, text: text(diagnostic.file) })),
      );
      const [document] = documents.ready ?? [];
      if (document === undefined || input === undefined) return { html: null, found, reads: new Map() };
      const built = await buildPage(input, document, wanted, effects, kept, took);
      return { ...built, found: [...found, ...built.found] };
    } catch (error) {
      return failed(error);
    }
  }

  /** What ends other commands is shown here: the next save may mend it. */
  async function failed(error: unknown): Promise<BuiltPage> {
    const failure = error instanceof Failure ? error : systemFailure(error);
    const message = error instanceof Error ? error.message : String(error);
    if (failure === null && !signal.aborted) sayFault(message, error, effects, options.verbose);
    const found =
      failure === null
        ? placeless(
            'error',
            argument,
            'preview/fault',
            `The program failed: ${message}`,
            'This is a fault of the program, not of your data; the terminal says where to report it.',
          )
        : placeless('error', argument, 'preview/failure', failure.message, failure.hint ?? '');
    const at = path.resolve(effects.cwd, input?.file ?? argument);
    return { html: null, found: [found], reads: new Map([[at, await lookAtFile(at, files)]]) };
  }

  function shown({ title, summary, errors }: ShownFindings, isNew: boolean): void {
    const time = `${Math.round(effects.elapsed() - began)} ms`;
    const page = isNew ? 'a new page' : errors > 0 ? 'the page stays' : 'the page is the same';
    terminal.progress('');
    terminal.say(`${page} (${time})${summary === '' ? '' : `, ${title}`}`);
    if (options.verbose) terminal.say(`  ${steps.join(', ')} ms`);
  }

  const client = await readClient(files);
  const session = await withPort(options.port, (port) =>
    openSession(
      { file: input.file, port, client, build, folders, shown, note: (sentence) => terminal.say(sentence) },
      effects,
    ),
  );
  terminal.print(session.address);
  terminal.say('The page follows every save. Ctrl-C ends.');
  if (!signal.aborted)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await session.close();
  return exitCodes.interrupted;
}

/** Opens at the port that is asked for, else at the first free one. */
async function withPort(asked: number | null, open: (port: number) => Promise<Session>): Promise<Session> {
  for (let port = asked ?? usualPort; ; port++) {
    try {
      return await open(port);
    } catch (error) {
      const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
      const isTaken = code === 'EADDRINUSE' || code === 'EACCES';
      if (!isTaken) throw error;
      if (asked === null && port < usualPort + portsTried) continue;
      if (asked === null && port === usualPort + portsTried) return open(0);
      throw code === 'EADDRINUSE'
        ? new Failure(
            exitCodes.environment,
            `Port ${port} is in use by another program, or by another preview.`,
            'End that one, name another port, or leave --port out: then the next free one is taken.',
          )
        : new Failure(
            exitCodes.environment,
            `The system gives port ${port} to nobody without special rights.`,
            'Name a port from 1024 on, or leave --port out.',
          );
    }
  }
}
