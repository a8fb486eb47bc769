import { languages } from '../build/resources.ts';
import type { Effects } from '../effects.ts';
import { listed } from './choose-documents.ts';
import { wrongUsage } from './failure.ts';
import { languageMeant, nameIn } from './language-meant.ts';

/**
 * The languages that the tool has words in. Throws a failure with exit code 2 where one is asked for that it lacks: the failure
 * lists those that there are, and says which was probably meant by `german`, `Deutsch`, `de-AT` or `gr`.
 */
export async function requireLanguages(
  asked: readonly string[] | null,
  { files }: Pick<Effects, 'files'>,
): Promise<readonly string[]> {
  const known = await languages(files);
  for (const lang of asked ?? []) {
    if (known.includes(lang)) continue;
    const meant = languageMeant(lang, known);
    throw wrongUsage(
      `There are no words in the language “${lang}”.`,
      meant === null ? listed(known) : `Did you mean ${meant} (${nameIn(meant, 'en')})? ${listed(known)}`,
    );
  }
  return known;
}

/** Throws a failure with exit code 2 where more than one language would go to standard output. */
export function refuseSeveralLanguages(asked: readonly string[] | null): void {
  if ((asked ?? []).length > 1)
    throw wrongUsage('Only one language can go to standard output.', 'Name one with --lang, or a folder with --out.');
}
