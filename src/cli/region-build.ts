import type { RecordedOutput } from '../build/cache/record.ts';
import { isUnchanged, type Reads, readsIn } from '../build/cache/recording.ts';
import { keptPrint } from '../build/cache/stages.ts';
import type { PrintOrder } from '../build/print-order.ts';
import type { MadeDocument, RegionReports } from '../build/region-reports.ts';
import type { Makers } from '../build/report-makers.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Effects } from '../effects.ts';
import { afterMistake, attempt } from './attempt.ts';
import { type ReadyDocument, sayAbout } from './choose-documents.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { sayFault } from './failure.ts';
import type { atMost, Turn } from './in-order.ts';
import type { Input } from './inputs.ts';
import type { OutputFolder } from './output-folder.ts';
import { printOrdered } from './print-model.ts';
import type { Printers } from './printers.ts';
import { contentsOf, type Keeping, keepRecord, recordOf, standingRecord, textsOf } from './region-record.ts';
import { sayDiagnostics } from './say-diagnostics.ts';
import { staleBuild } from './stale-build.ts';

/** What the regions of a run are built with. */
export interface Run extends Keeping {
  readonly documents: readonly ReadyDocument[];
  /** The folder of templates that --template names, as it was named. */
  readonly template: string | null;
  readonly makers: Makers;
  /** Lets so many regions be made at once; to look whether one has to be made needs no leave. */
  readonly making: ReturnType<typeof atMost>;
  /** `null` where no PDF is asked for. */
  readonly printers: Printers | null;
  readonly force: boolean;
  readonly verbose: boolean;
  readonly folder: OutputFolder;
}

/** What became of a region. */
export interface Built {
  readonly code: ExitCode;
  /** Whether it was found unchanged, and nothing was made. */
  readonly unchanged: boolean;
  /** The names of the files that it has in the output folder. */
  readonly outputs: readonly string[];
  /** What was read for it. */
  readonly reads: Reads;
}

/**
 * Builds everything that is asked for of one region. What it has to say is said in its turn. Where the program fails at it,
 * this is said and the others go on. Rejects where the run is interrupted, or the program is no whole one.
 */
export async function buildRegion(input: Input, run: Run, turn: Turn): Promise<Built> {
  let built: Built = { code: exitCodes.done, unchanged: false, outputs: [], reads: new Map() };
  try {
    const code = await attemptIn(turn, run, async () => {
      built = (await standing(input, run, turn)) ?? (await run.making(() => makeAnew(input, run, turn)));
      return built.code;
    });
    return { ...built, code };
  } catch (error) {
    const { effects, verbose } = run;
    if (effects.signal.aborted || (await staleBuild(effects)) !== null) throw error;
    const message = `The program failed at ${input.file}: ${error instanceof Error ? error.message : String(error)}`;
    sayFault(message, error, inTurn(turn, effects), verbose);
    return { ...built, code: exitCodes.fault };
  }
}

/** `attempt`, whose words wait for their turn. */
function attemptIn(turn: Turn, { effects }: Run, work: () => Promise<ExitCode>): Promise<ExitCode> {
  return attempt(work, inTurn(turn, effects));
}

function inTurn(turn: Turn, effects: Effects): Effects {
  const { terminal } = effects;
  const later = (words: (text: string) => void) => (text: string) => turn.say(() => words(text));
  return { ...effects, terminal: { ...terminal, say: later(terminal.say), alert: later(terminal.alert) } };
}

/** What is there already, where nothing that it was made from has changed; `null` where it has to be made. */
async function standing(input: Input, run: Run, turn: Turn): Promise<Built | null> {
  const { kept, folder, effects } = run;
  const found = run.force ? null : await standingRecord(input, run);
  if (found === null) return null;
  const { at, record } = found;
  const missing = await contentsOf(record, kept, folder);
  if (missing === null) return null;
  sayFindings({ ...record, file: input.file, texts: await textsOf(record.diagnostics, effects) }, run, turn);
  for (const { name } of record.outputs) {
    const content = missing.get(name);
    if (content === undefined) folder.tell(name, turn);
    else await folder.put(name, content, turn);
  }
  return {
    code: exitCodes.done,
    unchanged: missing.size === 0,
    outputs: record.outputs.map(({ name }) => name),
    reads: readsIn(at.folder, record.inputs),
  };
}

