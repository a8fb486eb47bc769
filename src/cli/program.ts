import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { suggest } from '../diagnostics/suggest.ts';
import type { Effects } from '../effects.ts';
import type { ExitCode } from './exit-codes.ts';
import { sayFailure } from './failure.ts';

function nearOrAll(word: string, allowed: readonly string[]): string {
  const near = suggest(word, allowed);
  return near === null ? `There are: ${allowed.join(', ')}.` : `Did you mean ${near}?`;
}

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

/** A list written with commas, each one of the allowed. */
function listOf(allowed: readonly string[] | null, what: string) {
  return (text: string): readonly string[] => {
    const items = text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    if (items.length === 0) throw new InvalidArgumentError(`Name at least one ${what}.`);
    for (const item of items) {
      if (allowed !== null && !allowed.includes(item))
        throw new InvalidArgumentError(`There is no ${what} “${item}”. ${nearOrAll(item, allowed)}`);
    }
    return [...new Set(items)];
  };
}

const jobsOption = () =>
  new Option('--jobs <n>', 'how many files are worked on at once (default: as many as there are cores)').argParser(
    (text: string): number => {
      if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1 to 999.');
      return Number(text);
    },
  );

/**
 * The command line: names, options and help. Each command lives in its own file and is loaded when it is called, so that
 * `--help` and `validate` carry nothing of the browser or the charts. `documents`: a line for each that there is, read only
 * where help asks for it.
 */
