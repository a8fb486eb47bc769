import path from 'node:path';
import type { Files } from '../effects.ts';
import { countryName } from '../observations/country-codes.ts';
import { nutsLevel, nutsName } from '../observations/nuts.ts';
import { makeLocale } from '../report/locale/make-locale.ts';
import { fillStarter } from '../report/starter.ts';
import { standInsFor } from '../study/stand-ins.ts';
import { textYaml } from '../study/write-yaml.ts';
import { packageRoot, readMessages, schemaFile } from './resources.ts';

/** What is asked of whoever begins a study. */
export interface StarterAnswers {
  readonly name: string;
  /** As Eurostat writes it. */
  readonly country: string;
  /** A known code, of the country. */
  readonly nuts: string;
  /** The first is that of the explanations. The tool has words in all of them. */
  readonly languages: readonly string[];
}

const list = (codes: readonly string[]): string => `[${codes.join(', ')}]`;

/** The places that figures are asked for: those that the regional tables of the labour force survey have. */
export function placesToImport({ nuts, country }: Pick<StarterAnswers, 'nuts' | 'country'>): readonly string[] {
  const { standIns } = standInsFor({ nuts, country });
  const regional = [nuts, ...standIns.map(({ code }) => code)].filter((code) => (nutsLevel(code) ?? 3) < 3);
  return [...new Set([...regional, 'EU27_2020'])];
}

/**
 * A first region file: valid, without figures, with an explanation and an example for every part, in the first language.
 * `file`: what it will be called, for the commands in it; `today`: its date.
 */
export async function makeStarter(
  answers: StarterAnswers,
  { file, today, files }: { readonly file: string; readonly today: string; readonly files: Files },
): Promise<string> {
  const { name, country, nuts, languages } = answers;
  const [first = 'en'] = languages;
  const pattern = await files.read(path.join(packageRoot(), 'templates', 'starter', 'region.yaml'));
  const locales = await Promise.all(
    languages.map(async (lang) => makeLocale(lang, await readMessages(lang, files), [lang])),
  );
  const titles = locales.map(({ t }) => textYaml(`${t('cover.kicker')}: ${name}`, 'words'));
  const [own] = locales;
  if (own === undefined) throw new Error(`There are no words in ${first}.`);
  const { standIns, benchmarks } = standInsFor({ nuts, country });
  const codes = standIns.map(({ code }) => code);
  const year = Number(today.slice(0, 4));
  return fillStarter(new TextDecoder().decode(pattern), own, {
    name,
    plain: {
      schema: schemaFile,
      country,
      nuts,
      nutsName: nutsLevel(nuts) === 0 ? (countryName(nuts) ?? nuts) : (nutsName(nuts) ?? nuts),
      title:
        languages.length === 1
          ? (titles[0] ?? '')
          : `{ ${languages.map((lang, at) => `${lang}: ${titles[at]}`).join(', ')} }`,
      date: today,
      due: `${year + 2}-12-31`,
      year: String(year - 1),
      languages: list(languages),
      standIns: list(codes),
      benchmarks: list(benchmarks.map(({ code }) => code).filter((code) => code !== nuts && !codes.includes(code))),
      geo: placesToImport(answers).join(','),
      file,
      countryPlace: country,
    },
  });
}
