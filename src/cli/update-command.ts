import { type Command, Option } from 'commander';
import type { Effects } from '../effects.ts';
import type { ExitCode } from './exit-codes.ts';
import { listOf } from './options.ts';

/** `update`: the datasets of region files, fetched again. */
export function addUpdate(program: Command, effects: Effects, finish: (code: ExitCode) => void): void {
  program
    .command('update')
    .description('fetch the datasets of Eurostat that region files rest on again, show what has changed, and write it')
    .argument('<file...>', 'region files')
    .option('--check', 'write nothing; the exit code is 1 where anything has changed')
    .addOption(
      new Option('--source <list>', 'which sources, by their ids with commas between (default: all)').argParser(
        listOf(null, 'source'),
      ),
    )
    .addOption(
      new Option('--format <format>', 'table for reading; json for programs')
        .choices(['table', 'json'])
        .default('table'),
    )
    .option('--offline', 'take what was fetched before, and ask nobody')
    .option('--base-url <address>', 'where the service is (default: that of Eurostat)')
    .addHelpText(
      'after',
      '\nFigures that have changed are put in where they stand, in the region file or in the CSV file beside it; nothing else in\nthem changes. Nothing is written where a source cannot be had.\n\nExamples:\n  milestone update region.yaml\n  milestone update "regions/*/region.yaml" --check --format json > changes.json',
    )
    .action(
      async (
        files: string[],
        options: {
          check?: boolean;
          source?: readonly string[];
          format: 'table' | 'json';
          offline?: boolean;
          baseUrl?: string;
        },
      ) => {
        const { update } = await import('./update.ts');
        const { check = false, source = null, format, offline = false, baseUrl = null } = options;
        finish(await update(files, { check, sources: source, format, offline, base: baseUrl }, effects));
      },
    );
}