export function makeProgram(effects: Effects, finish: (code: ExitCode) => void, documents = ''): Command {
  const program = new Command('milestone');
  program
    .description(
      'Makes baseline studies on the labour-market inclusion of non-EU nationals from data: checks a region file, computes indicators, sets the report in HTML and PDF.',
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
  milestone validate region.yaml           what is wrong, where, and what to do about it
  milestone build-report region.yaml       reports/region.html and reports/region.pdf
  milestone indicators region.yaml         the figures, on the terminal or as CSV and JSON
  milestone schema > region.schema.json    lets your editor complete and explain every key
  milestone doctor                         what was found on this machine, and how to mend it

Exit codes:
  0 done   1 the data have errors   2 wrong usage   3 the environment (browser, disk, permission)
  70 a fault of the program   130 interrupted`,
  );

  program
    .command('validate')
    .description('check region files: format, references, figures, claims')
    .argument('<file...>', 'region files')
    .addOption(
      new Option('--format <format>', 'how to print what was found').choices(['pretty', 'json']).default('pretty'),
    )
    .option('--strict', 'count warnings as errors, and refuse illustrative figures')
    .addOption(jobsOption())
    .addHelpText(
      'after',
      '\nExamples:\n  milestone validate region.yaml\n  milestone validate --strict --format json "regions/*/region.yaml" > findings.json',
    )
    .action(async (files: string[], options: { format: 'pretty' | 'json'; strict?: boolean; jobs?: number }) => {
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

  program
    .command('build-report')
    .description('set the baseline study of each region in HTML and PDF')
    .argument('<file...>', 'region files')
    .option('-o, --out <dir>', 'folder to write to; - writes a single report to standard output', 'reports')
    .addOption(
      new Option(
        '--format <list>',
        'html, pdf, json (the whole analysis); csv, xlsx (the table to fill in, where the document has one), with commas between',
      )
        .argParser(listOf(['html', 'pdf', 'json', 'csv', 'xlsx'], 'format'))
        .default(['html', 'pdf'], 'html,pdf'),
    )
    .option(
      '--document <list>',
      'which documents to make of it, with commas between (default: the whole study)',
      listOf(null, 'document'),
    )
    .option('--template <dir>', 'a folder of your own templates, styles and words (docs/templates.md)')
    .option(
      '--lang <list>',
      'languages of the report, with commas between (default: the first of the study)',
      listOf(null, 'language'),
    )
    .option('--browser <path>', 'Chrome, Chromium or Edge that prints the PDF (default: the one found; see doctor)')
    .option(
      '--with <file...>',
      'other regions to learn from: their region files, folders or globs; stands after the region files',
    )
    .option('--strict', 'build nothing of a region that has warnings or illustrative figures')
    .addHelpText(
      'after',
      `${documents === '' ? '' : `\nDocuments:\n${documents}\n`}\nThe paths written are printed, one a line. A region with errors builds nothing; the others go on.\n\nExamples:\n  milestone build-report region.yaml\n  milestone build-report "examples/*/region.yaml" -o out --format html,pdf,json\n  milestone build-report region.yaml --with "../partners/*/region.yaml"\n  cat region.yaml | milestone build-report - -o - --format html > report.html`,
    )
    .action(
      async (
        files: string[],
        options: {
          out: string;
          format: readonly string[];
          document?: readonly string[];
          template?: string;
          lang?: readonly string[];
          browser?: string;
          with?: readonly string[];
          strict?: boolean;
        },
      ) => {
        const { buildReport } = await import('./build-report.ts');
        const { quiet: _quiet, verbose } = program.opts<{ quiet?: boolean; verbose?: boolean }>();
        finish(
          await buildReport(
            files,
            {
              out: options.out,
              formats: options.format,
              documents: options.document ?? null,
              template: options.template ?? null,
              languages: options.lang ?? null,
              browser: options.browser ?? null,
              strict: options.strict === true,
              verbose: verbose === true,
              with: options.with ?? [],
            },
            effects,
          ),
        );
      },
    );

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
    .action(async (files: string[], options: { format?: 'table' | 'json' | 'csv'; suggest?: boolean }) => {
      const { swot } = await import('./swot.ts');
      finish(await swot(files, { format: options.format ?? null, suggest: options.suggest === true }, effects));
    });

  program
    .command('progress')
    .description('tell what has become of a baseline study: the file of then against the file of now')
    .argument('<file...>', 'two region files of one region: the baseline first, then the later one')
    .option('-o, --out <dir>', 'folder to write to; - writes one format to standard output', 'reports')
    .addOption(
      new Option('--format <list>', 'html, pdf, json (everything that was compared), with commas between')
        .argParser(listOf(['html', 'pdf', 'json'], 'format'))
        .default(['html', 'pdf'], 'html,pdf'),
    )
    .option('--lang <code>', 'language of the report (default: the first of the later study)')
    .option('--template <dir>', 'folder of your own templates, words and document')
    .option('--browser <path>', 'Chrome, Chromium or Edge that prints the PDF (default: the one found; see doctor)')
    .addHelpText(
      'after',
      '\nOnly like is compared with like; what is not says why. The paths written are printed, one a line.\n\nExamples:\n  milestone progress 2025/region.yaml 2028/region.yaml\n  milestone progress then.yaml now.yaml -o - --format json',
    )
    .action(
      async (
        files: string[],
        options: { out: string; format: readonly string[]; lang?: string; template?: string; browser?: string },
      ) => {
        const { progress } = await import('./progress.ts');
        const { verbose } = program.opts<{ verbose?: boolean }>();
        finish(
          await progress(
            files,
            {
              out: options.out,
              formats: options.format,
              template: options.template ?? null,
              language: options.lang ?? null,
              browser: options.browser ?? null,
              verbose: verbose === true,
            },
            effects,
          ),
        );
      },
    );

  program
    .command('compare')
    .description('hold regions against each other: like with like, and say what is not')
    .argument('<file...>', 'region files, folders of them, or JSON files written by milestone indicators')
    .option('-o, --out <dir>', 'folder to write to; - writes one format to standard output', 'reports')
    .addOption(
      new Option('--format <list>', 'html, pdf, json (everything that was compared), csv (tidy), with commas between')
        .argParser(listOf(['html', 'pdf', 'json', 'csv'], 'format'))
        .default(['html', 'pdf'], 'html,pdf'),
    )
    .option('--lang <code>', 'language of the report (default: en)')
    .option('--template <dir>', 'folder of your own templates, words and document')
    .option('--browser <path>', 'Chrome, Chromium or Edge that prints the PDF (default: the one found; see doctor)')
    .addOption(jobsOption())
    .addHelpText(
      'after',
      '\nA folder stands for the region folders in it. Files with errors are named, the others are compared. What is unlike stands apart\nwith the reason. The paths written are printed, one a line.\n\nExamples:\n  milestone compare examples\n  milestone compare "regions/*.yaml" -o out --format html,csv\n  milestone indicators "regions/a*" --format json > a.json; milestone compare a.json b.json --format csv -o -',
    )
    .action(
      async (
        files: string[],
        options: {
          out: string;
          format: readonly string[];
          lang?: string;
          template?: string;
          browser?: string;
          jobs?: number;
        },
      ) => {
        const { compare } = await import('./compare.ts');
        const { verbose } = program.opts<{ verbose?: boolean }>();
        finish(
          await compare(
            files,
            {
              out: options.out,
              formats: options.format,
              template: options.template ?? null,
              language: options.lang ?? null,
              browser: options.browser ?? null,
              jobs: options.jobs ?? null,
              verbose: verbose === true,
            },
            effects,
          ),
        );
      },
    );

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
