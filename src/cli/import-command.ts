import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Effects } from '../effects.ts';
import { type TableFormat, tableFormats } from '../importers/statistical-table.ts';
import type { ExitCode } from './exit-codes.ts';
import { listOf } from './options.ts';

const formats: readonly (TableFormat | 'eurostat')[] = ['eurostat', ...tableFormats];

interface Given {
  readonly from?: TableFormat | 'eurostat';
  readonly geo?: readonly string[];
  readonly citizenship?: readonly string[];
  readonly sex?: readonly string[];
  readonly age?: readonly string[];
  readonly since?: string;
  readonly measure?: string;
  readonly table?: string;
  readonly language?: string;
  readonly raw?: boolean;
  readonly out?: string;
  readonly into?: string;
  readonly sourceId?: string;
  readonly standIns?: boolean;
  readonly force?: boolean;
  readonly offline?: boolean;
  readonly baseUrl?: string;
}

function sourceId(text: string): string {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text)) return text;
  throw new InvalidArgumentError('It is a short name in small letters, digits and hyphens, such as lfs-er.');
}

/** `import`: figures from where officials have them. */
export function addImport(program: Command, effects: Effects, finish: (code: ExitCode) => void): void {
  const list = (flags: string, words: string, what: string) => new Option(flags, words).argParser(listOf(null, what));
  program
    .command('import')
    .description('take over a table of a statistical office: a tidy CSV file, and its entries for the region file')
    .argument('[source]', 'a file (SDMX-CSV, TSV, JSON-stat, PX, CSV, XLSX; also .gz), - or eurostat:<dataset>')
    .addOption(new Option('--from <format>', 'what it is, where that is not recognised').choices(formats))
    .addOption(list('--geo <list>', 'which places: NUTS and country codes, with commas between', 'place'))
    .addOption(list('--citizenship <list>', 'which groups: national, non_eu, UA … or the codes of the table', 'group'))
    .addOption(list('--sex <list>', 'total, female, male', 'sex'))
    .addOption(list('--age <list>', 'age bands: 15-64, 20-64, all …', 'age band'))
    .option('--since <period>', 'first period: 2015, 2015-Q1')
    .option('--measure <name>', 'what the cells are, where the table does not tell: employment_rate, population …')
    .option('--table <name>', 'which table of a file that holds several: its number, name or sheet')
    .option('--language <code>', 'whose labels, of a file in several languages')
    .option('--raw', 'write the whole table as it is, for other tools')
    .option('-o, --out <file>', 'file to write; - is standard output')
    .option('--into <file>', 'put the entries into this region file, and the CSV beside it')
    .addOption(new Option('--source-id <id>', 'id of the source in the region file').argParser(sourceId))
    .option('--stand-ins', 'take the larger places too that stand in for the one of the region file')
    .option('--force', 'replace a file that holds something else')
    .option('--offline', 'take what was fetched before, and ask nobody')
    .option('--base-url <address>', 'where the service is (default: that of Eurostat)')
    .addHelpText(
      'after',
      '\nThe entries are printed to paste, or put in with --into, which keeps every comment and the layout of the file. What was\nleft out is counted and said. With --stand-ins and no source the places alone are proposed. More in docs/import.md.\n\nExamples:\n  milestone import lfsa_ergan.tsv.gz --geo FI,SE --citizenship national,foreign --since 2015\n  milestone import lfsa_ergan.tsv.gz --geo FI --into region.yaml\n  milestone import table.px --raw > table.csv\n  milestone import eurostat:lfsa_ergan --geo FI --since 2015 -o rates.csv\n  milestone import --stand-ins --geo Cuneo',
    )
    .action(async (source: string | undefined, given: Given) => {
      const { importFigures } = await import('./import.ts');
      finish(
        await importFigures(
          source ?? null,
          {
            from: given.from ?? null,
            selection: {
              geo: given.geo ?? null,
              citizenship: given.citizenship ?? null,
              sex: given.sex ?? null,
              age: given.age ?? null,
              since: given.since ?? null,
              measure: given.measure ?? null,
            },
            table: given.table ?? null,
            language: given.language ?? null,
            raw: given.raw === true,
            out: given.out ?? null,
            into: given.into ?? null,
            sourceId: given.sourceId ?? null,
            standIns: given.standIns === true,
            force: given.force === true,
            offline: given.offline === true,
            base: given.baseUrl ?? null,
          },
          effects,
        ),
      );
    });
}
