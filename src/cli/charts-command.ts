import { type Command, InvalidArgumentError, Option } from 'commander';
import { narrowestRaster, widestRaster } from '../charts/raster-widths.ts';
import type { Effects } from '../effects.ts';
import type { ExitCode } from './exit-codes.ts';
import { languageList, listOf } from './options.ts';

const usualWidth = 1600;

function pixels(text: string): number {
  const width = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (width < narrowestRaster || width > widestRaster)
    throw new InvalidArgumentError(
      `No picture can be “${text}” wide. Name a whole number of pixels from ${narrowestRaster} to ${widestRaster}.`,
    );
  return width;
}

/** `charts`: the figures of a study as pictures. */
export function addCharts(program: Command, effects: Effects, finish: (code: ExitCode) => void): void {
  program
    .command('charts')
    .description('draw each chart of a study as a picture by itself, for newsletters and slides')
    .argument('<file...>', 'region files')
    .option('-o, --out <dir>', 'folder to write to; - writes a single picture to standard output', 'charts')
    .addOption(
      new Option(
        '--format <list>',
        'svg (sharp at every size), png, txt (alternative text, cautions and source, to paste), with commas between',
      )
        .argParser(listOf(['svg', 'png', 'txt'], 'format'))
        .default(['svg', 'png'], 'svg,png'),
    )
    .addOption(new Option('--width <pixels>', `how wide a PNG is (default: ${usualWidth})`).argParser(pixels))
    .option('--only <list>', 'only these figures, by their names, with commas between', listOf(null, 'figure'))
    .option('--list', 'print names and titles of the figures, and draw nothing')
    .option(
      '--lang <list>',
      'languages of the words, with commas between (default: the first of the study)',
      languageList,
    )
    .option('--document <name>', 'the document whose figures are drawn (default: the whole study)')
    .option(
      '--outlines',
      'in SVG letters as shapes, for programs that know no fonts within a file (PowerPoint, Inkscape)',
    )
    .addHelpText(
      'after',
      '\nEvery picture holds its title, what is measured, cautions, source and study, and says “Illustrative” where it is. Charts are drawn;\nkey figures, SWOT and TOWS matrix, coverage and tables are text, and stand in the report. Files are called\n<region>.<figure>[.<language>].<format>, and their paths are printed, one a line. No browser is needed.\n\nExamples:\n  milestone charts region.yaml --list\n  milestone charts region.yaml --only employment-rate-gap --lang en,fi\n  milestone charts region.yaml --only employment-rate-gap --format png --width 1200 -o - > gap.png',
    )
    .action(
      async (
        files: string[],
        options: {
          out: string;
          format: readonly string[];
          width?: number;
          only?: readonly string[];
          list?: boolean;
          lang?: readonly string[];
          document?: string;
          outlines?: boolean;
        },
      ) => {
        const { charts } = await import('./charts.ts');
        const { verbose } = program.opts<{ verbose?: boolean }>();
        finish(
          await charts(
            files,
            {
              out: options.out,
              formats: options.format,
              width: options.width ?? usualWidth,
              widthAsked: options.width !== undefined,
              only: options.only ?? null,
              list: options.list === true,
              languages: options.lang ?? null,
              document: options.document ?? null,
              outlines: options.outlines === true,
              verbose: verbose === true,
            },
            effects,
          ),
        );
      },
    );
}
