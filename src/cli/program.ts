import { Command, CommanderError, Option } from 'commander';
import type { Effects } from '../effects.ts';
import { addCharts } from './charts-command.ts';
import type { ExitCode } from './exit-codes.ts';
import { sayFailure } from './failure.ts';
import { addImport } from './import-command.ts';
import { addInit } from './init-command.ts';
import { jobsOption, nearOrAll, oneLanguage } from './options.ts';
import { addPreview } from './preview-command.ts';
import { addBuildReport, addCompare, addProgress } from './report-commands.ts';
import { addUpdate } from './update-command.ts';
import type { ValidateFormat } from './validate.ts';

const versionCode = 'milestone.version';

/** Whether the program was asked for its version; read from its package only then. */
export function versionAsked(error: unknown): boolean {
  return error instanceof CommanderError && error.code === versionCode;
}

/** What the library says of a wrong command line, in the shape of every other failure. */
function sayWrongUsage(text: string, effects: Effects): void {
  const said = text.replace(/^error: /, '').trim();
  const [first = ''] = said.split('\n');
  const near = /\n\((Did you mean [^)]*)\)/.exec(said)?.[1];
  const choice = /^option '.*?' argument '(.*?)' is invalid\. (?:Allowed choices are (.*)\.|(.*?[.?]) (.*))$/.exec(
    first,
  );
  const [, word = '', choices, own, ownHint] = choice ?? [];
  const message = choices !== undefined ? `There is no choice “${word}” here` : (own ?? first);
  const hint =
    near ??
    ownHint ??
    (choices !== undefined ? nearOrAll(word, choices.split(', ')) : null) ??
    (/missing required argument 'file'/.test(first)
      ? 'Name a region file, or a folder that holds a region.yaml.'
      : null) ??
    'With --help the program says what there is.';
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.?]$/.test(message) ? '' : '.'}`;
  sayFailure({ message: sentence, hint }, effects);
}

/**
 * The command line: names, options and help. Each command lives in its own file and is loaded when it is called, so that
 * `--help` and `validate` carry nothing of the browser or the charts. `documents`: a line for each that there is, read only
 * where help asks for it.
 */
export function makeProgram(effects: Effects, finish: (code: ExitCode) => void, documents = ''): Command {
  const program = new Command('milestone');
  program
    .description(
      'Makes baseline studies on the labour-market inclusion of non-EU nationals from data: checks a region file, computes indicators, sets the report in HTML, PDF and Word.',
    )
    .option('-q, --quiet', 'say nothing but results and errors')
    .option('--verbose', 'say what is done and how long it takes; show the stack of a fault')
    .option('-V, --version', 'print the version')
    .on('option:version', () => {
      throw new CommanderError(0, versionCode, '');
    })
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => effects.terminal.print(text),
      writeErr: (text) => effects.terminal.alert(text),
      outputError: (text) => sayWrongUsage(text, effects),
      getOutHelpWidth: () => effects.terminal.columns,
      getErrHelpWidth: () => effects.terminal.columns,
    })
    .showSuggestionAfterError(true)
    .exitOverride();
  program.addHelpText(
    'after',
    `
A file may be a path, a glob in quotes, or a folder that holds a region.yaml; - is standard input.

Start here:
  milestone init                           a first region file, from four questions
  milestone validate region.yaml           what is wrong, where, and what to do about it
  milestone build-report region.yaml       reports/region.html and reports/region.pdf
  milestone preview region.yaml            the report in the browser, following every save
  milestone indicators region.yaml         the figures, on the terminal or as CSV and JSON
  milestone charts region.yaml             each chart as a picture, for newsletters and slides
  milestone import table.px --geo FI       figures from the file of a statistical office
  milestone schema > region.schema.json    lets your editor complete and explain every key
  milestone doctor                         what was found on this machine, and how to mend it

