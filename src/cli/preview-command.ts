import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Effects } from '../effects.ts';
import type { ExitCode } from './exit-codes.ts';
import { oneLanguage, templateOption } from './options.ts';

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError(`A port is a whole number from 0 to 65535, not “${text}”.`);
  return Number(text);
}

/** `preview`: one region's page, live. */
export function addPreview(program: Command, effects: Effects, finish: (code: ExitCode) => void): void {
  program
    .command('preview')
    .description('show the report of a region file in the browser, and follow every save')
    .argument('<file>', 'a region file, or a folder that holds a region.yaml')
    .addOption(
      new Option(
        '--port <n>',
        'port on this machine; 0 is any free one (default: 4321, or the next free one)',
      ).argParser(portNumber),
    )
    .option('--document <name>', 'which document to show (default: the whole study)')
    .option('--lang <code>', 'language of the report (default: the first of the study)', oneLanguage)
    .addOption(templateOption())
    .addHelpText(
      'after',
      '\nThe address is printed; open it in a browser. It is reached from this machine alone. What is wrong with the file is laid over\nthe page, with the last good page behind it. MILESTONE_POLL=1 where a drive in a network does not tell of changes.\n\nExamples:\n  milestone preview region.yaml\n  milestone preview regions/asco --document policy-brief --template own',
    )
    .action(async (file: string, options: { port?: number; document?: string; lang?: string; template?: string }) => {
      const { preview } = await import('./preview.ts');
      const { verbose } = program.opts<{ verbose?: boolean }>();
      finish(
        await preview(
          file,
          {
            port: options.port ?? null,
            document: options.document ?? null,
            language: options.lang ?? null,
            template: options.template ?? null,
            verbose: verbose === true,
          },
          effects,
        ),
      );
    });
}
