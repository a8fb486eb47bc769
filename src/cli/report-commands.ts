import type { Command } from 'commander';
import type { Shard } from '../build/shard.ts';
import type { Effects } from '../effects.ts';
import type { ExitCode } from './exit-codes.ts';
import {
  browserOption,
  jobsOption,
  languageList,
  listOf,
  reportFormats,
  shardOption,
  templateOption,
} from './options.ts';

/** `build-report`: documents of one study. `documents`: a line for each that there is, for its help. */
export function addBuildReport(
  program: Command,
  effects: Effects,
  finish: (code: ExitCode) => void,
  documents: string,
): void {
  program
    .command('build-report')
    .description('set the baseline study of each region in HTML, PDF and Word')
    .argument('<file...>', 'region files')
    .option('-o, --out <dir>', 'folder to write to; - writes a single report to standard output', 'reports')
    .addOption(
      reportFormats(
        ['html', 'pdf', 'docx', 'json', 'csv', 'xlsx'],
        'html, pdf, docx (Word), json (the whole analysis); csv, xlsx (the table to fill in, where the document has one)',
      ),
    )
    .option(
      '--document <list>',
      'which documents to make of it, with commas between (default: the whole study)',
      listOf(null, 'document'),
    )
    .addOption(templateOption())
    .option(
      '--lang <list>',
      'languages of the report, with commas between (default: the first of the study)',
      languageList,
    )
    .addOption(browserOption())
    .option(
      '--with <file...>',
      'other regions to learn from: their region files, folders or globs; stands after the region files',
    )
    .option('--strict', 'build nothing of a region that has warnings or illustrative figures')
    .addOption(jobsOption())
    .option('--force', 'make everything anew, whatever is kept of earlier runs')
    .option('--check', 'write nothing; print the files that are out of date, and end with 1 where there are any')
    .option('--deps <file>', 'write what the reports depend on, as a rule for make')
    .addOption(shardOption())
    .option('--watch', 'build again whenever something changes, until Ctrl-C')
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
          jobs?: number;
          force?: boolean;
          check?: boolean;
          deps?: string;
          shard?: Shard;
          watch?: boolean;
        },
      ) => {
        const { buildReport } = await import('./build-report.ts');
        const { verbose } = program.opts<{ verbose?: boolean }>();
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
              jobs: options.jobs ?? null,
              force: options.force === true,
              check: options.check === true,
              deps: options.deps ?? null,
              shard: options.shard ?? null,
              watch: options.watch === true,
            },
            effects,
          ),
        );
      },
    );
}

/** `progress`: a study at two times. */
export function addProgress(program: Command, effects: Effects, finish: (code: ExitCode) => void): void {
  program
    .command('progress')
    .description('tell what has become of a baseline study: the file of then against the file of now')
    .argument('<file...>', 'two region files of one region: the baseline first, then the later one')
    .option('-o, --out <dir>', 'folder to write to; - writes one format to standard output', 'reports')
    .addOption(
      reportFormats(['html', 'pdf', 'docx', 'json'], 'html, pdf, docx (Word), json (everything that was compared)'),
    )
    .option(
      '--lang <list>',
      'languages of the report, with commas between (default: the first of the later study)',
      languageList,
    )
    .addOption(templateOption())
    .addOption(browserOption())
    .addHelpText(
      'after',
      '\nOnly like is compared with like; what is not says why. The paths written are printed, one a line.\n\nExamples:\n  milestone progress 2025/region.yaml 2028/region.yaml\n  milestone progress then.yaml now.yaml -o - --format json',
    )
    .action(
      async (
        files: string[],
        options: {
          out: string;
          format: readonly string[];
          lang?: readonly string[];
          template?: string;
          browser?: string;
        },
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
              languages: options.lang ?? null,
              browser: options.browser ?? null,
              verbose: verbose === true,
            },
            effects,
          ),
        );
      },
    );
}

/** `compare`: regions beside each other. */
export function addCompare(program: Command, effects: Effects, finish: (code: ExitCode) => void): void {
  program
    .command('compare')
    .description('hold regions against each other: like with like, and say what is not')
    .argument('<file...>', 'region files, folders of them, or JSON files written by milestone indicators')
    .option('-o, --out <dir>', 'folder to write to; - writes one format to standard output', 'reports')
    .addOption(
      reportFormats(
        ['html', 'pdf', 'docx', 'json', 'csv'],
        'html, pdf, docx (Word), json (everything that was compared), csv (tidy)',
      ),
    )
    .option(
      '--lang <list>',
      'languages of the report, with commas between; the first writes comparison.html (default: en)',
      languageList,
    )
    .addOption(templateOption())
    .addOption(browserOption())
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
          lang?: readonly string[];
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
              languages: options.lang ?? null,
              browser: options.browser ?? null,
              jobs: options.jobs ?? null,
              verbose: verbose === true,
            },
            effects,
          ),
        );
      },
    );
}