type Findings = Pick<RegionReports, 'file' | 'diagnostics' | 'texts' | 'said'>;

/** What is held back until it may be said must not hold back the pages that were made as well. */
function sayFindings({ file, diagnostics, texts, said }: Findings, { effects }: Run, turn: Turn): void {
  turn.say(() => {
    sayDiagnostics([{ file, diagnostics, text: (name) => texts.get(name) ?? null }], effects, { errorsOnly: false });
    for (const words of said) effects.terminal.say(words);
  });
}

/** How often a region is made again where its files change while they are read. */
const patience = 2;

async function makeAnew(input: Input, run: Run, turn: Turn): Promise<Built> {
  const { effects } = run;
  // It starts while the pages are made.
  run.printers?.start();
  const make = async () => {
    const at = await recordOf(input, run);
    const made = await run.makers.make(input);
    return { at, made, settled: await isUnchanged(made.reads, effects.files) };
  };
  let last = await make();
  for (let again = 0; again < patience && !last.settled; again += 1) last = await make();
  const { at, made, settled } = last;
  const restless = `warning: ${printable(made.file)} or a file that it names was changed while it was read: build it once more.`;
  sayFindings(settled ? made : { ...made, said: [...made.said, restless] }, run, turn);
  const { reads } = made;
  if (made.documents === null) return { code: exitCodes.dataErrors, unchanged: false, outputs: [], reads };
  const { codes, outputs } = await writeAll(made.documents, run, turn);
  const code = gravest(codes);
  if (code === exitCodes.done && at !== null) await keepRecord(at, made, outputs, run);
  return { code, unchanged: false, outputs: outputs.map(({ name }) => name), reads };
}

async function writeAll(
  documents: readonly MadeDocument[],
  run: Run,
  turn: Turn,
): Promise<{ readonly codes: readonly ExitCode[]; readonly outputs: readonly RecordedOutput[] }> {
  // All are given to the browser before the first is waited for.
  const prints = documents.map(({ print }) => (print === null ? null : printed(print, run, turn)));
  for (const print of prints) print?.catch(() => undefined);
  const codes: ExitCode[] = [];
  const outputs: RecordedOutput[] = [];
  for (const [index, document] of documents.entries())
    codes.push(
      await attemptIn(turn, run, async () => {
        if (document.mistake !== null) return sayMistake(document.mistake, run, turn);
        const put = async (name: string, content: string | Uint8Array) => {
          const output = await run.folder.put(name, content, turn);
          outputs.push(output);
          if (run.asked !== null) await run.kept?.store.put('file', output.hash, bytesOf(content));
        };
        for (const { name, content } of document.files) await put(name, content);
        if (document.print === null) return exitCodes.done;
        const pdf = (await prints[index]) ?? null;
        if (pdf === null) return exitCodes.environment;
        await put(document.print.name, pdf);
        return exitCodes.done;
      }),
    );
  return { codes, outputs };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function sayMistake(mistake: NonNullable<MadeDocument['mistake']>, run: Run, turn: Turn): Promise<ExitCode> {
  const { diagnostic, document } = mistake;
  const text = run.documents[document]?.text ?? (() => null);
  const effects = inTurn(turn, run.effects);
  return afterMistake(() => sayAbout(run.template ?? diagnostic.file, [diagnostic], text, effects), effects);
}

/** `null` where no browser starts, which was said before: there is still an HTML page for every region. */
async function printed(order: PrintOrder, run: Run, turn: Turn): Promise<Uint8Array | null> {
  const { printers, kept, verbose, effects } = run;
  // Not where it is lost, but where that was said: it may be lost before the first page is made.
  if (printers === null || printers.wasTold()) return null;
  try {
    const browser = kept === null ? null : await run.browser();
    const settings = { title: order.metadata.title, pages: order.pages };
    return await printOrdered(order, printers, {
      verbose,
      say: (words) => turn.say(() => effects.terminal.say(words)),
      ...(kept === null || browser === null
        ? {}
        : { kept: (print) => keptPrint(order.html, settings, browser, print, kept) }),
    });
  } catch (error) {
    if (printers.wasTold()) return null;
    if (printers.isLost()) printers.told();
    throw error;
  }
}