Exit codes:
  0 done   1 the data have errors   2 wrong usage   3 the environment (browser, disk, permission)
  70 a fault of the program   130 interrupted`,
  );

  addInit(program, effects, finish);

  program
    .command('validate')
    .description('check region files: format, references, figures, claims')
    .argument('<file...>', 'region files')
    .addOption(
      new Option(
        '--format <format>',
        'how to print what was found: pretty for people, github for annotations in GitHub Actions, json and sarif for programs',
      )
        .choices(['pretty', 'json', 'github', 'sarif'])
        .default('pretty'),
    )
    .option('--strict', 'count warnings as errors, and refuse illustrative figures')
    .addOption(jobsOption())
    .addHelpText(
      'after',
      '\nExamples:\n  milestone validate region.yaml\n  milestone validate --strict --format json "regions/*/region.yaml" > findings.json\n  milestone validate --format sarif "regions/*/region.yaml" > findings.sarif',
    )
    .action(async (files: string[], options: { format: ValidateFormat; strict?: boolean; jobs?: number }) => {
      const { validate } = await import('./validate.ts');
      const { quiet, verbose } = program.opts<{ quiet?: boolean; verbose?: boolean }>();
      finish(
        await validate(
          files,
          {
            format: options.format,
            strict: options.strict === true,
            jobs: options.jobs ?? null,
            verbose: verbose === true,
            quiet: quiet === true,
          },
          effects,
        ),
      );
    });

  addBuildReport(program, effects, finish, documents);

  program
    .command('indicators')
    .description('print the indicators computed from region files, or the definitions of all that there are')
    .argument('[file...]', 'region files')
    .option('--list', 'print what indicators there are and how each is made, and no figures')
    .addOption(
      new Option('--format <format>', 'table for reading; csv (tidy) and json for programs')
        .choices(['table', 'csv', 'json'])
        .default('table'),
    )
    .addOption(jobsOption())
    .addHelpText(
      'after',
      '\nExamples:\n  milestone indicators region.yaml\n  milestone indicators "examples/*/region.yaml" --format csv > indicators.csv\n  milestone indicators --list',
    )
    .action(
      async (
        files: string[],
        options: { format: 'table' | 'csv' | 'json'; list?: boolean; jobs?: number },
        command: Command,
      ) => {
        if (options.list === true && files.length > 0)
          command.error('error: --list takes no file: the definitions are the same for every region');
        if (options.list !== true && files.length === 0) command.error("error: missing required argument 'file'");
        const { indicators, listIndicators } = await import('./indicators.ts');
        if (options.list === true) {
          finish(await listIndicators(options, effects));
          return;
        }
        const { verbose } = program.opts<{ verbose?: boolean }>();
        const { format, jobs = null } = options;
        finish(await indicators(files, { format, jobs, verbose: verbose === true }, effects));
      },
    );

  program
    .command('swot')
    .description(
      'print the SWOT items with their weights and whether their evidence holds, or candidates from the figures',
    )
    .argument('<file...>', 'region files')
    .option('--suggest', 'print items that the figures would carry, as YAML to paste; nothing is added by itself')
    .option('--lang <code>', 'language of the words (default: the first of each study)', oneLanguage)
    .addOption(
      new Option('--format <format>', 'table for reading (the default); csv (tidy) and json for programs').choices([
        'table',
        'json',
        'csv',
      ]),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  milestone swot region.yaml\n  milestone swot "examples/*/region.yaml" --format csv > swot.csv\n  milestone swot region.yaml --suggest > candidates.yaml',
    )
    .action(
      async (files: string[], options: { format?: 'table' | 'json' | 'csv'; suggest?: boolean; lang?: string }) => {
        const { swot } = await import('./swot.ts');
        const { format = null, suggest, lang = null } = options;
        finish(await swot(files, { format, suggest: suggest === true, language: lang }, effects));
      },
    );

  addCharts(program, effects, finish);

  addPreview(program, effects, finish);

  addProgress(program, effects, finish);

  addCompare(program, effects, finish);

  addImport(program, effects, finish);

  addUpdate(program, effects, finish);

  program
    .command('index')
    .description(
      'list all reports in a folder on a page beside them; build-report does so itself after several regions',
    )
    .argument('[folder]', 'folder that holds the reports', 'reports')
    .addHelpText(
      'after',
      '\nFor reports that were built apart, as by the machines of a CI matrix, and laid together: milestone index site/reports',
    )
    .action(async (folder: string) => {
      const { indexReports } = await import('./index-reports.ts');
      finish(await indexReports(folder, effects));
    });

  program
    .command('schema')
    .description('print the JSON Schema of the region file, for editors')
    .addHelpText(
      'after',
      '\nPut this on the first line of a region file, and editors that speak YAML complete and explain every key:\n  # yaml-language-server: $schema=region.schema.json',
    )
    .action(async () => {
      const { schema } = await import('./schema.ts');
      finish(await schema(effects));
    });

  program
    .command('doctor')
    .description('tell what was found on this machine, and how to mend what is missing')
    .addOption(new Option('--format <format>', 'how to print it').choices(['pretty', 'json']).default('pretty'))
    .option('--browser <path>', 'look at this browser instead of the one found')
    .action(async (options: { format: 'pretty' | 'json'; browser?: string }) => {
      const { doctor } = await import('./doctor.ts');
      finish(await doctor({ format: options.format, browser: options.browser ?? null }, effects));
    });

  return program;
}
