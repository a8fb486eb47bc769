import type { Statement } from './scanner.ts';

/** The statements of a file, to be looked up. */
export interface Keywords {
  /** The file's own language; `null` where it names none. */
  readonly own: string | null;
  /** All languages of the file, its own first. */
  readonly languages: readonly string[];
  /** The first of that keyword, language (`null` is the file's own) and keys; keys are the names of that language. */
  readonly find: (keyword: string, language?: string | null, ...keys: readonly string[]) => Statement | undefined;
  /** All of a keyword in one language, in the file's order. */
  readonly all: (keyword: string, language?: string | null) => readonly Statement[];
  /** Statements that say again what one before them said. */
  readonly repeated: readonly Statement[];
}

function address(keyword: string, language: string | null, keys: readonly string[]): string {
  return JSON.stringify([keyword, language, ...keys]);
}

/** Makes the statements of a file findable by keyword, language and keys. Languages are compared in small letters. */
export function indexKeywords(statements: readonly Statement[]): Keywords {
  const valuesOf = (keyword: string) => statements.find((statement) => statement.keyword === keyword)?.values ?? [];
  const listed = valuesOf('LANGUAGES').map((language) => language.trim().toLowerCase());
  const own = valuesOf('LANGUAGE')[0]?.trim().toLowerCase() ?? listed[0] ?? null;
  // A file may tag the statements of its own language too.
  const tag = (language: string | null) =>
    language === null || language.toLowerCase() === own ? null : language.toLowerCase();
  const byAddress = new Map<string, Statement>();
  const byKeyword = new Map<string, Statement[]>();
  const repeated: Statement[] = [];
  for (const statement of statements) {
    const language = tag(statement.language);
    const name = address(statement.keyword, language, statement.keys);
    if (byAddress.has(name)) repeated.push(statement);
    else byAddress.set(name, statement);
    const group = address(statement.keyword, language, []);
    const same = byKeyword.get(group);
    if (same === undefined) byKeyword.set(group, [statement]);
    else same.push(statement);
  }
  const tagged = statements.flatMap(({ language }) => (language === null ? [] : [language.toLowerCase()]));
  return {
    own,
    languages: [...new Set([...(own === null ? [] : [own]), ...listed, ...tagged])],
    find: (keyword, language = null, ...keys) => byAddress.get(address(keyword, tag(language), keys)),
    all: (keyword, language = null) => byKeyword.get(address(keyword, tag(language), [])) ?? [],
    repeated,
  };
}
