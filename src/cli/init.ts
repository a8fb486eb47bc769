import path from 'node:path';
import { languages, readSchema, schemaFile } from '../build/resources.ts';
import { makeStarter, placesToImport, type StarterAnswers } from '../build/starter.ts';
import type { Effects } from '../effects.ts';
import { nutsName } from '../observations/nuts.ts';
import { nutsChange } from '../observations/nuts-changes.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Failure, systemFailure, wrongUsage } from './failure.ts';
import {
  asLines,
  asList,
  onlyUnitCalled,
  type Understood,
  understandCountry,
  understandLanguages,
  understandName,
  understandNuts,
  unitsCalled,
  usualLanguage,
} from './init-answers.ts';
import { shellWord } from './shell-word.ts';

export interface InitOptions {
  readonly name: string | null;
  readonly country: string | null;
  readonly nuts: string | null;
  readonly languages: string | null;
}

/** `milestone init`: a first region file, from a few answers; the schema for editors beside it. Never writes over a file. */
export async function init(file: string | null, options: InitOptions, effects: Effects): Promise<ExitCode> {
  const target = await targetOf(file, effects);
  const spoken = await languages(effects.files);
  const answers = await gather(options, spoken, effects);
  const shown = shellWord(target ?? 'region.yaml', effects.platform);
  const text = await makeStarter(answers, { file: shown, today: effects.today(), files: effects.files });
  if (target === null) {
    await effects.stdout(text);
    return exitCodes.done;
  }
  effects.signal.throwIfAborted();
  // Somebody may have put one there while the questions were answered.
  await refuseToReplace(target, effects);
  try {
    await effects.files.replace(path.resolve(effects.cwd, target), text);
    effects.terminal.print(target);
    await putSchema(path.join(path.dirname(target), schemaFile), effects);
  } catch (error) {
    throw systemFailure(error, 'name another file: milestone init other.yaml') ?? error;
  }
  effects.terminal.say(
    [
      '',
      'What comes next:',
      `  milestone validate ${shown}`,
      `  milestone import eurostat:lfst_r_lfe2emprtn --geo ${placesToImport(answers).join(',')} --since 2015 --into ${shown}`,
      `  milestone preview ${shown}`,
    ].join('\n'),
  );
  return exitCodes.done;
}

/** Where the file goes, as the user named it; `null`: standard output. */
async function targetOf(file: string | null, effects: Effects): Promise<string | null> {
  if (file === '-') return null;
  const named = file ?? 'region.yaml';
  if (named === '')
    throw wrongUsage('The file to write has an empty name.', 'Name it, or leave the name out for region.yaml.');
  const kind = await effects.files.kind(path.resolve(effects.cwd, named));
  const target = kind === 'folder' || /[/\\]$/.test(named) ? path.join(named, 'region.yaml') : named;
  if (!/\.ya?ml$/i.test(target))
    throw wrongUsage(
      `${target} would not be known for a region file.`,
      `Call it ${target}.yaml, or name a folder for ${path.join(target, 'region.yaml')}: ${target}/`,
    );
  await refuseToReplace(target, effects);
  return target;
}

async function refuseToReplace(target: string, effects: Effects): Promise<void> {
  if ((await effects.files.kind(path.resolve(effects.cwd, target))) !== 'missing')
    throw wrongUsage(
      `${target} is there already, and is left as it is.`,
      'Name another file: milestone init other.yaml',
    );
}

/** One that is there is left as it is: it may be newer, and belongs to somebody. */
async function putSchema(file: string, { files, cwd, platform, terminal }: Effects): Promise<void> {
  const at = path.resolve(cwd, file);
  const schema = await readSchema(files);
  const kind = await files.kind(at);
  if (kind === 'missing') {
    await files.replace(at, schema);
    terminal.print(file);
    return;
  }
  const there = kind === 'file' ? await files.read(at).catch(() => null) : null;
  if (there === null || Buffer.compare(there, schema) !== 0)
    terminal.say(
      `${file} is there already, and is left as it is. milestone schema > ${shellWord(file, platform)} makes it anew.`,
    );
}

