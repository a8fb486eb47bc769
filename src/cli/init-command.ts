import type { Command } from 'commander';
import type { Effects } from '../effects.ts';
import type { ExitCode } from './exit-codes.ts';

/** `init`: a first region file. */
export function addInit(program: Command, effects: Effects, finish: (code: ExitCode) => void): void {
  program
    .command('init')
    .description('write a first region file, with an explanation and an example for every part')
    .argument('[file]', 'file to write, or folder for a region.yaml; - is standard output', 'region.yaml')
    .option('--name <text>', 'name of the territory')
    .option('--country <name>', 'country, by its name or its two letters')
    .option('--nuts <code>', 'the NUTS unit that the territory is, or lies in')
    .option('--lang <list>', 'languages of the study, with commas between; the first is that of the explanations')
    .addHelpText(
      'after',
      '\nOn a terminal it asks for what is not given. A file that is there is never written over. The schema that lets an editor\ncomplete and explain every key is put beside it.\n\nExamples:\n  milestone init piemonte.yaml --name Piemonte --nuts ITC1 --lang it,en\n  milestone init town.yaml --name Jyväskylä --country Finland --nuts FI193',
    )
    .action(async (file: string, options: { name?: string; country?: string; nuts?: string; lang?: string }) => {
      const { init } = await import('./init.ts');
      const { name = null, country = null, nuts = null, lang = null } = options;
      finish(await init(file, { name, country, nuts, languages: lang }, effects));
    });
}
