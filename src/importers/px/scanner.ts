import { shown } from './findings.ts';

/** The beginning of TIMEVAL: `TLIST(A1)`, or with the first and last period `TLIST(A1,"1990"-"2001")`. */
export interface TimeScale {
  /** A1 years, H1 half-years, Q1 quarters, M1 months, W1 weeks. */
  readonly unit: string;
  readonly range: readonly [string, string] | null;
}

/** One statement: `KEYWORD[language]("key","key")=value,value;`. */
export interface Statement {
  /** In capitals. */
  readonly keyword: string;
  readonly language: string | null;
  readonly keys: readonly string[];
  /** Texts without their quotation marks, parts over several lines joined; numbers and YES or NO as they stand. */
  readonly values: readonly string[];
  readonly scale: TimeScale | null;
  /** Where the keyword begins. */
  readonly at: number;
}

/** Why the scanner could not go on. */
export interface Fault {
  readonly code: 'unexpected' | 'unclosed-text' | 'unclosed-statement' | 'too-large';
  readonly message: string;
  readonly hint: string;
  readonly at: number;
}

export interface Scanned {
  readonly statements: readonly Statement[];
  readonly fault: Fault | null;
}

// Bounds on memory: all texts of a head together, and its statements, which take more each.
const mostTexts = 2_000_000;
const mostStatements = 250_000;

const hints = {
  text: 'A text stands between quotation marks, one within it is doubled, and a statement ends with a semicolon. Look at this line and the one before, or download the table again.',
  statement:
    'The file may have been cut off on the way, or a quotation mark may be missing above. Download the table again.',
  size: 'Choose fewer categories where the table is published, and download it again.',
} as const;

/**
 * Reads the statements of a PX file, all that stands before DATA. Keywords it has never heard of are read as all others are;
 * a quotation mark that is doubled stands for one; a text may run over lines, and parts that follow each other are joined.
 * Stops at the first fault, for what follows a quotation mark too many cannot be trusted.
 */
export function scanStatements(text: string): Scanned {
  const statements: Statement[] = [];
  const blanks = /\s*/y;
  const keywordPattern = /[A-Za-z][\w-]*/y;
  const languagePattern = /\[\s*([\w-]+)\s*\]/y;
  const barePattern = /[^",:;=()[\]]+/y;
  const scalePattern = /TLIST\s*\(\s*([A-Z]\d?)\s*(?:,\s*"([^"]*)"\s*-\s*"([^"]*)"\s*)?\)/iy;
  let position = 0;
  let texts = 0;
  let fault: Fault | null = null;

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const found = pattern.exec(text);
    if (found !== null) position = pattern.lastIndex;
    return found;
  };
  const skip = () => match(blanks);
  const fail = (code: Fault['code'], message: string, hint: string, at: number): null => {
    fault ??= { code, message, hint, at };
    return null;
  };
  const unexpected = (where: string): null => {
    const sign = text.charAt(position);
    if (sign === '') {
      return fail(
        'unclosed-statement',
        `The file ends ${where}, without the semicolon.`,
        hints.statement,
        position - 1,
      );
    }
    return fail('unexpected', `\`${shown(sign)}\` was not expected ${where}.`, hints.text, position);
  };

  const quoted = (keyword: string): string | null => {
    let result = '';
    const begin = position;
    while (text.charAt(position) === '"') {
      let from = position + 1;
      for (;;) {
        const end = text.indexOf('"', from);
        if (end === -1) {
          const message = `A text of ${keyword} begins here and never ends: its closing quotation mark is missing.`;
          return fail('unclosed-text', message, hints.text, begin);
        }
        const doubled = text.charAt(end + 1) === '"';
        result += text.slice(from, doubled ? end + 1 : end);
        from = end + (doubled ? 2 : 1);
        if (!doubled) break;
      }
      position = from;
      skip();
    }
    texts += 1;
    return result.includes('\r') ? result.replaceAll(/\r\n?/g, '\n') : result;
  };
  const textOrBare = (keyword: string): string | null => {
    if (text.charAt(position) === '"') return quoted(keyword);
    texts += 1;
    const bare = match(barePattern)?.[0].trim();
    return bare === undefined ? unexpected(`in ${keyword}`) : bare;
  };

  const readKeys = (keyword: string): readonly string[] | null => {
    const keys: string[] = [];
    if (text.charAt(position) !== '(') return keys;
    position += 1;
    for (;;) {
      skip();
      const key = textOrBare(keyword);
      if (key === null) return null;
      keys.push(key);
      skip();
      const sign = text.charAt(position);
      if (sign !== ',' && sign !== ')') return unexpected(`in the parentheses of ${keyword}`);
      position += 1;
      if (sign === ')') return keys;
    }
  };

  const readValues = (keyword: string): Pick<Statement, 'values' | 'scale'> | null => {
    const values: string[] = [];
    let unit: string | null = null;
    let range: TimeScale['range'] = null;
    let first: string | null = null;
    for (;;) {
      skip();
      if (text.charAt(position) === ';') break;
      const list: RegExpExecArray | null = keyword === 'TIMEVAL' && unit === null ? match(scalePattern) : null;
      if (list !== null) {
        unit = (list[1] ?? '').toUpperCase();
        const [from, to] = list.slice(2);
        if (from !== undefined && to !== undefined) range = [from, to];
      } else {
        const value = textOrBare(keyword);
        if (value === null) return null;
        if (texts > mostTexts) {
          return fail('too-large', `The file has more than ${mostTexts} texts before its data.`, hints.size, position);
        }
        if (first === null) values.push(value);
        else range = [first, value];
        first = null;
      }
      skip();
      const sign = text.charAt(position);
      if (sign === ';') break;
      // Some programs write the periods "1990"-"2001" behind TLIST(A1) in place of within.
      if (sign === '-' && keyword === 'TIMEVAL') first = values.pop() ?? '';
      // HIERARCHIES joins levels by a colon; nothing here depends on them.
      else if (sign !== ',' && sign !== ':') return unexpected(`after ${lastOf(values, keyword)}`);
      position += 1;
    }
    position += 1;
    return { values, scale: unit === null && range === null ? null : { unit: unit ?? '', range } };
  };

  for (skip(); position < text.length && fault === null; skip()) {
    const at = position;
    const name = match(keywordPattern)?.[0].toUpperCase();
    if (name === undefined) {
      unexpected(statements.length === 0 ? 'where the first keyword should stand' : 'where a keyword should stand');
      break;
    }
    skip();
    const language = match(languagePattern)?.[1] ?? null;
    skip();
    const keys = readKeys(name);
    if (keys === null) break;
    skip();
    if (text.charAt(position) !== '=') {
      unexpected(`after the keyword ${shown(name)}, where \`=\` should stand`);
      break;
    }
    position += 1;
    const read = readValues(name);
    if (read === null) break;
    if (statements.length === mostStatements) {
      fail('too-large', `The file has more than ${mostStatements} statements before its data.`, hints.size, at);
      break;
    }
    statements.push({ keyword: name, language, keys, ...read, at });
  }
  return { statements, fault };
}

function lastOf(values: readonly string[], keyword: string): string {
  const last = values.at(-1);
  return last === undefined ? `the beginning of ${keyword}` : `\`${shown(last)}\` in ${keyword}`;
}