/** Answers from the options, and from whoever sits at the terminal; what is wrong with an option ends the command. */
async function gather(options: InitOptions, spoken: readonly string[], effects: Effects): Promise<StarterAnswers> {
  const { ask } = effects;
  const given = <Value>(option: string | null, understand: (answer: string) => Understood<Value>) => {
    if (option === null) return null;
    const understood = understand(option);
    if ('problem' in understood)
      throw wrongUsage(understood.problem, [understood.hint, asList(understood.codes)].join(' ').trim());
    return understood;
  };
  const name = given(options.name, understandName)?.value ?? null;
  const country = given(options.country, (answer) => understandCountry(answer, spoken))?.value ?? null;
  const unit = given(options.nuts, (answer) => understandNuts(answer, country));
  const nuts = unit?.value ?? null;
  // Newer figures have another code: whoever answers on a terminal is told so anyhow.
  if (unit !== null && nutsChange(unit.value) !== null) effects.terminal.say(unit.said);
  const chosen = given(options.languages, (answer) => understandLanguages(answer, spoken))?.value ?? null;
  if (ask === undefined) {
    const missing = [...(name === null ? ['--name'] : []), ...(nuts === null ? ['--nuts'] : [])];
    if (name === null || nuts === null)
      throw wrongUsage(
        `Nobody can be asked here, and ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
        (name === null ? null : unitOfTheName(name, country)) ??
          'For instance: milestone init --name Jyväskylä --nuts FI198 --lang fi,en',
      );
    const where = nuts.slice(0, 2);
    return { name, country: where, nuts, languages: chosen ?? [usualLanguage(where, spoken)] };
  }
  const until = asker(ask, effects);
  if (name === null || nuts === null || chosen === null)
    effects.terminal.alert('A few questions, and the file is there. Ctrl-C ends it, and nothing is written.\n');
  const territory = name ?? (await until('Name of the territory', '', understandName));
  const land =
    country ?? nuts?.slice(0, 2) ?? (await until('Country', '', (answer) => understandCountry(answer, spoken)));
  const code = nuts ?? (await askForNuts(territory, land, until, effects));
  const usual = usualLanguage(land, spoken);
  const written =
    chosen ??
    (await until('Languages of the study, the main one first', usual, (answer) => understandLanguages(answer, spoken)));
  return { name: territory, country: land, nuts: code, languages: written };
}

/** What to give as `--nuts` where units bear the name; `null` where none does. */
function unitOfTheName(name: string, country: string | null): string | null {
  const only = onlyUnitCalled(name, country);
  if (only !== null) return `${only} is ${nutsName(only) ?? name}: add --nuts ${only}`;
  const units = unitsCalled(name, country);
  return units.length === 0 ? null : `Add --nuts with the code of one of these: ${asList(units)}`;
}

type Until = <Value>(
  question: string,
  usual: string,
  understand: (answer: string) => Understood<Value>,
) => Promise<Value>;

/** Offers the units that bear the name, and takes the only one for granted where nothing is answered. */
async function askForNuts(name: string, country: string, until: Until, { terminal }: Effects): Promise<string> {
  const found = unitsCalled(name, country);
  if (found.length > 0) terminal.alert(asLines(found));
  else terminal.alert('  A part of a name finds its code; of a town, name the unit that it lies in.');
  const usual = onlyUnitCalled(name, country) ?? '';
  return until('NUTS code', usual, (answer) => understandNuts(answer, country));
}

/** Asks until an answer is understood. `usual` counts where nothing is answered. */
function asker(ask: NonNullable<Effects['ask']>, { signal, terminal }: Effects): Until {
  return async (question, usual, understand) => {
    for (;;) {
      const answer = await ask(`${question}${usual === '' ? '' : ` [${usual}]`}: `);
      signal.throwIfAborted();
      if (answer === null)
        throw new Failure(
          exitCodes.wrongUsage,
          'The questions were not answered to their end; nothing is written.',
          'Run the command again, or give the answers as options: milestone init --help',
        );
      const understood = understand(answer.trim() === '' ? usual : answer);
      if (!('problem' in understood)) {
        if (understood.said !== '') terminal.alert(`  ${understood.said}`);
        return understood.value;
      }
      terminal.alert(
        [`  ${understood.problem}`, `  ${understood.hint}`, asLines(understood.codes)].join('\n').trimEnd(),
      );
    }
  };
}
